#include "read/number.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "read/number_digits.h"
#include "read/number_term.h"

namespace isnad::read {
namespace {

using language::ClassId;
using language::ClassSet;

constexpr uint8_t kBreaking = language::kWithFa | language::kWithBi | language::kWithKa |
                              language::kWithLi | language::kWithPronoun;
constexpr size_t kThousandsGroup = 3;
constexpr size_t kParticleBytes = 4;  // a joined particle or article: two Arabic letters
constexpr uint32_t kAddressItems = 200;

// A term and where it stands; `begin` leaves out a separate "and" before it.
struct Placed {
  NumberTerm term;
  uint32_t begin = 0, end = 0;
  bool label = false;
  std::optional<double> grouped;
};

class NumberLayer {
 public:
  explicit NumberLayer(Workspace& workspace);
  void run();

 private:
  std::optional<Placed> term_at(uint32_t item, uint32_t end);
  std::optional<Placed> digits_at(uint32_t item, uint32_t end);
  std::optional<Placed> word_at(uint32_t item) const;
  uint32_t digits_end(uint32_t item, uint32_t end, std::string& written) const;
  bool minus_at(uint32_t item, uint32_t end) const;
  bool in_address(uint32_t item) const;
  bool is_label(uint32_t item) const;
  void read_run(const std::vector<Placed>& run);
  void fold_number(const std::vector<Placed>& run, size_t first, const ComposedNumber& number);

  bool is(uint32_t item, ClassId id) const { return workspace_.is(item, id); }
  std::string_view surface(uint32_t item) const {
    return workspace_.words(workspace_.bytes(item, item + 1));
  }
  char separator(uint32_t item) const;

  Workspace& workspace_;
  std::vector<Folded> folded_;
  std::vector<NumberTerm> terms_;
  uint32_t apart_until_ = 0;  // items before it are of a chain of digits that makes no number
  ClassId digits_, numeral_, glued_, comma_, dot_, decimal_mark_, thousands_mark_, dash_, word_,
      and_, article_, definite_only_, no_li_, exact_ending_, money_code_, latin_, slash_;
  ClassId number_, ordinal_, fraction_, vague_, composed_, scaled_, one_, label_, decimal_;
};

NumberLayer::NumberLayer(Workspace& workspace) : workspace_(workspace) {
  const language::Analyzer& a = workspace.analyzer();
  digits_ = a.id("digits");
  numeral_ = a.id("numeral");
  glued_ = a.id("glued");
  comma_ = a.id("comma");
  dot_ = a.id("dot");
  decimal_mark_ = a.id("decimal_mark");
  thousands_mark_ = a.id("thousands_mark");
  dash_ = a.id("dash");
  word_ = a.id("word");
  and_ = a.id("separate_and");
  article_ = a.id("separate_article");
  definite_only_ = a.id("definite_only");
  no_li_ = a.id("no_li");
  exact_ending_ = a.id("exact_ending");
  money_code_ = a.id("money_code");
  latin_ = a.id("latin");
  slash_ = a.id("slash");
  number_ = a.id("number");
  ordinal_ = a.id("ordinal");
  fraction_ = a.id("fraction");
  vague_ = a.id("vague");
  composed_ = a.id("composed");
  scaled_ = a.id("scaled");
  one_ = a.id("one");
  label_ = a.id("label");
  decimal_ = a.id("decimal");
}

// The separator as read_digits writes it, 0 for anything else.
char NumberLayer::separator(uint32_t item) const {
  if (is(item, thousands_mark_)) return 't';
  if (is(item, decimal_mark_)) return 'd';
  if (is(item, comma_)) return ',';
  return is(item, dot_) ? '.' : '\0';
}

// Digits with their separators, from `item` on, into `written`; gives the item behind them. The
// longest chain decides: where it makes no number (a date, an address), its digits stay apart.
uint32_t NumberLayer::digits_end(uint32_t item, uint32_t end, std::string& written) const {
  uint32_t at = item;
  if (separator(at) != '\0') {
    written += separator(at++);
  }
  written += workspace_.types[at++]->normal;
  while (at + 1 < end && is(at, glued_) && is(at + 1, digits_) && is(at + 1, glued_) &&
         separator(at) != '\0') {
    written += separator(at);
    written += workspace_.types[at + 1]->normal;
    at += 2;
  }
  // Thousands set apart by spaces: "120 000".
  const size_t first = workspace_.types[item]->normal.size();
  if (at != item + 1 || first > kThousandsGroup || written[0] == '0') return at;
  const auto is_group = [&](uint32_t i) {
    return i < end && is(i, digits_) && !is(i, glued_) &&
           workspace_.types[i]->normal.size() == kThousandsGroup;
  };
  uint32_t spaced = at;
  std::string grouped = written;
  while (is_group(spaced)) {
    grouped += ' ';
    grouped += workspace_.types[spaced++]->normal;
  }
  if (spaced == at || (spaced < end && is(spaced, digits_))) return at;
  if (spaced + 1 < end && separator(spaced) != '\0' && is(spaced, glued_) &&
      is(spaced + 1, digits_) && is(spaced + 1, glued_)) {
    grouped += separator(spaced);
    grouped += workspace_.types[spaced + 1]->normal;
    spaced += 2;
  }
  if (!read_digits(grouped)) return at;
  written = grouped;
  return spaced;
}

// Inside a web address: two slashes together somewhere before, with no space between.
bool NumberLayer::in_address(uint32_t item) const {
  for (uint32_t back = 0; back < kAddressItems && item >= 2 && is(item, glued_); ++back, --item)
    if (is(item - 1, slash_) && is(item - 1, glued_) && is(item - 2, slash_)) return true;
  return false;
}

// Digits behind a dash or letters that are written together with them name something.
bool NumberLayer::is_label(uint32_t item) const {
  if (item == 0 || !is(item, glued_)) return false;
  const uint32_t before = item - 1;
  if (in_address(item)) return true;
  if (is(before, money_code_)) return false;
  if (is(before, word_))
    return is(before, latin_) || workspace_.types[before]->normal.size() > kParticleBytes;
  return is(before, dash_) && before > 0 && is(before, glued_) && is(before - 1, word_) &&
         !is(before - 1, numeral_);
}

bool NumberLayer::minus_at(uint32_t item, uint32_t end) const {
  if (!is(item, dash_) || is(item, glued_) || item + 1 >= end || !is(item + 1, digits_) ||
      !is(item + 1, glued_))
    return false;
  if (surface(item) != "-") return false;
  return item == 0 || !(is(item - 1, digits_) || is(item - 1, numeral_));
}

std::optional<Placed> NumberLayer::digits_at(uint32_t item, uint32_t end) {
  const bool leading_point = !is(item, digits_);
  if (leading_point && (separator(item) == '\0' || separator(item) == ',' || is(item, glued_) ||
                        item + 1 >= end || !is(item + 1, digits_) || !is(item + 1, glued_)))
    return std::nullopt;
  std::string written;
  Placed placed;
  placed.begin = item;
  placed.end = item + 1;
  std::optional<DigitNumber> number;
  if (item >= apart_until_) {
    placed.end = digits_end(item, end, written);
    number = read_digits(written);
  }
  if (!number && leading_point) return std::nullopt;
  if (!number) {
    apart_until_ = std::max(apart_until_, placed.end);
    placed.end = item + 1;
    number = read_digits(workspace_.types[item]->normal);
  }
  if (!number) return std::nullopt;
  placed.term.value = number->value;
  placed.term.decimal = number->value != std::floor(number->value) || number->grouped.has_value();
  placed.grouped = number->grouped;
  placed.label = is_label(item);
  return placed;
}

std::optional<Placed> NumberLayer::word_at(uint32_t item) const {
  if (!is(item, numeral_)) return std::nullopt;
  const language::Reading* reading = workspace_.reading(item, numeral_);
  if (reading == nullptr || (reading->clitics & language::kWithPronoun)) return std::nullopt;
  const ClassSet& classes = workspace_.model().class_set(reading->entry.class_set);
  if (!classes.test(numeral_)) return std::nullopt;
  const language::Lexeme& lexeme = workspace_.model().lexeme(reading->entry.lexeme);
  const std::optional<NumberTerm> term = parse_number_term(workspace_.model().text(lexeme.value));
  if (!term) return std::nullopt;
  const bool definite = reading->clitics & language::kWithAl;
  if (!definite && classes.test(definite_only_)) return std::nullopt;
  if ((reading->clitics & language::kWithLi) && !definite && classes.test(no_li_))
    return std::nullopt;
  const std::string_view lemma = workspace_.model().text(lexeme.lemma);
  if (classes.test(exact_ending_) && !surface(item).ends_with(lemma.substr(lemma.size() - 2)))
    return std::nullopt;
  Placed placed;
  placed.term = *term;
  placed.begin = item;
  placed.end = item + 1;
  placed.term.definite = definite;
  placed.term.joined = reading->clitics & language::kWithWa;
  placed.term.no_join = reading->clitics & kBreaking;
  return placed;
}

std::optional<Placed> NumberLayer::term_at(uint32_t item, uint32_t end) {
  if (minus_at(item, end)) {
    Placed minus;
    minus.term.role = NumberRole::kMinus;
    minus.begin = item;
    minus.end = item + 1;
    return minus;
  }
  if (std::optional<Placed> digits = digits_at(item, end)) return digits;
  return word_at(item);
}

void NumberLayer::fold_number(const std::vector<Placed>& run, size_t first,
                              const ComposedNumber& number) {
  const Placed& head = run[first];
  const uint32_t begin = head.begin, end = run[first + number.terms - 1].end;
  ClassSet more;
  more.set(number.kind == NumberKind::kOrdinal ? ordinal_ : number_);
  if (number.kind == NumberKind::kFraction) more.set(fraction_);
  if (number.kind == NumberKind::kVague) more.set(vague_);
  if (number.low != std::floor(number.low)) more.set(decimal_);
  if (workspace_.items[end - 1].last - workspace_.items[begin].first > 1) more.set(composed_);
  if (number.scale >= 1000) more.set(scaled_);
  if (number.low == 1 && head.term.role == NumberRole::kUnit && number.terms == 1) more.set(one_);
  if (head.label) more.set(label_);
  const language::Type* type = workspace_.analyzer().with(workspace_.types[begin], more);
  folded_.push_back({begin, end, type, static_cast<uint32_t>(workspace_.numbers.size())});
  workspace_.numbers.push_back(number);
}

// Cuts a run of terms into numbers, longest first.
void NumberLayer::read_run(const std::vector<Placed>& run) {
  terms_.clear();
  for (const Placed& placed : run) terms_.push_back(placed.term);
  for (size_t at = 0; at < run.size();) {
    std::optional<ComposedNumber> number = compose_number(std::span(terms_).subspan(at));
    if (number && at + number->terms < run.size() &&
        run[at + number->terms - 1].term.role == NumberRole::kPoint)
      number.reset();
    if (!number) {
      ++at;
      continue;
    }
    // "Monday" is written like the definite two.
    const bool lone_two = number->terms == 1 && run[at].term.role == NumberRole::kUnit &&
                          number->low == 2 && number->definite;
    if (number->terms == 1) number->grouped = run[at].grouped;
    if (!lone_two) fold_number(run, at, *number);
    at += number->terms;
  }
}

void NumberLayer::run() {
  std::vector<Placed> run;
  for (const ItemRange& sentence : workspace_.sentences) {
    bool joined = false, definite = false;
    for (uint32_t at = sentence.begin; at < sentence.end;) {
      std::optional<Placed> placed;
      if (workspace_.gates[at] & kNumberGate) placed = term_at(at, sentence.end);
      if (placed) {
        placed->term.joined = placed->term.joined || joined;
        placed->term.definite = placed->term.definite || definite;
        joined = definite = false;
        run.push_back(*placed);
        at = placed->end;
        continue;
      }
      if (!(workspace_.gates[at] & kNumberGate) && run.empty()) {
        joined = definite = false;
        ++at;
        continue;
      }
      const bool article = is(at, article_) && at + 1 < sentence.end && is(at + 1, digits_);
      if (is(at, and_) || article) {
        joined = joined || is(at, and_);
        definite = definite || article;
        if (article && !run.empty()) read_run(run), run.clear();
      } else {
        joined = definite = false;
        if (!run.empty()) read_run(run), run.clear();
      }
      ++at;
    }
    read_run(run);
    run.clear();
  }
  workspace_.fold(folded_);
}

}  // namespace

void read_numbers(Workspace& workspace) { NumberLayer(workspace).run(); }

}  // namespace isnad::read
