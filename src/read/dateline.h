// The dateline at the head of an article: where it was written, and whose copy it is ("Beirut
// (Reuters) -"). Rules: topic dateline.
#pragma once

#include "read/workspace.h"

namespace isnad::read {

struct DatelineItems {
  uint32_t end = 0;                           // items [0, end) are the dateline; 0: there is none
  uint32_t agency_begin = 0, agency_end = 0;  // the agency in it; empty where it has none
};

// Fills record.document.dateline where the text begins with one.
DatelineItems read_dateline(Workspace& workspace);

}  // namespace isnad::read
