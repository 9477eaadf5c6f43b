// Whose text a group of copies is.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "isnad/result.h"
#include "link/agency_names.h"
#include "store/folded_words.h"
#include "store/link_tables.h"

namespace isnad::link {

// One article of the group, by its head.
struct Carrier {
  int64_t article = 0;
  store::LinkSubject head;
};

// The agency whose copy the article says it is: the one of its dateline (by its usual name where
// the lexicon knows it, else as written), of its byline, or the outlet itself where that is one.
std::optional<std::string> agency_of(const store::LinkSubject& head, AgencyNames& names);

// By `head.agency`, the agency that most of them name (of two named equally often, the one named
// first), else the
// outlet of the one that came out first. `carriers`: in order of arrival, at least one. Articles
// without a date come after all that have one.
store::OriginRow decide_origin(const std::vector<Carrier>& carriers, store::FoldedWords& scratch);

// Reads the group's members, decides, and keeps the outcome; a group without members loses its row.
Status keep_origin(store::LinkTables& tables, int64_t text_group, AgencyNames& names,
                   store::FoldedWords& scratch);

// The part of a URL that tells two outlets of one name apart: the host in lower case without "www."
// and its like; empty where there is none.
std::string host_of(std::string_view url);

}  // namespace isnad::link
