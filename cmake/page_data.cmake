# What Isnad knows of the making of pages (data/page), embedded in read-only memory as it stands: intake/page_names.cc parses
# these few kilobytes when the first page comes.
set(ISNAD_PAGE_DATA ${CMAKE_SOURCE_DIR}/data/page/names.tsv ${CMAKE_SOURCE_DIR}/data/page/phrases.tsv ${CMAKE_SOURCE_DIR}/data/page/meta.tsv)
file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/page_data.S CONTENT [[
  .section .rodata
  .global isnad_page_names_begin
  .global isnad_page_names_end
  .global isnad_page_phrases_begin
  .global isnad_page_phrases_end
  .global isnad_page_meta_begin
  .global isnad_page_meta_end
isnad_page_names_begin:
  .incbin "@CMAKE_SOURCE_DIR@/data/page/names.tsv"
isnad_page_names_end:
  .byte 0
isnad_page_phrases_begin:
  .incbin "@CMAKE_SOURCE_DIR@/data/page/phrases.tsv"
isnad_page_phrases_end:
  .byte 0
isnad_page_meta_begin:
  .incbin "@CMAKE_SOURCE_DIR@/data/page/meta.tsv"
isnad_page_meta_end:
  .byte 0
  .section .note.GNU-stack,"",%progbits
]] @ONLY)
set_source_files_properties(${CMAKE_BINARY_DIR}/page_data.S PROPERTIES OBJECT_DEPENDS "${ISNAD_PAGE_DATA}")
target_sources(isnad_intake PRIVATE ${CMAKE_BINARY_DIR}/page_data.S)
