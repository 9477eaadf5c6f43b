#include "read/medium.h"

namespace isnad::read {
namespace {

// Words between a preposition and the medium that it leads to: "on his official page on the site
// X".
constexpr uint32_t kLead = 5;
// Words that may stand between two media that are joined: the adjective and the mark after a name.
constexpr uint32_t kBetweenJoined = 3;

class MediumFinder {
 public:
  explicit MediumFinder(Workspace& workspace) : ws_(workspace) {}

  void find(std::vector<Medium>& out) {
    language::Matcher* matcher = ws_.matcher("medium");
    if (matcher == nullptr) return;
    const Gates open = ws_.gate("medium");
    for (uint32_t s = 0; s < ws_.sentences.size(); ++s) {
      const ItemRange& range = ws_.sentences[s];
      for (uint32_t at = range.begin; at < range.end;) {
        if ((ws_.gates[at] & open) == 0 || !matcher->match(ws_.types, at, range.end, match_)) {
          ++at;
          continue;
        }
        Medium found = read(s);
        set_tie(range.begin, out, found);
        at = found.end;
        // "In a tweet on X": the platform's own name says more than the word for a tweet.
        if (!out.empty() && is(found.name_begin, platform_) && out.back().tweet &&
            out.back().sentence == s && found.begin <= out.back().end + kLead)
          out.pop_back();
        out.push_back(std::move(found));
      }
    }
  }

 private:
  language::ClassId id(language::ClassName name) { return ws_.analyzer().id(name); }
  bool is(uint32_t item, language::ClassId id) const { return ws_.is(item, id); }

  Medium read(uint32_t sentence) {
    Medium found;
    const language::Capture name = *ws_.capture(match_, "name");
    found.begin = found.name_begin = name.begin;
    found.end = name.end;
    found.name_end = name.end;
    if (const auto head = ws_.capture(match_, "head")) {
      found.begin = head->begin;
      if (name.end == match_.end) found.name_begin = head->begin;  // no marks set the name apart
    }
    found.end = match_.end;
    found.sentence = sentence;
    found.tweet = is(found.name_begin, channel_) && !is(found.name_begin, named_);
    found.rule = rule_name(ws_, match_);
    return found;
  }

  void set_tie(uint32_t first, const std::vector<Medium>& before, Medium& medium) const {
    if (is(medium.begin, cue_fin_)) {  // "tweeted"
      medium.tie = Tie::kTold;
      return;
    }
    if (is(medium.begin, with_wa_) && !before.empty()) {
      const Medium& last = before.back();
      if (last.sentence == medium.sentence && last.tie != Tie::kNone &&
          medium.begin <= last.end + kBetweenJoined) {
        medium.tie = last.tie;
        medium.through = last.through;
        return;
      }
    }
    if (is(medium.begin, with_li_) || is(medium.begin, with_bi_)) medium.tie = Tie::kTold;
    for (uint32_t at = medium.begin; at > first && medium.begin - at < kLead;) {
      --at;
      if (is(at, channel_)) medium.through = true;
      if (medium.tie != Tie::kNone && !is(at, adj_) && !is(at, preposition_)) break;
      if (is(at, cue_fin_) && is(at, with_pronoun_) && at + 1 == medium.begin) {
        if (at > first) medium.tie = Tie::kPublished;
        break;
      }
      const bool particle = is(at, preposition_) && !is(at, with_pronoun_);
      if (particle && (is(at, prep_min_) || is(at, prep_an_))) break;
      if (particle || (is(at, with_bi_) && is(at, channel_)) ||
          (is(at, with_li_) && (is(at, person_) || is(at, media_head_)))) {
        medium.tie = Tie::kTold;
        continue;
      }
      const bool leads = is(at, channel_) || is(at, media_head_) || is(at, adj_) ||
                         is(at, quote_open_) || is(at, anonymous_) || is(at, bracket_open_);
      if (!leads) break;
    }
    if (medium.tweet) medium.through = true;
  }

  Workspace& ws_;
  language::Match match_;
  language::ClassId platform_ = id("platform"), channel_ = id("channel"), named_ = id("name"),
                    with_wa_ = id("with_wa"), with_li_ = id("with_li"), with_bi_ = id("with_bi"),
                    with_pronoun_ = id("with_pronoun"), cue_fin_ = id("cue.fin"),
                    preposition_ = id("preposition"), prep_min_ = id("prep_min"),
                    prep_an_ = id("prep_an"), media_head_ = id("media_head"), adj_ = id("adj"),
                    quote_open_ = id("quote_open"), bracket_open_ = id("bracket_open"),
                    anonymous_ = id("anonymous"), person_ = id("person_noun");
};

}  // namespace

void find_media(Workspace& workspace, std::vector<Medium>& out) {
  out.clear();
  MediumFinder(workspace).find(out);
}

}  // namespace isnad::read
