#include "read/certainty.h"

#include <algorithm>

namespace isnad::read {
namespace {

// Items of the first clause, whose main verb the operators govern.
constexpr uint32_t kClause = 8;

enum class Degree : uint8_t { kCertain, kProbable, kPossible, kNone };

Degree of_stance(Stance stance) {
  switch (stance) {
    case Stance::kPredict:
      return Degree::kProbable;
    case Stance::kWarn:
      return Degree::kPossible;
    case Stance::kDemand:
    case Stance::kAsk:
    case Stance::kDecline:
      return Degree::kNone;
    default:
      return Degree::kCertain;
  }
}

Certainty value(Degree degree, bool against) {
  switch (degree) {
    case Degree::kCertain:
      return against ? Certainty::kCtMinus : Certainty::kCtPlus;
    case Degree::kProbable:
      return against ? Certainty::kPrMinus : Certainty::kPrPlus;
    case Degree::kPossible:
      return against ? Certainty::kPsMinus : Certainty::kPsPlus;
    case Degree::kNone:
      break;
  }
  return Certainty::kUu;
}

class Judge {
 public:
  explicit Judge(Workspace& workspace) : ws_(workspace) {}

  Certainty of(const Telling& telling, Stance stance) const {
    Degree degree = of_stance(stance);
    bool against = stance == Stance::kDeny || stance == Stance::kRetract;
    // "Not even the ministry says": the negation stands before the subject.
    const bool subject_first =
        telling.source_begin < telling.source_end && telling.source_end == telling.cue;
    const uint32_t clause = subject_first ? telling.source_begin : telling.cue;
    const bool negated = clause > 0 &&
                         (is(clause - 1, negation_) || is(clause - 1, without_that_)) &&
                         is(telling.cue, cue_);
    // "Did not deny" leaves it possible; "did not say" says nothing.
    if (negated) return is(telling.cue, denial_) ? Certainty::kPsPlus : Certainty::kUu;
    if (degree == Degree::kCertain && is(telling.cue, opine_) && stance == Stance::kAssess)
      degree = Degree::kProbable;
    if (telling.content.empty() || degree == Degree::kNone) return value(degree, against);
    uint32_t item = first_item(telling.content.front().begin);
    const uint32_t end =
        std::min<uint32_t>(item + kClause, static_cast<uint32_t>(ws_.items.size()));
    for (bool verb = false; item < end && !is(item, comma_) && !verb; ++item) {
      if (ws_.tokens[ws_.items[item].first].span.begin >= telling.content.front().end) break;
      degree = std::max(degree, doubt(item));
      if (is(item, qad_) && item + 1 < end && is(item + 1, imperfect_) && !is(item + 1, perfect_))
        degree = std::max(degree, Degree::kPossible);
      if (is(item, conditional_)) return Certainty::kUu;
      if (stance != Stance::kDeny && is(item, negation_) && is_particle_of_verb(item, end))
        against = !against;
      verb = is(item, only_finite_);
    }
    return value(degree, against);
  }

 private:
  language::ClassId id(language::ClassName name) { return ws_.analyzer().id(name); }
  bool is(uint32_t item, language::ClassId id) const { return ws_.is(item, id); }

  uint32_t first_item(uint32_t byte) const {
    const auto found = std::lower_bound(
        ws_.items.begin(), ws_.items.end(), byte,
        [&](const Item& item, uint32_t at) { return ws_.tokens[item.last - 1].span.end <= at; });
    return static_cast<uint32_t>(found - ws_.items.begin());
  }

  Degree doubt(uint32_t item) const {
    if (!is(item, hedge_)) return Degree::kCertain;
    const language::Reading* reading = ws_.reading(item, hedge_);
    const std::string_view how = ws_.model().text(ws_.model().lexeme(reading->entry.lexeme).value);
    return how == "PS" ? Degree::kPossible : how == "PR" ? Degree::kProbable : Degree::kCertain;
  }

  bool is_particle_of_verb(uint32_t item, uint32_t end) const {
    return item + 1 < end && (is(item + 1, only_finite_) || is(item + 1, imperfect_));
  }

  Workspace& ws_;
  language::ClassId negation_ = id("negation"), cue_ = id("cue.fin"), denial_ = id("denial"),
                    opine_ = id("opine"), comma_ = id("comma"), qad_ = id("qad"),
                    imperfect_ = id("imperfect"), perfect_ = id("perfect"),
                    conditional_ = id("conditional"), only_finite_ = id("only_finite"),
                    hedge_ = id("hedge"), without_that_ = id("without_that");
};

}  // namespace

void set_certainties(Workspace& workspace, const std::vector<Telling>& tellings) {
  const Judge judge(workspace);
  for (size_t i = 0; i < tellings.size(); ++i) {
    Statement& s = workspace.record.statements[i];
    s.certainty = judge.of(tellings[i], s.cue.stance);
  }
}

}  // namespace isnad::read
