#include "intake/page_byline.h"

#include <algorithm>
#include <vector>

#include "intake/page_names.h"
#include "intake/page_title.h"
#include "text/token.h"

namespace isnad::intake {
namespace {

constexpr size_t kLongestName = 120;  // bytes
constexpr uint32_t kMostWords = 14;
constexpr uint32_t kLineWords = 9;      // of a line that begins with "by"
constexpr uint32_t kElementNodes = 30;  // more in it is a box about the author
constexpr size_t kNear = 8;             // lines from the headline

class Names {
 public:
  Names(const PageNames& phrases, const std::optional<std::string>& outlet)
      : phrases_(phrases), outlet_(outlet) {}

  bool empty() const { return names_.empty(); }

  // `may_be_outlet`: who is named an author in data may be the house itself.
  void take(std::string_view line, bool may_be_outlet = false) {
    std::string name = without_cue(line);
    if (name.empty() || name.size() > kLongestName || !is_name(name)) return;
    if (!may_be_outlet && outlet_ && same_words(name, *outlet_)) return;
    const auto same = [&name](const std::string& other) { return same_words(name, other); };
    if (std::none_of(names_.begin(), names_.end(), same)) names_.push_back(std::move(name));
  }

  std::optional<std::string> joined() const {
    std::string line;
    for (const std::string& name : names_) line += line.empty() ? name : ", " + name;
    return line.empty() ? std::nullopt : std::optional<std::string>(std::move(line));
  }

 private:
  // "By NAME", "WRITTEN BY: NAME" is NAME.
  std::string without_cue(std::string_view line) const {
    uint32_t words = 0;
    if (phrases_.phrase(line, words) != PhraseRole::kByline) return std::string(line);
    std::vector<text::Token> tokens;
    text::tokenize(line, tokens);
    for (const text::Token& token : tokens) {
      const bool word = token.kind == text::TokenKind::kWord;
      if (word && words-- == 0) return std::string(line.substr(token.span.begin));
    }
    return {};
  }

  bool is_name(const std::string& name) const {
    if (name.find("://") != std::string::npos || name.find("www.") != std::string::npos ||
        name.starts_with('@'))
      return false;
    std::vector<text::Token> tokens;
    text::tokenize(name, tokens);
    uint32_t words = 0;
    uint32_t numbers = 0;
    for (const text::Token& token : tokens) {
      words += token.kind == text::TokenKind::kWord;
      numbers += token.kind == text::TokenKind::kDigits;
    }
    const bool address = words <= 3 && name.find('@') != std::string::npos;
    return words > 0 && words <= kMostWords && numbers < 2 && !address;
  }

  const PageNames& phrases_;
  const std::optional<std::string>& outlet_;
  std::vector<std::string> names_;
};

// Lines around the headline and before the text that begin with "by".
void take_lines(const PageTree& tree, const PageFacts& facts, const PageBlocks& blocks,
                const PageBody& body, Names& names) {
  if (facts.headline_nodes.empty() || body.paragraphs.empty()) return;
  const PageNames& phrases = PageNames::get();
  const size_t headline = blocks.before(facts.headline_nodes.front());
  const size_t begin = headline - std::min<size_t>(headline, 3);
  const size_t end =
      std::min(std::min(headline + kNear, body.paragraphs.front() + 1), blocks.blocks.size());
  for (size_t i = begin; i < end && names.empty(); ++i) {
    const PageBlock& block = blocks.blocks[i];
    uint32_t words = 0;
    const bool headline_itself = tree.nodes[block.node].tag == Tag::kHeading1;
    if (block.words > kLineWords || block.ends_sentence || headline_itself) continue;
    if (phrases.phrase(blocks.of(block), words) != PhraseRole::kByline) continue;
    if (words < block.words) names.take(blocks.of(block));
  }
}

}  // namespace

std::optional<std::string> page_byline(const PageTree& tree, const PageFacts& facts,
                                       const PageBlocks& blocks, const PageBody& body,
                                       const std::optional<std::string>& outlet) {
  Names names(PageNames::get(), outlet);
  for (const std::string& name : facts.data.authors) names.take(name, true);
  if (names.empty()) take_lines(tree, facts, blocks, body, names);
  for (const std::string& name : facts.of(Field::kByline)) {
    if (names.empty()) names.take(name);
  }
  for (const uint32_t i : facts.bylines) {
    if (names.empty() && tree.nodes[i].end - i <= kElementNodes) names.take(tree.text_of(i));
  }
  return names.joined();
}

}  // namespace isnad::intake
