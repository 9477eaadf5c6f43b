#include "account/named_act.h"

#include <algorithm>

#include "account/alignment.h"
#include "account/contrast.h"
#include "language/letters.h"

namespace isnad::account {
namespace {

using Words = std::vector<ContentWord>;

constexpr size_t kBehind = 6, kBefore = 4;  // words from an act to its things
constexpr size_t kCarried = 6;              // words before a denied act
constexpr size_t kReported = 2;   // a refuted report begins with the word for it, or nearly so
constexpr size_t kGoverning = 1;  // acts before an asserted one; further in it is an aside
constexpr size_t kLacks = 4;      // words from a negation to the ground that is lacking
constexpr std::string_view kSynonyms = "same";  // the pole of fields that hold words for one thing

bool has(const ContentWord& word, int roles) { return (word.roles & roles) != 0; }

// Whether a comma or a stop stands between the word and the next one.
bool closes(const Words& words, size_t at, std::string_view text) {
  if (at + 1 >= words.size()) return true;
  const size_t end = words[at].span.end;
  const std::string_view between = text.substr(end, words[at + 1].span.begin - end);
  return between.find("\u060c") != between.npos || between.find_first_of(".:\n") != between.npos;
}

// Where the clause that begins at `from` ends.
size_t end_of_clause(const Words& words, size_t from, std::string_view text) {
  while (from < words.size() && !closes(words, from, text)) ++from;
  return std::min(from + 1, words.size());
}

// Whether something between is called untrue: "rumours", "has no basis".
bool is_refuted(const Words& words, size_t from, size_t end) {
  for (size_t i = from; i < end; ++i) {
    if (words[i].refutes) return true;
    if (!words[i].negation) continue;
    for (size_t j = i + 1; j < std::min(end, i + 1 + kLacks); ++j)
      if (has(words[j], kGround)) return true;
  }
  return false;
}

// With the article, alone or behind a joined particle: no noun that owns another.
bool is_definite(const ContentWord& word) {
  const size_t at = word.normal.find("\u0627\u0644");
  return at == 0 || at == language::kLetter;
}

// A noun that another one owns, with nothing between them, says which one that is, or is part of a
// name ("protection units").
bool is_owned(const Words& words, size_t at, std::string_view text) {
  if (at == 0 || words[at].finite) return false;
  const ContentWord &word = words[at], &before = words[at - 1];
  if (before.verbal || before.negation || before.roles != 0 || is_definite(before)) return false;
  const bool adjacent = text.substr(before.span.end, word.span.begin - before.span.end) == " ";
  return adjacent && (word.stems.empty() || word.stems.back() == word.normal);
}

bool names_act(const Words& words, size_t at, std::string_view text) {
  const ContentWord& word = words[at];
  return word.verbal && !word.name && !word.negation && !word.number && !word.says &&
         !has(word, kLight | kReport | kLink | kAnything | kOpen) && !is_owned(words, at, text);
}

bool is_thing(const ContentWord& word) {
  return !word.negation && !word.number && !has(word, kLight | kReport | kGround);
}

// The act at `at` with its things in [begin, end).
NamedAct act_at(const Words& words, size_t at, size_t begin, size_t end) {
  NamedAct act;
  act.at = at;
  for (size_t i = at + 1; i < std::min(end, at + 1 + kBehind); ++i) {
    if (words[i].negation) break;
    if (is_thing(words[i])) act.things.push_back(i);
  }
  for (size_t i = at; i > begin && at - i < kBefore; --i)
    if (is_thing(words[i - 1])) act.things.push_back(i - 1);
  act.open = act.things.empty() || has(words[act.things.front()], kOpen);
  act.anything = !act.things.empty() && has(words[act.things.front()], kAnything);
  return act;
}

std::optional<NamedAct> first_act(const Words& words, size_t from, size_t end,
                                  std::string_view text) {
  bool linked = false;
  for (size_t i = from; i < std::min(end, from + kCarried); ++i) {
    if (words[i].negation || words[i].supposed) return std::nullopt;
    linked |= has(words[i], kLink);
    if (!names_act(words, i, text)) continue;
    NamedAct act = act_at(words, i, from, end);
    act.linked = linked;
    return act;
  }
  return std::nullopt;
}

}  // namespace

std::optional<NamedAct> denied_act(const Words& words, std::string_view text) {
  const size_t end = end_of_clause(words, 0, text);
  if (is_refuted(words, 0, end)) return std::nullopt;
  return first_act(words, 0, end, text);
}

std::optional<NamedAct> refuted_act(const Words& words, std::string_view text) {
  const size_t end = end_of_clause(words, 0, text);
  size_t from = 0;
  while (from < std::min(end, kReported) && !has(words[from], kReport)) ++from;
  if (from >= std::min(end, kReported)) return std::nullopt;
  // It is the talk of the act that is called untrue, behind it.
  const auto act = first_act(words, from + 1, end, text);
  return act && is_refuted(words, act->at + 1, end) ? act : std::nullopt;
}

std::vector<NamedAct> asserted_acts(const Words& words, std::string_view text) {
  std::vector<NamedAct> acts;
  for (size_t begin = 0; begin < words.size();) {
    const size_t end = end_of_clause(words, begin, text);
    if (!is_refuted(words, begin, end)) {
      size_t before = 0;
      for (size_t i = begin; i < end && before <= kGoverning && !words[i].negation; ++i) {
        if (has(words[i], kMay)) break;
        if (!names_act(words, i, text)) continue;
        if (!undone(words, i)) acts.push_back(act_at(words, i, begin, end));
        ++before;
      }
    }
    begin = end;
  }
  return acts;
}

bool same_deed(const ContentWord& a, const ContentWord& b, const language::Model& model) {
  if (compare(a, b) == Likeness::kSame) return true;
  return std::any_of(a.senses.begin(), a.senses.end(), [&](const Sense& sense) {
    return model.text({sense.pole, kSynonyms.size()}) == kSynonyms &&
           std::binary_search(b.senses.begin(), b.senses.end(), sense);
  });
}

}  // namespace isnad::account
