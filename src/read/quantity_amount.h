// One match of the rules of data/ar/unit into the cell that it stands for.
#pragma once

#include <optional>
#include <vector>

#include "read/quantity_bound.h"

namespace isnad::read {

// Reads captures and attributes of a match: n (the number), u (unit or noun), c (nationality),
// half, parts and part (cents), to (end of a range), square, cubic, below (under zero), about,
// over, under (bounds behind the unit), two. Attributes: type, number (a number that no word
// spells, "2" or "1..2"), noun (the capture that is a counted noun), gate (a check that needs more
// than classes: plain, dual, of, one, one_or_two).
class AmountReader {
 public:
  AmountReader(Workspace& workspace, const std::vector<Interval>& intervals);

  // The cell, its spans in code points; nothing where a gate is closed or the rule says that this
  // is no amount.
  std::optional<Quantity> read(const language::Match& match) const;

  // The number that the match begins with as a bare number, where read() gave nothing because the
  // word behind it is not counted; nothing where the match begins with no number.
  std::optional<Quantity> read_bare(const language::Match& match) const;

 private:
  struct Amount;
  std::optional<language::Capture> capture(const language::Match& match,
                                           std::string_view name) const;
  const Interval* interval(const language::Match& match, std::string_view name) const;
  bool fill_number(const language::Match& match, Amount& amount) const;
  void fill_unit(const language::Match& match, Amount& amount) const;
  void fill_measure(const language::Match& match, uint32_t item, Amount& amount) const;
  void fill_bounds(const language::Match& match, Amount& amount) const;
  std::string_view value_of(uint32_t item, language::ClassId id) const;
  std::string noun_lemma(uint32_t item) const;
  bool noun_may_follow(uint32_t noun, const Interval* number) const;
  bool gate_open(std::string_view gate, const language::Match& match) const;
  bool plain_number(uint32_t at, const Interval& number) const;
  bool is_definite_numeral(uint32_t at, const Interval& number) const;
  bool certainly_dual(uint32_t item) const;
  bool one_agrees(uint32_t noun, uint32_t one) const;

  Workspace& workspace_;
  const std::vector<Interval>& intervals_;
  language::ClassId money_, money_part_, money_code_, money_short_, currency_, measure_,
      measure_short_, degree_, degree_word_, nationality_, percent_word_, celsius_, fahrenheit_,
      unknown_, digits_, noun_, one_, glued_, slash_, colon_, with_al_, interval_, feminine_,
      masculine_, among_, out_of_;
};

}  // namespace isnad::read
