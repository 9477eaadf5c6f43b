// First half of the time layer: the rules of data/ar/time find pieces ("26 July", "last", "at
// eight"), each with the fields that its words and numbers fill. Which words carry which fields is
// data; here are only the names of fields. Pieces are joined by read/time_compose.h.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "read/time_parts.h"
#include "read/workspace.h"

namespace isnad::read {

// Whether a piece is a time by itself, or only beside another: a bare year, "last", "about".
enum class Weak : uint8_t { kNo, kYes, kLeft, kRight };  // kLeft: joins what stands left of it

struct Piece {
  uint32_t begin = 0, end = 0;  // items
  TimeParts parts;
  Weak weak = Weak::kNo;
  bool definite_unit = false;  // "the year": a time once something asks for a part of it
  bool both = false;           // a Hijri date with its Gregorian equal
  std::string rule;
};

// Finds pieces. One for each Workspace; keeps class numbers and a row of types with the numbers
// marked by what they can be (day_number, year_number ...).
class PieceFinder {
 public:
  explicit PieceFinder(Workspace& workspace);

  // Pieces of a sentence, left to right, not overlapping.
  void find(const ItemRange& sentence, std::vector<Piece>& pieces);

 private:
  struct Number {
    double value = 0;
    bool exact = true;  // one value, not "some"
    bool digits = false;
  };
  void mark_numbers(const ItemRange& sentence);
  const language::Type* marked(uint32_t item);
  std::optional<Number> number(uint32_t item) const;
  bool fill(const language::Match& match, Piece& piece) const;
  bool fill_capture(std::string_view name, const language::Capture& capture, Piece& piece) const;
  bool fill_attributes(std::string_view attributes, const language::Match& match,
                       Piece& piece) const;
  bool fill_number(std::string_view name, uint32_t item, TimeParts& parts) const;
  bool passes_gate(std::string_view gate, const language::Match& match) const;
  template <typename Use>
  void each_value(uint32_t item, Use use) const;
  Amount amount_at(uint32_t item) const;
  bool names_two_months(const language::Match& match, const TimeParts& parts) const;
  bool best_at(language::Matcher& matcher, uint32_t at, uint32_t end, Piece& piece);

  Workspace& workspace_;
  const language::Layer* rules_;
  std::vector<const language::Type*> types_;  // of the whole article, numbers marked
  language::Match match_;
  uint32_t sentence_end_ = 0;  // items of other sentences are not marked
  language::ClassId number_, ordinal_, digits_, true_dual_, weekday_, with_wa_, with_al_,
      time_unit_, noun_, adjective_, unknown_, definite_, name_, any_month_, stop_, comma_,
      bracket_close_, dash_, slash_, particle_, verb_, preposition_, word_;
  language::ClassId day_number_, month_number_, year_number_, hour_number_, minute_number_;
};

// Applies one key=value pair of a word or rule; false where the key is not one of a time.
bool set_field(std::string_view key, std::string_view value, TimeParts& parts);

}  // namespace isnad::read
