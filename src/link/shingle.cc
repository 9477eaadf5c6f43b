#include "link/shingle.h"

#include <algorithm>

#include "base/hash.h"
#include "base/hash_table.h"

namespace isnad::link {
namespace {

// Shorter paragraphs (a place and a day, "read also") are alike by chance.
constexpr size_t kParagraphWords = 8;
constexpr uint64_t kParagraphSeed = 1;
constexpr uint64_t kSampleMask = 7;

uint64_t combined(const std::vector<uint64_t>& words, size_t begin, size_t end, uint64_t seed) {
  uint64_t hash = seed;
  for (size_t i = begin; i < end; ++i) hash = base::mix64(hash ^ words[i]) + words[i];
  return hash;
}

}  // namespace

ShingledText shingle(std::string_view text, store::FoldedWords& scratch) {
  ShingledText made;
  std::vector<uint64_t> words;
  const auto end_paragraph = [&](size_t begin) {
    if (words.size() - begin < kParagraphWords) return;
    made.paragraphs.push_back(combined(words, begin, words.size(), kParagraphSeed));
  };
  while (!text.empty()) {
    const size_t end = std::min(text.find('\n'), text.size());
    const size_t begin = words.size();
    for (const store::FoldedWords::Word& word : scratch.of(text.substr(0, end))) {
      words.push_back(base::hash64(word.folded));
    }
    end_paragraph(begin);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  end_paragraph(0);
  made.words = static_cast<uint32_t>(words.size());
  const size_t run = std::min<size_t>(kShingleWords, words.size());
  for (size_t i = 0; run > 0 && i + run <= words.size(); ++i) {
    made.shingles.push_back(combined(words, i, i + run, 0));
  }
  made.sorted = made.shingles;
  std::sort(made.sorted.begin(), made.sorted.end());
  return made;
}

std::vector<int64_t> fingerprints(const ShingledText& text) {
  std::vector<int64_t> found(text.paragraphs.begin(), text.paragraphs.end());
  if (text.words >= kShingleWords) {
    for (const uint64_t hash : text.sorted) {
      if ((hash & kSampleMask) == 0) found.push_back(static_cast<int64_t>(hash));
    }
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace isnad::link
