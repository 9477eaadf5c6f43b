// What a text says that somebody did not say: "did not name the number", "without giving a date",
// "did not answer requests for comment". Terms and what can be asked for are data
// (data/LANGUAGE/silence/terms.tsv); the order of words is here.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "account/terms.h"

namespace isnad::account {

struct SilencePhrase {
  text::ByteSpan cue;      // from the negation to the verb or noun of telling
  text::ByteSpan subject;  // words behind the verb for who is silent; empty: none
  text::ByteSpan about;    // what was not said; empty where the text does not tell
  std::string asked;       // the term behind "asked.": number time who where cause details other;
                           // "claim": nobody says that he did it; "comment"
  bool declined = false;   // asked and not answered
  bool nobody = false;     // "it is not known": it is nobody's silence
  bool issued = false;     // "no comment came from": who is silent stands in `about`
};

class SilencePhrases {
 public:
  explicit SilencePhrases(const Terms& terms);

  // In order of the text. Linear: only words behind a negation are looked at.
  std::vector<SilencePhrase> find(const std::vector<TermWord>& words) const;
  // Whether the words say that it is speech that is declined, and not a vote or a drink.
  bool is_comment(const std::vector<TermWord>& words, text::ByteSpan inside) const;
  // What of the words is asked for: "number", "time" ...; "comment" where they do not tell.
  std::string asked_in(const std::vector<TermWord>& words, text::ByteSpan inside) const;

 private:
  bool read(const std::vector<TermWord>& words, size_t negation, SilencePhrase& phrase) const;
  bool read_asked(const std::vector<TermWord>& words, size_t from, SilencePhrase& phrase) const;
  bool read_call(const std::vector<TermWord>& words, size_t verb, SilencePhrase& phrase) const;
  text::ByteSpan subject(const std::vector<TermWord>& words, size_t from, size_t to) const;
  text::ByteSpan clause(const std::vector<TermWord>& words, size_t from) const;
  std::string name_of(TermBits asked) const;

  const Terms& terms_;
  TermBits negation_, without_, tells_, tells_noun_, unknown_, responds_, speaks_, calls_, asked_,
      who_, only_, but_, that_, comments_, any_, issues_, on_, adverb_, if_;
};

}  // namespace isnad::account
