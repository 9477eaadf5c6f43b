#include "read/time_lean.h"

namespace isnad::read {
namespace {

constexpr uint32_t kFurthest = 14;  // items between a time and its verb

}  // namespace

LeanFinder::LeanFinder(Workspace& workspace) : workspace_(workspace) {
  const language::Analyzer& analyzer = workspace.analyzer();
  with_sa_ = analyzer.id("with_sa");
  future_ = analyzer.id("future");
  negates_future_ = analyzer.id("negates_future");
  negates_past_ = analyzer.id("negates_past");
  hint_ = analyzer.id("future_hint");
  scheduled_ = analyzer.id("scheduled");
  speech_ = analyzer.id("cue.fin");
}

Lean LeanFinder::of(const ItemRange& sentence, uint32_t item) const {
  const language::Type& type = *workspace_.types[item];
  if (type.classes.test(hint_) || type.classes.test(scheduled_) ||
      type.classes.test(negates_future_) || type.classes.test(future_))
    return Lean::kFuture;
  if (type.readings.empty()) return Lean::kNone;
  const language::Features& features = type.readings.front().entry.features;
  if (features.shape != language::Shape::kFinite) return Lean::kNone;
  if (features.tense == language::Tense::kPerfect) return Lean::kPast;
  if (features.tense != language::Tense::kImperfect) return Lean::kNone;
  if (type.classes.test(with_sa_)) return Lean::kFuture;
  const bool has_before = item > sentence.begin;
  if (has_before && workspace_.is(item - 1, negates_past_)) return Lean::kPast;
  return type.classes.test(speech_) ? Lean::kNone : Lean::kPresent;
}

Lean LeanFinder::at(const ItemRange& sentence, uint32_t begin, uint32_t end) const {
  for (uint32_t distance = 1; distance <= kFurthest; ++distance) {
    if (begin >= sentence.begin + distance)
      if (const Lean lean = of(sentence, begin - distance); lean != Lean::kNone) return lean;
    if (end + distance <= sentence.end)
      if (const Lean lean = of(sentence, end + distance - 1); lean != Lean::kNone) return lean;
  }
  return Lean::kNone;
}

}  // namespace isnad::read
