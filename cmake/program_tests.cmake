# Tests of the whole program and of the scripts. test/program/x_test.py becomes the test program_x (label "program"); it finds
# the program in the environment variable ISNAD and the repository in ISNAD_ROOT. A name that begins with "parallel" gets
# the label "parallel" too: it is run again under ThreadSanitizer.
file(GLOB program_tests CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/test/program/*_test.py)
foreach(file ${program_tests})
  get_filename_component(name ${file} NAME_WE)
  string(REGEX REPLACE "_test$" "" name ${name})
  add_test(NAME program_${name} COMMAND python3 ${file})
  set_tests_properties(program_${name} PROPERTIES LABELS program TIMEOUT 900
    ENVIRONMENT "ISNAD=${CMAKE_BINARY_DIR}/isnad;ISNAD_ROOT=${CMAKE_SOURCE_DIR};PYTHONDONTWRITEBYTECODE=1")
  if(name MATCHES "^parallel")
    set_property(TEST program_${name} APPEND PROPERTY LABELS parallel)
  endif()
endforeach()
foreach(script check_floors check_sources)
  add_test(NAME script_${script} COMMAND python3 ${CMAKE_SOURCE_DIR}/script/${script} --self-test)
endforeach()
add_test(NAME bench_stories COMMAND python3 ${CMAKE_SOURCE_DIR}/bench/stories --self-test)
# The page: its pure parts, and the whole in Debian's Chromium against the program (label "browser"); pictures go to
# build/screenshots.
if(ISNAD_PAGE AND NOT ISNAD_FUZZ)
  add_test(NAME page_types COMMAND ${NODE} node_modules/typescript/bin/tsc --noEmit WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}/web)
  add_test(NAME page_parts COMMAND ${NODE} node_modules/vitest/vitest.mjs run WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}/web)
  file(GLOB browser_tests CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/web/test/browser/*.test.mjs)
  foreach(file ${browser_tests})
    get_filename_component(name ${file} NAME_WE)
    add_test(NAME page_${name} COMMAND ${NODE} --test ${file} WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}/web)
    set_tests_properties(page_${name} PROPERTIES LABELS browser TIMEOUT 300
      ENVIRONMENT "ISNAD=${CMAKE_BINARY_DIR}/isnad;ISNAD_ROOT=${CMAKE_SOURCE_DIR};ISNAD_SCREENSHOTS=${CMAKE_SOURCE_DIR}/build/screenshots")
  endforeach()
endif()
