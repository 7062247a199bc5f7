# `make deb`: plan-deadlines (the program) and libplan-dev (the library), by CPack.
#
# Debian had a `plan` up to 2020, a day planner for X, version 1.10.1, and some machines have it still:
# its name would make ours an old version of it, and both have /usr/bin/plan.

set(program_package plan-deadlines)
set(development_package libplan-dev)

# ---- the files that only a Debian package has ----

# CHANGELOG.md says when this version was made.
file(STRINGS ${PROJECT_SOURCE_DIR}/CHANGELOG.md heading REGEX "^## \\[${PROJECT_VERSION}\\] - ")
if(NOT heading MATCHES "([0-9]+-[0-9]+-[0-9]+)$")
    message(FATAL_ERROR "CHANGELOG.md has no heading \"## [${PROJECT_VERSION}] - YYYY-MM-DD\"")
endif()
execute_process(
    COMMAND ${CMAKE_COMMAND} -E env LC_ALL=C date --utc --rfc-email --date "${CMAKE_MATCH_1} 12:00"
    OUTPUT_VARIABLE date_of_version
    OUTPUT_STRIP_TRAILING_WHITESPACE
    COMMAND_ERROR_IS_FATAL ANY)

set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "${PLAN_MAINTAINER}")
set(made ${CMAKE_CURRENT_BINARY_DIR}/debian)
foreach(package IN ITEMS ${program_package} ${development_package})
    configure_file(${CMAKE_CURRENT_LIST_DIR}/changelog.in ${made}/${package}/changelog.Debian @ONLY)
    configure_file(${PROJECT_SOURCE_DIR}/CHANGELOG.md ${made}/${package}/changelog COPYONLY)
    execute_process(COMMAND gzip --best --no-name --force --keep changelog changelog.Debian
        WORKING_DIRECTORY ${made}/${package}
        COMMAND_ERROR_IS_FATAL ANY)
endforeach()
foreach(component IN ITEMS program development)
    install(FILES
        ${CMAKE_CURRENT_LIST_DIR}/copyright
        ${made}/${${component}_package}/changelog.gz
        ${made}/${${component}_package}/changelog.Debian.gz
        DESTINATION ${CMAKE_INSTALL_DATAROOTDIR}/doc/${${component}_package}
        COMPONENT ${component})
endforeach()

# ---- the packages ----

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME plan)
set(CPACK_PACKAGE_CONTACT "${PLAN_MAINTAINER}")
# Each package has its own, the first line of its description.
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "")
set(CPACK_COMPONENTS_ALL program development)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_STRIP_FILES ON)
# Whatever the umask of whoever builds it.
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/staged.cmake)

set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME ${program_package})
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_DEPENDS tzdata)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_CONFLICTS plan)
set(CPACK_DEBIAN_PROGRAM_DESCRIPTION
"deadlines that directives order: overdue, due, done in time
An office writes down, in TOML files, what a directive asks for: which work,
who answers for it, by which day, in the words of the document. plan tells
what is overdue, what comes next, what was completed in time or late, and why
a last day is that day; it finds mistakes in the files and writes reminder
letters.
.
It speaks English and Vietnamese, knows Vietnam's days off, and is made for
cron, CI and monitoring.")

set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME ${development_package})
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS
    "libtomlplusplus-dev, libfmt-dev, libhowardhinnant-date-dev, libutf8proc-dev, libmd4c-dev, libcsv-dev, pkgconf")
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SUGGESTS ${program_package})
set(CPACK_DEBIAN_DEVELOPMENT_DESCRIPTION
"deadlines that directives order: library for C++20
Everything of plan but its command line: reading plans, finding mistakes in
them, telling what is owed by whom and how it stands on a day, rendering it.
.
This package holds the headers and the static library, found by CMake as
plan::core and by pkg-config as plan.")

include(CPack)
