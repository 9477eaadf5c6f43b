// Cells and articles for a person, as the listing commands print them.
#pragma once

#include <string>
#include <vector>

#include "isnad/store.h"
#include "story/labels.h"
#include "story/text_lines.h"

namespace isnad::cli {

// The day of publication, its bounds where only these are known ("2021-07-27..2021-12-31"), or the
// label for none.
std::string day_of(const Published& published, const story::Labels& labels);

void print_row(const StatementRow& row, const story::Labels& labels, story::TextLines& lines);
void print_row(const TimeRow& row, const story::Labels& labels, story::TextLines& lines);
void print_row(const QuantityRow& row, const story::Labels& labels, story::TextLines& lines);
void print_row(const EventRow& row, const story::Labels& labels, story::TextLines& lines);
void print_row(const CommitmentRow& row, const story::Labels& labels, story::TextLines& lines);
void print_row(const FigureRow& row, const story::Labels& labels, story::TextLines& lines);
void print_row(const CopyRow& row, const story::Labels& labels, story::TextLines& lines);
void print_row(const StoryRow& row, const story::Labels& labels, story::TextLines& lines);
void print_row(const Hit& hit, const story::Labels& labels, story::TextLines& lines);

// A quantity's value with its unit: "about 3,500 soldier".
std::string quantity_text(const Quantity& quantity, const story::Labels& labels);

}  // namespace isnad::cli
