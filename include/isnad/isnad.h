// Start here. Isnad reads Arabic news by rules and keeps the record of who said what, through whom
// and when, with dates and figures, every cell pointing at its words.
//
//   #include <isnad/isnad.h>
//
//   auto language = isnad::Language::builtin();              // once; shared by all threads
//   isnad::Reader reader(*language);
//   isnad::Article article;
//   article.text = "...";                                    // UTF-8
//   isnad::Record record = reader.read(article);             // a pure function of article and
//   language for (const isnad::Statement& statement : record.statements) { ... } std::string json;
//   isnad::append_json(record, json);                        // the contract of doc/record.md
//
// In reading order:
//   result.h    Status and Result<T>: what every call that can fail gives back
//   article.h   one article as it was given
//   record.h    the record: statements, times, quantities, each with its span
//   language.h  what Isnad knows of a language, and why a cell was decided
//   reader.h    Article to Record
//   intake.h    files to articles, a bad input at a time
//   json.h      Record to JSON
//   store.h     the records of many articles in one SQLite file, and its queries
//   link.h      which of the kept articles carry one text, which tell one story
//   selection.h some of the kept articles, and evidence from them
//   promises.h  what was undertaken, and what the record shows of it later
//   silences.h  what their accounts leave open
//   wordings.h  how outlets name one thing
//   dossier.h   what the kept articles say about a question
//
// No function prints, aborts or throws; positions are Unicode code points, half-open.
#pragma once

#include "isnad/account.h"
#include "isnad/article.h"
#include "isnad/dossier.h"
#include "isnad/intake.h"
#include "isnad/json.h"
#include "isnad/language.h"
#include "isnad/link.h"
#include "isnad/promises.h"
#include "isnad/reader.h"
#include "isnad/record.h"
#include "isnad/result.h"
#include "isnad/selection.h"
#include "isnad/silences.h"
#include "isnad/store.h"
#include "isnad/wordings.h"

namespace isnad {

inline constexpr const char* kVersion = "0.1.0";

}  // namespace isnad
