#include "story/embedded.h"

#include <cstddef>

extern "C" {
extern const char isnad_labels_begin[];
extern const char isnad_labels_end[];
extern const char isnad_question_begin[];
extern const char isnad_question_end[];
extern const char isnad_names_begin[];
extern const char isnad_names_end[];
extern const char isnad_slots_begin[];
extern const char isnad_slots_end[];
extern const char isnad_terms_begin[];
extern const char isnad_terms_end[];
extern const char isnad_commitment_terms_begin[];
extern const char isnad_commitment_terms_end[];
}

namespace isnad::story {

std::string_view embedded_labels() {
  return {isnad_labels_begin, static_cast<size_t>(isnad_labels_end - isnad_labels_begin)};
}

std::string_view embedded_question() {
  return {isnad_question_begin, static_cast<size_t>(isnad_question_end - isnad_question_begin)};
}

std::string_view embedded_names() {
  return {isnad_names_begin, static_cast<size_t>(isnad_names_end - isnad_names_begin)};
}

std::string_view embedded_slots() {
  return {isnad_slots_begin, static_cast<size_t>(isnad_slots_end - isnad_slots_begin)};
}

std::string_view embedded_terms() {
  return {isnad_terms_begin, static_cast<size_t>(isnad_terms_end - isnad_terms_begin)};
}

std::string_view embedded_commitment_terms() {
  return {isnad_commitment_terms_begin,
          static_cast<size_t>(isnad_commitment_terms_end - isnad_commitment_terms_begin)};
}

}  // namespace isnad::story
