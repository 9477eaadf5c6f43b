#include "story/embedded.h"

#include <cstddef>

extern "C" {
extern const char isnad_labels_begin[];
extern const char isnad_labels_end[];
extern const char isnad_question_begin[];
extern const char isnad_question_end[];
}

namespace isnad::story {

std::string_view embedded_labels() {
  return {isnad_labels_begin, static_cast<size_t>(isnad_labels_end - isnad_labels_begin)};
}

std::string_view embedded_question() {
  return {isnad_question_begin, static_cast<size_t>(isnad_question_end - isnad_question_begin)};
}

}  // namespace isnad::story
