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
