// Second half of the time layer: joins pieces that stand side by side into whole times ("Tuesday" +
// "3 March" + "at eight"), and two times into a range ("from ... to ..."). What may join is decided
// by which fields each side has and by the item between them; no language here.
#pragma once

#include <optional>
#include <vector>

#include "read/time_pieces.h"

namespace isnad::read {

// A whole time: a row of joined pieces, or a range of two.
struct Expression {
  uint32_t begin = 0, end = 0;  // items
  TimeParts parts;
  std::optional<TimeParts> to;  // the end of a range
  bool both_calendars = false;  // a Hijri date with its Gregorian equal
  std::string rule;             // the rules of its pieces, joined by +
};

class Composer {
 public:
  explicit Composer(Workspace& workspace);

  // Joins the pieces of one sentence; weak ones that join nothing are left out. `pieces` is used
  // up.
  void compose(const ItemRange& sentence, std::vector<Piece>& pieces, std::vector<Expression>& out);

 private:
  enum class Glue : uint8_t { kNone, kComma, kOf, kIn, kAnd, kEqual, kBracket, kTo, kDash, kFar };
  Glue glue(uint32_t end, uint32_t begin) const;
  bool join(Piece& left, const Piece& right, const ItemRange& sentence) const;
  bool joined(uint32_t item, uint8_t clitic) const;
  bool is(uint32_t item, language::ClassId id) const { return workspace_.is(item, id); }
  bool range(const Piece& left, const Piece& right, const ItemRange& sentence) const;

  Workspace& workspace_;
  language::ClassId comma_, of_, in_, at_, and_, equal_, bracket_open_, bracket_close_, dash_, to_,
      until_, between_, from_;
};

}  // namespace isnad::read
