#include <array>

#include "account/contrast.h"
#include "isnad/account.h"
#include "text/code_points.h"

namespace isnad {

std::string_view name(Relation relation) {
  constexpr std::array<std::string_view, 3> kNames{"disagree", "agree", "other"};
  return kNames[static_cast<size_t>(relation)];
}

struct Comparer::Parts {
  explicit Parts(std::shared_ptr<const Language> given)
      : language(std::move(given)), reader(language->model()) {}
  std::shared_ptr<const Language> language;
  account::ContentReader reader;
};

Comparer::Comparer(std::shared_ptr<const Language> language)
    : parts_(std::make_unique<Parts>(std::move(language))) {}
Comparer::Comparer(Comparer&&) noexcept = default;
Comparer& Comparer::operator=(Comparer&&) noexcept = default;
Comparer::~Comparer() = default;

namespace {

std::string words_of(std::string_view text, text::ByteSpan bytes) {
  return std::string(text.substr(bytes.begin, bytes.end - bytes.begin));
}

}  // namespace

Comparison Comparer::compare(std::string_view a, std::string_view b) {
  const auto words_a = parts_->reader.read(a);
  const auto words_b = parts_->reader.read(b);
  const account::Alignment alignment = account::align(words_a, words_b);
  const account::Verdict verdict = account::judge(words_a, words_b, alignment);
  Comparison out;
  out.relation = verdict.relation;
  out.reason = verdict.reason;
  out.covered = alignment.of_both();
  const text::CodePoints points_a(a), points_b(b);
  for (const account::AlignedPair& pair : verdict.words) {
    Contrast contrast;
    if (pair.a != account::kNoWord) {
      contrast.a = points_a.at(words_a[pair.a].span);
      contrast.a_words = words_of(a, words_a[pair.a].span);
    }
    if (pair.b != account::kNoWord) {
      contrast.b = points_b.at(words_b[pair.b].span);
      contrast.b_words = words_of(b, words_b[pair.b].span);
    }
    out.contrasts.push_back(std::move(contrast));
  }
  return out;
}

}  // namespace isnad
