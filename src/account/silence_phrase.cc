#include "account/silence_phrase.h"

#include <algorithm>

namespace isnad::account {
namespace {

constexpr std::string_view kAsked = "asked.";
constexpr const char *kComment = "comment", *kClaim = "claim";
constexpr size_t kToAsked = 8;   // words from the verb to what is asked for: its subject between
constexpr size_t kToCall = 6;    // from "did not answer" to what was not answered
constexpr size_t kLongest = 14;  // words of what was not said

}  // namespace

SilencePhrases::SilencePhrases(const Terms& terms)
    : terms_(terms),
      negation_(terms.bit("negation")),
      without_(terms.bit("without")),
      tells_(terms.bit("tells")),
      tells_noun_(terms.bit("tells_noun")),
      unknown_(terms.bit("unknown")),
      responds_(terms.bit("responds")),
      speaks_(terms.bit("speaks")),
      calls_(terms.bit("calls")),
      asked_(terms.bits(kAsked)),
      who_(terms.bit("asked.who")),
      only_(terms.bit("only")),
      but_(terms.bit("but")),
      that_(terms.bit("that")),
      comments_(terms.bit("comments")),
      any_(terms.bit("any")),
      issues_(terms.bit("issues")),
      on_(terms.bit("on")),
      adverb_(terms.bit("adverb")),
      if_(terms.bit("if")) {}

std::string SilencePhrases::name_of(TermBits asked) const {
  for (const std::string& name : terms_.names())
    if (name.starts_with(kAsked) && (asked & terms_.bit(name)) != 0)
      return name.substr(kAsked.size());
  return kComment;
}

text::ByteSpan SilencePhrases::clause(const std::vector<TermWord>& words, size_t from) const {
  size_t last = from;
  for (size_t at = from; at < words.size() && at < from + kLongest; ++at) {
    if (words[at].closes || (at > from && (words[at].terms & but_) != 0)) break;
    last = at + 1;
  }
  return from == last ? text::ByteSpan{}
                      : text::ByteSpan{words[from].span.begin, words[last - 1].span.end};
}

// The subject stands right behind its verb, and adverbs behind both.
text::ByteSpan SilencePhrases::subject(const std::vector<TermWord>& words, size_t from,
                                       size_t to) const {
  size_t last = from;
  while (last < to && (words[last].terms & (adverb_ | on_)) == 0) ++last;
  return from == last ? text::ByteSpan{}
                      : text::ByteSpan{words[from].span.begin, words[last - 1].span.end};
}

bool SilencePhrases::read_asked(const std::vector<TermWord>& words, size_t from,
                                SilencePhrase& phrase) const {
  for (size_t at = from; at < words.size() && at < from + kToAsked; ++at) {
    const TermWord& word = words[at];
    // "Nothing but": it was said.
    if (word.closes || (word.terms & only_) != 0) return false;
    if ((word.terms & asked_) == 0) continue;
    // "Who did not reveal his identity": the source is not named, which is no silence of his.
    if ((word.terms & who_) != 0 && word.with_pronoun) return false;
    // "No side claimed it": there is nobody to be silent.
    const bool any_side = (word.terms & who_) != 0 && (words[at - 1].terms & any_) != 0;
    phrase.asked = any_side ? kClaim : name_of(word.terms & asked_);
    phrase.subject = subject(words, from, at);
    phrase.about = clause(words, at);
    return true;
  }
  return false;
}

// "Did not answer requests", "did not comment on": what was asked for is the request, else what
// stands behind the preposition.
bool SilencePhrases::read_call(const std::vector<TermWord>& words, size_t verb,
                               SilencePhrase& phrase) const {
  phrase.declined = true;
  phrase.asked = kComment;
  phrase.issued = (words[verb].terms & issues_) != 0;
  const bool speaks = (words[verb].terms & speaks_) != 0;
  size_t at = verb + 1;
  for (; at < words.size() && at <= verb + kToCall; ++at) {
    const TermWord& word = words[at];
    if (word.closes || (word.terms & only_) != 0) break;
    if ((word.terms & calls_) != 0 || (speaks && (word.terms & on_) != 0)) {
      phrase.subject = subject(words, verb + 1, at);
      phrase.about = clause(words, at);
      return true;
    }
  }
  if (!speaks) return false;
  phrase.subject = subject(words, verb + 1, std::min(at, words.size()));
  return true;
}

bool SilencePhrases::read(const std::vector<TermWord>& words, size_t negation,
                          SilencePhrase& phrase) const {
  size_t verb = negation + 1;
  if (verb >= words.size()) return false;
  const bool without = (words[negation].terms & without_) != 0;
  // "Unless he answers", "why did he not tell": no account of what was.
  if (negation > 0 && (words[negation - 1].terms & if_) != 0) return false;
  TermBits telling = tells_ | unknown_;
  if (without && (words[verb].terms & that_) != 0) {
    ++verb;  // "without that he told"
  } else if (without) {
    telling = tells_noun_;
  }
  if (verb >= words.size() || words[verb].with_pronoun) return false;
  const bool noun = telling == tells_noun_;  // it has no subject behind it
  if (!noun && !words[verb].finite) return false;
  phrase.cue = {words[negation].span.begin, words[verb].span.end};
  if ((words[verb].terms & telling) != 0) {
    phrase.nobody = !without && (words[verb].terms & unknown_) != 0;
    if (read_asked(words, verb + 1, phrase)) {
      if (noun) phrase.subject = {};
      return true;
    }
  }
  return !without && (words[verb].terms & responds_) != 0 && read_call(words, verb, phrase);
}

std::vector<SilencePhrase> SilencePhrases::find(const std::vector<TermWord>& words) const {
  std::vector<SilencePhrase> found;
  for (size_t at = 0; at < words.size(); ++at) {
    if ((words[at].terms & (negation_ | without_)) == 0) continue;
    SilencePhrase phrase;
    if (read(words, at, phrase)) found.push_back(std::move(phrase));
  }
  return found;
}

bool SilencePhrases::is_comment(const std::vector<TermWord>& words, text::ByteSpan inside) const {
  return std::any_of(words.begin(), words.end(), [&](const TermWord& word) {
    return inside.begin <= word.span.begin && word.span.end <= inside.end &&
           (word.terms & comments_) != 0;
  });
}

std::string SilencePhrases::asked_in(const std::vector<TermWord>& words,
                                     text::ByteSpan inside) const {
  for (const TermWord& word : words)
    if (inside.begin <= word.span.begin && word.span.end <= inside.end &&
        (word.terms & asked_) != 0)
      return name_of(word.terms & asked_);
  return kComment;
}

}  // namespace isnad::account
