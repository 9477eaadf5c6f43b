#include "intake/page_block.h"

#include <algorithm>

#include "text/character.h"

namespace isnad::intake {
namespace {

bool is_clause_mark(uint32_t c) {
  switch (c) {
    case ',':
    case ';':
    case 0x60C:   // Arabic comma
    case 0x61B:   // Arabic semicolon
    case 0x3001:  // ideographic comma
    case 0xFF0C:
      return true;
    default:
      return false;
  }
}

bool is_sentence_mark(uint32_t c) {
  switch (c) {
    case '.':
    case '!':
    case '?':
    case 0x61F:   // Arabic question mark
    case 0x6D4:   // Urdu full stop
    case 0x964:   // danda
    case 0x2026:  // ellipsis
    case 0x3002:  // ideographic full stop
    case 0xFF01:
    case 0xFF1F:
      return true;
    default:
      return false;
  }
}

bool is_closing(uint32_t c) {
  return c == '"' || c == '\'' || c == ')' || c == ']' || c == 0xBB || c == 0x201C || c == 0x201D ||
         c == 0x2019 || c == 0x300D;
}

// Scripts that are written without spaces.
bool is_unspaced(uint32_t c) {
  return (c >= 0xE00 && c < 0xE80) || (c >= 0x3040 && c < 0x3100) || (c >= 0x3400 && c < 0xA000) ||
         (c >= 0xF900 && c < 0xFB00);
}

struct Counts {
  uint32_t words = 0;
  uint16_t stops = 0;
  bool ends_sentence = false;
};

Counts count(std::string_view line) {
  Counts counts;
  const text::Characters& characters = text::Characters::get();
  uint32_t unspaced = 0;
  bool in_word = false;
  for (size_t i = 0; i < line.size();) {
    const auto [c, size] = text::decode(line.data() + i);
    i += size;
    const bool ascii_letter = (c | 32) >= 'a' && (c | 32) <= 'z';
    if (c == ' ') {
      in_word = false;
    } else if (ascii_letter) {
      counts.words += !in_word;
      in_word = true;
      counts.ends_sentence = false;
    } else if (is_sentence_mark(c) || is_clause_mark(c)) {
      if (counts.stops < UINT16_MAX) ++counts.stops;
      counts.ends_sentence = is_sentence_mark(c);
    } else {
      const text::CharacterKind kind = characters(c).kind;
      const bool letter = kind == text::CharacterKind::kLetter ||
                          kind == text::CharacterKind::kDigit || kind == text::CharacterKind::kMark;
      if (letter && is_unspaced(c)) {
        ++unspaced;
        in_word = false;
      } else if (letter) {
        counts.words += !in_word;
        in_word = true;
      }
      if (letter || !is_closing(c)) counts.ends_sentence = false;
    }
  }
  counts.words += (unspaced + 1) / 2;
  return counts;
}

class Cutter {
 public:
  explicit Cutter(const PageTree& tree) : tree_(tree) {}

  PageBlocks cut() {
    std::vector<uint32_t> open;  // elements
    for (uint32_t i = 0; i < tree_.nodes.size(); ++i) {
      while (!open.empty() && tree_.nodes[open.back()].end <= i) {
        leave(open.back());
        open.pop_back();
      }
      const PageNode& node = tree_.nodes[i];
      if (node.tag == Tag::kText) {
        take(i, node);
      } else if (node.tag == Tag::kTitle || node.tag == Tag::kMeta || node.tag == Tag::kLink) {
        i = node.end - 1;
      } else {
        enter(node.tag);
        open.push_back(i);
      }
    }
    flush();
    out_.before_node.resize(tree_.nodes.size() + 1);
    size_t block = 0;
    for (uint32_t i = 0; i <= tree_.nodes.size(); ++i) {
      while (block < out_.blocks.size() && out_.blocks[block].first < i) ++block;
      out_.before_node[i] = static_cast<uint32_t>(block);
    }
    return std::move(out_);
  }

 private:
  void enter(Tag tag) {
    if (tag == Tag::kAnchor) {
      ++anchors_;
      link_from_ = line_.size();
    } else if (is_block(tag)) {
      flush();
      after_break_ = tag == Tag::kBreak;
    }
  }

  void leave(uint32_t i) {
    const Tag tag = tree_.nodes[i].tag;
    if (tag == Tag::kAnchor) {
      if (--anchors_ == 0) end_link();
    } else if (is_block(tag) && tag != Tag::kBreak) {
      flush();
      after_break_ = false;
    }
  }

  void take(uint32_t i, const PageNode& node) {
    const size_t before = line_.size();
    append_collapsed(tree_.characters(node), line_);
    if (line_.size() > before && before == 0) {
      block_ = PageBlock{};
      block_.first = i;
      uint32_t above = node.parent;
      while (!is_block(tree_.nodes[above].tag) && above != 0) above = tree_.nodes[above].parent;
      block_.node = above;
      block_.after_break = after_break_;
    }
  }

  void end_link() {
    if (link_from_ < line_.size()) {
      const std::string_view link = std::string_view(line_).substr(link_from_);
      link_words_ += count(link).words;
    }
    link_from_ = line_.size();
  }

  void flush() {
    if (anchors_ > 0) end_link();
    link_from_ = 0;
    if (line_.ends_with(' ')) line_.pop_back();
    if (!line_.empty()) {
      const Counts counts = count(line_);
      block_.text = static_cast<uint32_t>(out_.text.size());
      block_.size = static_cast<uint32_t>(line_.size());
      block_.words = counts.words;
      block_.link_words = std::min(link_words_, counts.words);
      block_.stops = counts.stops;
      block_.ends_sentence = counts.ends_sentence;
      out_.text += line_;
      if (counts.words > 0) out_.blocks.push_back(block_);
      line_.clear();
    }
    link_words_ = 0;
  }

  const PageTree& tree_;
  PageBlocks out_;
  PageBlock block_;
  std::string line_;
  size_t link_from_ = 0;
  uint32_t link_words_ = 0;
  int anchors_ = 0;
  bool after_break_ = false;
};

}  // namespace

PageBlocks cut_blocks(const PageTree& tree) { return Cutter(tree).cut(); }

}  // namespace isnad::intake
