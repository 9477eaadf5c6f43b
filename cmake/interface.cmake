# The words of the interface and of questions, embedded as they are (src/story/embedded.h).
file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/interface_data.S CONTENT [[
  .section .rodata
  .global isnad_labels_begin
  .global isnad_labels_end
  .global isnad_question_begin
  .global isnad_question_end
  .global isnad_names_begin
  .global isnad_names_end
  .global isnad_slots_begin
  .global isnad_slots_end
  .global isnad_terms_begin
  .global isnad_terms_end
  .global isnad_commitment_terms_begin
  .global isnad_commitment_terms_end
isnad_labels_begin:
  .incbin "@CMAKE_SOURCE_DIR@/data/ar/interface/labels.tsv"
isnad_labels_end:
isnad_question_begin:
  .incbin "@CMAKE_SOURCE_DIR@/data/ar/question/question.tsv"
isnad_question_end:
isnad_names_begin:
  .incbin "@CMAKE_SOURCE_DIR@/data/ar/wording/names.tsv"
isnad_names_end:
isnad_slots_begin:
  .incbin "@CMAKE_SOURCE_DIR@/data/ar/silence/slots.tsv"
isnad_slots_end:
isnad_terms_begin:
  .incbin "@CMAKE_SOURCE_DIR@/data/ar/silence/terms.tsv"
isnad_terms_end:
isnad_commitment_terms_begin:
  .incbin "@CMAKE_SOURCE_DIR@/data/ar/commitment/terms.tsv"
isnad_commitment_terms_end:
  .byte 0
  .section .note.GNU-stack,"",%progbits
]] @ONLY)
set_source_files_properties(${CMAKE_BINARY_DIR}/interface_data.S PROPERTIES OBJECT_DEPENDS
  "${CMAKE_SOURCE_DIR}/data/ar/interface/labels.tsv;${CMAKE_SOURCE_DIR}/data/ar/question/question.tsv;${CMAKE_SOURCE_DIR}/data/ar/wording/names.tsv;${CMAKE_SOURCE_DIR}/data/ar/silence/slots.tsv;${CMAKE_SOURCE_DIR}/data/ar/silence/terms.tsv;${CMAKE_SOURCE_DIR}/data/ar/commitment/terms.tsv")
add_library(isnad_interface STATIC ${CMAKE_BINARY_DIR}/interface_data.S)
