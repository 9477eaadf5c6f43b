# The page: its pure parts, and the whole in Debian's Chromium against the program (label "browser"); pictures go to
# build/screenshots.
if(ISNAD_PAGE)
  add_test(NAME page_types COMMAND ${NODE} node_modules/typescript/bin/tsc --noEmit WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}/web)
  add_test(NAME page_parts COMMAND ${NODE} node_modules/vitest/vitest.mjs run WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}/web)
  file(GLOB browser_tests CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/web/test/browser/*.test.mjs)
  foreach(file ${browser_tests})
    get_filename_component(name ${file} NAME_WE)
    add_test(NAME page_${name} COMMAND ${NODE} --test ${file} WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}/web)
    set_tests_properties(page_${name} PROPERTIES LABELS browser TIMEOUT 900
      ENVIRONMENT "ISNAD=${CMAKE_BINARY_DIR}/isnad;ISNAD_ROOT=${CMAKE_SOURCE_DIR};ISNAD_SCREENSHOTS=${CMAKE_SOURCE_DIR}/build/screenshots")
  endforeach()
endif()
