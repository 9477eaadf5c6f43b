#include "read/accuser.h"

namespace isnad::read {
namespace {

// Items of a prosecutor's office and name.
constexpr uint32_t kLongestName = 8;

}  // namespace

AccuserFinder::AccuserFinder(Workspace& workspace, const SourceParser& sources)
    : ws_(workspace), sources_(sources) {
  const auto id = [&](language::ClassName name) { return workspace.analyzer().id(name); };
  allegation_ = id("allegation");
  prosecutor_ = id("prosecutor");
  investigation_ = id("investigation");
  role_ = id("role");
  with_li_ = id("with_li");
  with_bi_ = id("with_bi");
  comma_ = id("comma");
  only_finite_ = id("only_finite");
  qad_ = id("qad");
  accusative_ = id("accusative");
  preposition_ = id("preposition");
  that_ = id("that");
  quote_close_ = id("quote_close");
  masdar_ = id("masdar");
  adj_ = id("adj");
}

bool AccuserFinder::prosecutes(uint32_t item) const {
  if (ws_.is(item, prosecutor_)) return true;
  // "the investigation of the special counsel X"
  return item > 0 && ws_.is(item, role_) && ws_.is(item - 1, investigation_) &&
         !ws_.is(item, with_li_) && !ws_.is(item, with_bi_);
}

// "the prosecutor (had) opened an inquiry into"
bool AccuserFinder::ends_name(uint32_t prosecutor, uint32_t item) const {
  for (const language::ClassId id :
       {comma_, only_finite_, qad_, accusative_, preposition_, that_, quote_close_, masdar_})
    if (ws_.is(item, id)) return true;
  // Behind a body that prosecutes stands no name.
  return !ws_.is(prosecutor, role_) && !ws_.is(item, adj_);
}

SourcePhrase AccuserFinder::find(uint32_t cue) const {
  if (!ws_.is(cue, allegation_)) return {};
  for (uint32_t item = cue; item-- > 0;) {
    if (!prosecutes(item)) continue;
    uint32_t end = item + 1;
    while (end < std::min(cue, item + kLongestName) && !ends_name(item, end)) ++end;
    return sources_.after_cue(item, end);
  }
  return {};
}

}  // namespace isnad::read
