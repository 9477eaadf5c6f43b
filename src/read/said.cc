#include "read/said.h"

namespace isnad::read {
namespace {

// Items between "was" and the verb that it makes a pluperfect of: a subject with its titles.
constexpr uint32_t kPluperfect = 14;

}  // namespace

SaidFinder::SaidFinder(Workspace& workspace) : ws_(workspace) {
  const auto id = [&](language::ClassName name) { return workspace.analyzer().id(name); };
  time_ = id("time");
  comma_ = id("comma");
  kana_ = id("kana");
  qad_ = id("qad");
  relative_ = id("relative_definite");
  channel_ = id("channel");
  only_finite_ = id("only_finite");
  that_ = id("that");
  stop_ = id("stop");
  colon_ = id("colon");
  quote_open_ = id("quote_open");
  clause_start_ = id("clause_start");
  preposition_ = id("preposition");
}

// The time that the item is, where it is a date or a time of day.
int SaidFinder::time_at(uint32_t item) const {
  if (!ws_.is(item, time_) || ws_.items[item].cell == kNoCell) return kNone;
  const int cell = static_cast<int>(ws_.items[item].cell);
  const TimeType type = ws_.record.times[static_cast<size_t>(cell)].type;
  return type == TimeType::kDate || type == TimeType::kTime ? cell : kNone;
}

int SaidFinder::find(const CueMatch& cue, uint32_t source_begin, uint32_t source_end,
                     uint32_t floor) const {
  const ItemRange& sentence = ws_.sentences[cue.sentence];
  const bool after = cue.kind == CueKind::kPostposed;
  if (cue.kind == CueKind::kNominal) return kNone;
  const uint32_t frame_end = after ? std::min(cue.cue + 12, sentence.end) : cue.complement;
  bool relative = false;
  for (uint32_t item = cue.cue + 1; item < frame_end; ++item) {
    if (ws_.is(item, stop_) || (after && (ws_.is(item, comma_) || ws_.is(item, quote_open_))))
      break;
    if (item >= source_begin && item < source_end) continue;
    if (ws_.is(item, comma_) || ws_.is(item, channel_)) relative = false;
    // "In the interview that was held on Tuesday" tells when it was said.
    if (ws_.is(item, relative_)) relative = !ws_.is(item - 1, channel_);
    if (const int time = time_at(item); time != kNone && !relative) return time;
  }
  // The head of the clause: only times, and what may stand between them and the verb.
  for (uint32_t item = cue.cue; item > sentence.begin;) {
    --item;
    if (ws_.bytes(item, item + 1).begin < floor) return kNone;
    if (ws_.is(item, that_) || ws_.is(item, colon_) || ws_.is(item, only_finite_) ||
        ws_.is(item, clause_start_) || ws_.is(item, quote_open_) || ws_.is(item, relative_))
      return kNone;
    if (item >= source_begin && item < source_end) continue;
    if (const int time = time_at(item); time != kNone) return time;
  }
  return kNone;
}

bool SaidFinder::earlier(const CueMatch& cue) const {
  const uint32_t first = ws_.sentences[cue.sentence].begin;
  for (uint32_t item = cue.cue; item > first && cue.cue - item < kPluperfect;) {
    --item;
    if (ws_.is(item, kana_)) return true;
    if (ws_.is(item, that_) || ws_.is(item, colon_) || ws_.is(item, quote_open_)) return false;
    if (ws_.is(item, only_finite_) && !ws_.is(item, qad_)) return false;
  }
  return false;
}

}  // namespace isnad::read
