// The cells of a record, written into an open JSON object or list; record_json.cc puts them
// together.
#pragma once

#include <string_view>
#include <vector>

#include "isnad/record.h"
#include "record/json_writer.h"

namespace isnad::record {

void write_span(const Span& span, JsonWriter& json);                 // [begin, end]
void write_spans(const std::vector<Span>& spans, JsonWriter& json);  // [[begin, end], ...]
void write_ids(char letter, const std::vector<int>& cells, JsonWriter& json);
void write_published(const Published& published, JsonWriter& json);

void write_time(const Time& time, int index, JsonWriter& json);
void write_quantity(const Quantity& quantity, int index, JsonWriter& json);
void write_entity(const Entity& entity, int index, JsonWriter& json);
void write_statement(const Statement& statement, int index, JsonWriter& json);
void write_event(const Event& event, int index, JsonWriter& json);
void write_commitment(const Commitment& commitment, int index, JsonWriter& json);
void write_wording(const Wording& wording, JsonWriter& json);

}  // namespace isnad::record
