// A short text as the words that carry its content: what two accounts are laid side by side by.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "language/analyzer.h"
#include "text/token.h"

namespace isnad::account {

// Field and pole of a word (language::Meaning) as numbers that are equal where the names are.
struct Sense {
  uint32_t field = 0, pole = 0;
  friend auto operator<=>(const Sense&, const Sense&) = default;
};

// What a word does in a denial (field "role" of meanings.tsv), whatever else it means.
enum Role : uint8_t {
  kLight = 1,      // carries the act that follows: existence, intention, took place
  kReport = 2,     // what is said or told: rumours, news, talk of
  kGround = 4,     // what a report lacks: truth, basis, accuracy
  kOpen = 8,       // stands for a thing that is named elsewhere: the date, the decision
  kLink = 16,      // part that somebody has in an act: responsibility, involvement
  kAnything = 32,  // anything, anybody
  kMay = 64,       // may, can: what it governs is not asserted
};

struct ContentWord {
  text::ByteSpan span;             // bytes of the text
  std::string normal;              // normal form of the whole word
  std::vector<std::string> stems;  // without joined particles and endings, best first
  std::string bones;  // consonants of the stem, without what patterns add: nearly its root
  std::vector<std::string> lemmas;  // normal forms; a verbal noun has its verb's
  std::vector<Sense> senses;        // ascending
  std::vector<Sense> firm;          // of them, in fields whose poles no two accounts can share
  std::string country;              // ISO code of a country, its people and cities
  std::optional<double> number;
  bool name = false;      // of a person, place, organisation; or no word that is known
  bool place = false;     // a place that is not a country
  bool finite = false;    // may be a finite verb
  bool negation = false;  // not, without, un-
  bool negates = false;   // of these, what negates a verb or a verbal noun beyond doubt
  bool past = false;      // of these, did not
  bool refutes = false;   // says that something is not true: denies, false, rumour
  bool aspect = false;    // still, no longer, nearly: its negation says that it goes on
  bool future = false;    // with the particle of the future
  bool supposed = false;  // stands right behind "if"
  bool reverses = false;  // undoes what it governs: refuses, fails, stops
  bool says = false;      // says something, or is what is said
  bool verbal = false;    // may be a verb or a verbal noun: names an act
  uint8_t roles = 0;      // bits of Role
};

// Reads texts with one analyzer. Not thread-safe.
class ContentReader {
 public:
  explicit ContentReader(const language::Model& model) : analyzer_(model) {}

  // The words of `text` (valid UTF-8) that carry content, in their order: no particles except
  // negations, no punctuation. Some 20 MB/s.
  std::vector<ContentWord> read(std::string_view text);

  const language::Model& model() const { return analyzer_.model(); }

 private:
  std::optional<ContentWord> word_of(const language::Type& type);
  void read_lexeme(const language::Reading& reading, ContentWord& word) const;
  void add_senses(std::string_view normal, ContentWord& word) const;

  language::Analyzer analyzer_;
  std::vector<text::Token> tokens_;
};

}  // namespace isnad::account
