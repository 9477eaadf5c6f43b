#include "record/innermost.h"

namespace isnad::record {

int innermost(const Record& record, Span words) {
  int best = kNone;
  uint32_t size = UINT32_MAX;
  for (size_t i = 0; i < record.statements.size(); ++i)
    for (const Span& part : record.statements[i].content)
      if (part.begin <= words.begin && words.end <= part.end && part.end - part.begin < size) {
        size = part.end - part.begin;
        best = static_cast<int>(i);
      }
  return best;
}

}  // namespace isnad::record
