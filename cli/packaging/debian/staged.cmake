# What Debian wants of files that are about to be packed: CPack runs this between installing and packing.

file(GLOB_RECURSE pages ${CPACK_TEMPORARY_DIRECTORY}/*/share/man/*)
foreach(page IN LISTS pages)
    if(NOT page MATCHES "[.]gz$" AND NOT IS_SYMLINK ${page})
        execute_process(COMMAND gzip --best --no-name ${page} COMMAND_ERROR_IS_FATAL ANY)
    endif()
endforeach()

# CPack strips programs, not what other programs are linked from.
file(GLOB_RECURSE libraries ${CPACK_TEMPORARY_DIRECTORY}/*.a)
foreach(library IN LISTS libraries)
    execute_process(COMMAND strip --strip-debug --enable-deterministic-archives ${library}
        COMMAND_ERROR_IS_FATAL ANY)
endforeach()
