// The record as JSON: one object, the contract of doc/record.md and doc/record.schema.json.
#pragma once

#include <string>
#include <string_view>

#include "isnad/record.h"

namespace isnad {

// Appends the record as one JSON object on one line, without a newline at its end. Keys come in the
// order of doc/record.md and none is ever left out: what does not apply is null or []. Cells get
// their ids (t1, q1, e1, s1, v1, c1) from their places. Texts must be valid UTF-8 and are written
// as they are; control characters, quotes and backslashes are escaped. The same record gives the
// same bytes. Linear, about 1 GB/s of text.
void append_json(const Record& record, std::string& out);

// One cell of a record, as it stands inside the object above; `index` counts from 0 and makes the
// id. For programs that print single cells.
void append_json(const Time& time, int index, std::string& out);
void append_json(const Quantity& quantity, int index, std::string& out);
void append_json(const Entity& entity, int index, std::string& out);
void append_json(const Statement& statement, int index, std::string& out);
void append_json(const Event& event, int index, std::string& out);
void append_json(const Commitment& commitment, int index, std::string& out);
void append_json(const Published& published, std::string& out);

// `text` as a JSON string with its quotes.
void append_json_string(std::string_view text, std::string& out);

}  // namespace isnad
