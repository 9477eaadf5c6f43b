// What is found across articles, for a person: facts, disputes, promises, silences, wordings.
#pragma once

#include "isnad/account.h"
#include "isnad/promises.h"
#include "isnad/silences.h"
#include "isnad/wordings.h"
#include "story/labels.h"
#include "story/text_lines.h"

namespace isnad::story {

void print_row(const Fact& fact, const Labels& labels, TextLines& lines);
void print_row(const Dispute& dispute, const Labels& labels, TextLines& lines);
void print_row(const PromiseRow& promise, const Labels& labels, TextLines& lines);
void print_row(const SilenceRow& row, const Labels& labels, TextLines& lines);
void print_row(const WordingRow& row, const Labels& labels, TextLines& lines);

// "12 articles", with its label.
std::string counted(std::string_view label, size_t count, const Labels& labels);
// How much was looked at: articles, outlets, origins.
std::vector<std::string> counts_text(const AccountCounts& accounts, const Labels& labels);

}  // namespace isnad::story
