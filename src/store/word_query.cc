#include "store/word_query.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/code_points.h"

namespace isnad::store {
namespace {

// The letters of the joined particles, in UTF-8.
constexpr const char* kAl = "\u0627\u0644";
constexpr const char* kLam = "\u0644";

// Every written chain of particles: (- wa fa) x (- bi ka li, each with or without al-; sa).
const std::vector<std::string>& particles() {
  static const std::vector<std::string> all = [] {
    std::vector<std::string> made;
    for (const std::string conjunction : {"", "\u0648", "\u0641"}) {
      for (const std::string preposition : {"", "\u0628", "\u0643"}) {
        made.push_back(conjunction + preposition);
        made.push_back(conjunction + preposition + kAl);
      }
      made.push_back(conjunction + kLam);
      made.push_back(conjunction + kLam + kLam);  // li + al- drops its alef
      made.push_back(conjunction + "\u0633");
    }
    std::sort(made.begin(), made.end());
    return made;
  }();
  return all;
}

bool is_arabic(std::string_view word) {
  const auto lead = static_cast<unsigned char>(word.front());
  return lead >= 0xd8 && lead <= 0xdb;  // U+0600 to U+06FF
}

// Half of these letters are enough to tell short from long: each takes two bytes.
constexpr size_t kShortestOpenStem = 6;

// The quotation marks that people type around a phrase.
bool is_quote(std::string_view text, size_t at, size_t* size) {
  static constexpr std::array<std::string_view, 5> kQuotes{"\"", "\u00ab", "\u00bb", "\u201c",
                                                           "\u201d"};
  for (const std::string_view quote : kQuotes) {
    if (text.substr(at, quote.size()) == quote) {
      *size = quote.size();
      return true;
    }
  }
  return false;
}

void append_quoted(const std::string& first, const std::vector<std::string>& after,
                   std::string& out) {
  out += '"' + first;
  for (const std::string& word : after) out += ' ' + word;
  out += '"';
}

// The query cut at quotation marks: every second piece stood between two of them.
std::vector<std::string_view> pieces(std::string_view query) {
  std::vector<std::string_view> made;
  size_t begin = 0;
  for (size_t i = 0; i < query.size(); ++i) {
    size_t size = 0;
    if (!is_quote(query, i, &size)) continue;
    made.push_back(query.substr(begin, i - begin));
    begin = i + size;
    i += size - 1;
  }
  made.push_back(query.substr(begin));
  return made;
}

}  // namespace

WordQuery::WordQuery(std::string_view query) {
  FoldedWords scratch;
  const std::vector<std::string_view> all = pieces(query);
  for (size_t i = 0; i < all.size(); ++i) {
    // A mark without its partner opens nothing.
    const bool phrase = i % 2 == 1 && i + 1 < all.size();
    std::vector<std::string> words;
    for (const FoldedWords::Word& word : scratch.of(all[i])) {
      if (!phrase && !word.joined) add_term(std::exchange(words, {}));
      words.emplace_back(word.folded);
    }
    add_term(std::move(words));
  }
}

void WordQuery::add_term(std::vector<std::string> words) {
  if (words.empty()) return;
  Term term;
  term.stem = std::move(words.front());
  term.after.assign(std::make_move_iterator(words.begin() + 1),
                    std::make_move_iterator(words.end()));
  const std::string_view al = kAl;
  if (is_arabic(term.stem)) {
    if (term.stem.starts_with(al) && term.stem.size() >= al.size() + kShortestOpenStem) {
      term.stem.erase(0, al.size());
    }
    term.open = term.stem.size() >= kShortestOpenStem;
  }
  terms_.push_back(std::move(term));
}

std::string WordQuery::fts(Match match) const {
  std::string out;
  for (const Term& term : terms_) {
    if (!out.empty()) out += match == Match::kAll ? " AND " : " OR ";
    out += '(';
    if (term.open) {
      for (size_t i = 0; i < particles().size(); ++i) {
        if (i != 0) out += " OR ";
        append_quoted(particles()[i] + term.stem, term.after, out);
      }
    } else {
      append_quoted(term.stem, term.after, out);
    }
    out += ')';
  }
  return out;
}

bool WordQuery::stands_at(const Term& term, const std::vector<FoldedWords::Word>& words,
                          size_t at) {
  const std::string_view first = words[at].folded;
  if (term.open) {
    if (!first.ends_with(term.stem)) return false;
    const std::string_view before = first.substr(0, first.size() - term.stem.size());
    if (!std::binary_search(particles().begin(), particles().end(), before)) return false;
  } else if (first != term.stem) {
    return false;
  }
  if (at + term.after.size() >= words.size()) return false;
  for (size_t i = 0; i < term.after.size(); ++i) {
    if (words[at + 1 + i].folded != term.after[i]) return false;
  }
  return true;
}

bool WordQuery::in(const std::vector<std::string_view>& texts, FoldedWords& scratch) const {
  std::vector<bool> found(terms_.size(), false);
  for (const std::string_view text : texts) {
    const std::vector<FoldedWords::Word>& words = scratch.of(text);
    for (size_t term = 0; term < terms_.size(); ++term) {
      for (size_t at = 0; at < words.size() && !found[term]; ++at) {
        found[term] = stands_at(terms_[term], words, at);
      }
    }
  }
  return std::find(found.begin(), found.end(), false) == found.end();
}

std::vector<Span> WordQuery::find(std::string_view text, FoldedWords& scratch) const {
  const text::CodePoints code_points(text);
  const std::vector<FoldedWords::Word>& words = scratch.of(text);
  std::vector<Span> spans;
  for (size_t at = 0; at < words.size(); ++at) {
    uint32_t end = 0;
    for (const Term& term : terms_) {
      if (stands_at(term, words, at)) {
        end = std::max(end, words[at + term.after.size()].span.end);
      }
    }
    if (end == 0) continue;
    const Span span = code_points.at({words[at].span.begin, end});
    if (!spans.empty() && span.begin < spans.back().end) {
      spans.back().end = std::max(spans.back().end, span.end);
    } else {
      spans.push_back(span);
    }
  }
  return spans;
}

}  // namespace isnad::store
