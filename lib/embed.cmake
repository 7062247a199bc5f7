# A text file as a C++ source:
# cmake -DINPUT=vn.toml -DOUTPUT=vn.cpp -DNAMESPACE=plan::calendar -DNAME=vn -P embed.cmake
#
# Defines NAMESPACE::text_of_NAME, which whoever reads it declares: extern const char text_of_NAME[].

file(READ "${INPUT}" text)
if(text MATCHES "\\)plan-text\"")
    message(FATAL_ERROR "${INPUT} holds the end of its own quotation")
endif()
get_filename_component(file "${INPUT}" NAME)
file(WRITE "${OUTPUT}"
"// Made from ${file} by embed.cmake; not to be edited.

namespace ${NAMESPACE} {

extern const char text_of_${NAME}[];
const char text_of_${NAME}[] = R\"plan-text(${text})plan-text\";

}  // namespace ${NAMESPACE}
")
