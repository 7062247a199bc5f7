# A text file as a C++ source:
#
#     cmake -DINPUT=vn.toml -DOUTPUT=vn.cpp -DNAME=plan::calendar::text_of_vn -P embed.cmake
#
# Defines the array NAME of char, ended by a null character.

file(READ "${INPUT}" text)
if(text MATCHES "\\)plan-text\"")
    message(FATAL_ERROR "${INPUT} holds the end of its own quotation")
endif()
get_filename_component(file "${INPUT}" NAME)
string(REGEX MATCH "^(.*)::([^:]+)$" whole "${NAME}")
file(WRITE "${OUTPUT}"
"// Made from ${file} by embed.cmake; not to be edited.

namespace ${CMAKE_MATCH_1} {

extern const char ${CMAKE_MATCH_2}[];
const char ${CMAKE_MATCH_2}[] = R\"plan-text(${text})plan-text\";

}  // namespace ${CMAKE_MATCH_1}
")
