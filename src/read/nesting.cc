#include "read/nesting.h"

namespace isnad::read {
namespace {

// Bytes of the part of the content that holds the word, 0 where none does.
uint32_t holds(const Telling& telling, text::ByteSpan word) {
  for (const text::ByteSpan& part : telling.content)
    if (part.begin <= word.begin && word.end <= part.end) return part.end - part.begin;
  return 0;
}

}  // namespace

void link_parents(Workspace& workspace, const std::vector<Telling>& tellings) {
  auto& statements = workspace.record.statements;
  for (size_t i = 0; i < tellings.size(); ++i) {
    const text::ByteSpan cue = workspace.bytes(tellings[i].cue, tellings[i].cue + 1);
    uint32_t best = 0xffffffff;
    for (size_t j = 0; j < tellings.size(); ++j) {
      if (i == j) continue;
      const uint32_t size = holds(tellings[j], cue);
      if (size == 0 || size >= best) continue;
      const text::ByteSpan other = workspace.bytes(tellings[j].cue, tellings[j].cue + 1);
      const bool mutual = holds(tellings[i], other) != 0;
      if (statements[j].form == Form::kNominal && (mutual || tellings[j].cue > tellings[i].cue) &&
          !tellings[j].transmitter)
        continue;
      if (mutual && statements[i].form != Form::kNominal && j > i) continue;
      best = size;
      statements[i].parent = static_cast<int>(j);
    }
  }
}

}  // namespace isnad::read
