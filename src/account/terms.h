// Words under names of their own (data/LANGUAGE/silence/terms.tsv), found in a text by lemma or by
// written form: what code that joins accounts asks about words.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "isnad/result.h"
#include "language/analyzer.h"
#include "text/token.h"

namespace isnad::account {

using TermBits = uint64_t;  // one for each term

class Terms {
 public:
  // kInvalid on a table that cannot be read or has more than 64 terms.
  static Result<Terms> parse(const std::string& name, std::string_view table);

  // 0 where the table has no such term.
  TermBits bit(std::string_view term) const;
  // Those of all terms whose name begins so.
  TermBits bits(std::string_view beginning) const;
  const std::vector<std::string>& names() const { return names_; }
  // Of a normal form or of a lemma.
  TermBits of(std::string_view word) const;

 private:
  std::vector<std::string> names_;
  std::unordered_map<std::string, TermBits> words_;
};

struct TermWord {
  text::ByteSpan span;
  TermBits terms = 0;
  bool closes = false;        // punctuation or the end of a line
  bool with_pronoun = false;  // has a pronoun joined to its end
  bool finite = false;        // may be a verb with its person
  bool past = false;          // can be nothing else, and tells of the past
};

// One for each thread; `terms` and `model` must outlive it.
class TermReader {
 public:
  TermReader(const Terms& terms, const language::Model& model);

  // The words of the text in order, with its punctuation. One look-up a word. Valid until the next
  // call.
  const std::vector<TermWord>& read(std::string_view text);

 private:
  TermWord word_of(const language::Type* type);

  const Terms& terms_;
  language::Analyzer analyzer_;
  language::ClassId with_pronoun_, finite_, only_finite_, perfect_;
  std::unordered_map<const language::Type*, TermWord> known_;
  std::vector<text::Token> tokens_;
  std::vector<TermWord> words_;
};

}  // namespace isnad::account
