// What is found across articles, for a person.
#pragma once

#include "cli/row_json_accounts.h"
#include "isnad/silences.h"
#include "isnad/wordings.h"
#include "story/labels.h"
#include "story/text_lines.h"

namespace isnad::cli {

void print_row(const PromiseAsOf& row, const story::Labels& labels, story::TextLines& lines);
void print_row(const SilenceRow& row, const story::Labels& labels, story::TextLines& lines);
void print_row(const WordingRow& row, const story::Labels& labels, story::TextLines& lines);

}  // namespace isnad::cli
