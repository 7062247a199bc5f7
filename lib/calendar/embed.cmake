# A text file as a C++ source: cmake -DINPUT=vn.toml -DOUTPUT=vn.cpp -DNAME=vn -P embed.cmake
#
# Defines plan::calendar::text_of_NAME (shipped.cpp).

file(READ "${INPUT}" text)
if(text MATCHES "\\)plan-text\"")
    message(FATAL_ERROR "${INPUT} holds the end of its own quotation")
endif()
file(WRITE "${OUTPUT}"
"// Made from ${NAME}.toml by embed.cmake; not to be edited.

namespace plan::calendar {

extern const char text_of_${NAME}[];
const char text_of_${NAME}[] = R\"plan-text(${text})plan-text\";

}  // namespace plan::calendar
")
