# The language data, compiled to one flat file and embedded in read-only memory. Test programs of the floors that read
# Arabic link it as the program does; the floors under them build and pass without it.
file(GLOB_RECURSE ISNAD_DATA_FILES CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/data/ar/*)
isnad_program(isnad-compile-data src/language/compile_main.cc isnad_language)
option(ISNAD_DATA_KEEP_GOING "Leave faulty lines of the language data out instead of failing" OFF)
add_custom_command(
  OUTPUT ${CMAKE_BINARY_DIR}/ar.isnad
  COMMAND isnad-compile-data ${CMAKE_SOURCE_DIR}/data/ar ${CMAKE_BINARY_DIR}/ar.isnad $<$<BOOL:${ISNAD_DATA_KEEP_GOING}>:--keep-going>
  DEPENDS isnad-compile-data ${ISNAD_DATA_FILES}
  COMMENT "Compiling data/ar")
file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/language_data.S CONTENT [[
  .section .rodata
  .balign 64
  .global isnad_language_data_begin
  .global isnad_language_data_end
isnad_language_data_begin:
  .incbin "@CMAKE_BINARY_DIR@/ar.isnad"
isnad_language_data_end:
  .byte 0
  .section .note.GNU-stack,"",%progbits
]] @ONLY)
set_source_files_properties(${CMAKE_BINARY_DIR}/language_data.S PROPERTIES OBJECT_DEPENDS ${CMAKE_BINARY_DIR}/ar.isnad)
# An object, not an archive: it is linked whatever the order of the libraries that refer to it.
add_library(isnad_data OBJECT ${CMAKE_BINARY_DIR}/language_data.S)
foreach(floor language read intake store link account story live cli)
  if(TARGET ${floor}_test)
    target_link_libraries(${floor}_test PRIVATE isnad_data)
  endif()
endforeach()
