// What is found across articles, as JSON objects: every claim with its evidence. One form for the
// listings, the dossier and the API.
#pragma once

#include "isnad/account.h"
#include "isnad/promises.h"
#include "isnad/silences.h"
#include "isnad/wordings.h"
#include "record/json_writer.h"

namespace isnad::account {

void write_row(const Fact& fact, record::JsonWriter& json);
void write_row(const Dispute& dispute, record::JsonWriter& json);
void write_row(const PromiseRow& promise, record::JsonWriter& json);
void write_row(const SilenceRow& row, record::JsonWriter& json);
void write_row(const WordingRow& row, record::JsonWriter& json);

// {"articles": 3, "outlets": 2, "origins": 2}
void write_counts(const AccountCounts& accounts, record::JsonWriter& json);

}  // namespace isnad::account
