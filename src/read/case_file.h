// A case of test/case/: a whole text with what the reader must find in it, as lines that an Arabist
// can read and add without C++.
//
//   name: a range scopes its unit
//   why: "between 20 and 25 thousand" counts thousands on both sides
//   published: 2021-12-28          (- for a text of unknown date)
//   outlet: Sahil                  (may be left out)
//   text:
//   ...                            (any lines, to a line of three dashes)
//   ---
//   quantity: WORDS = 20000..25000 UNIT
//   absent: time WORDS
//
// A row is a layer and what it must hold, rendered as in read/cell_row.h: time quantity part
// statement chain parent said certainty dateline published name mention role standing wording
// event when commitment; further `sentences: NUMBER`, and
// `absent: LAYER WORDS`, which holds where no cell of the layer (time, quantity, statement, name,
// mention, role, wording;
// of a statement its cue) stands on those words, or with no words, where the layer has no cell at
// all. Other cells may be in the record: a row says what must be there. Lines that begin with # are
// comments, except inside the text.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "isnad/article.h"
#include "isnad/record.h"
#include "isnad/result.h"

namespace isnad::read {

enum class CaseLayer {
  kTime,
  kQuantity,
  kPart,
  kStatement,
  kChain,
  kParent,
  kSaid,
  kCertainty,
  kDateline,
  kPublished,
  kSentences,
  kName,
  kMention,
  kRole,
  kStanding,
  kWording,
  kEvent,
  kWhen,
  kCommitment,
};

struct CaseRow {
  CaseLayer layer = CaseLayer::kTime;
  bool absent = false;
  std::string words;  // what stands after the layer's name
  std::string where;  // file:line
};

struct Case {
  std::string name, why;
  Article article;
  std::vector<CaseRow> rows;
};

// The case in `text`, the content of the file `file`. Fails, with file:line and the offending
// words, on a field or layer it does not know, a missing name, why, published or text, a date that
// does not parse, and a file without rows.
Result<Case> parse_case(const std::string& file, std::string_view text);

// One status for each row that the record does not fulfil, with the row's place and what the layer
// holds instead. Two equal rows ask for two cells.
std::vector<Status> check_case(const Case& expected, const Record& record);

}  // namespace isnad::read
