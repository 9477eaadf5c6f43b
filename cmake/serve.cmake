# What the server holds ready, embedded as it is (src/serve/embedded.h), and the files of the page (src/serve/page_files.h).
file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/serve_data.S CONTENT [[
  .section .rodata
  .global isnad_openapi_begin
  .global isnad_openapi_end
isnad_openapi_begin:
  .incbin "@CMAKE_SOURCE_DIR@/doc/api/openapi.json"
isnad_openapi_end:
  .byte 0
  .section .note.GNU-stack,"",%progbits
]] @ONLY)
set_source_files_properties(${CMAKE_BINARY_DIR}/serve_data.S PROPERTIES OBJECT_DEPENDS
  "${CMAKE_SOURCE_DIR}/doc/api/openapi.json")
add_library(isnad_serve_data STATIC ${CMAKE_BINARY_DIR}/serve_data.S)
