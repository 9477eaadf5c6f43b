#include "account/act_denials.h"

#include <algorithm>
#include <map>
#include <set>

#include "account/alignment.h"
#include "account/named_act.h"

namespace isnad::account {
namespace {

using Words = std::vector<ContentWord>;

constexpr int kDays = 35;          // what is denied was said at most so long before
constexpr int kDenialBefore = 1;   // days that a denial may be older: it was reported late
constexpr size_t kShared = 2;      // things that both name
constexpr size_t kOpenShared = 2;  // that the surroundings of both name, where one leaves it open
constexpr size_t kNearest = 2;  // things of an assertion that the denial's nearest is sought among

struct Told {
  size_t proposition = 0;
  NamedAct act;
};

bool alike(const ContentWord& a, const ContentWord& b) { return compare(a, b) >= Likeness::kRoot; }

bool holds(const Words& words, const ContentWord& word) {
  return std::any_of(words.begin(), words.end(),
                     [&](const ContentWord& other) { return alike(word, other); });
}

class Matcher {
 public:
  Matcher(const std::vector<Proposition>& propositions, ContentReader& reader)
      : all_(propositions), reader_(reader) {}

  bool match(const Told& denial, const Told& told) {
    const Proposition &a = all_[told.proposition], &d = all_[denial.proposition];
    if (a.day > d.day + kDenialBefore || d.day - a.day > kDays) return false;
    if (same_name(a.speaker, d.speaker)) return false;
    const bool together = a.account.article.id == d.account.article.id;
    if (together && a.account.span.begin < d.account.span.end &&
        d.account.span.begin < a.account.span.end)
      return false;
    if (!same_deed(word(denial), word(told), reader_.model())) return false;
    if (other_figures(d.words, a.words)) return false;
    if (denial.act.linked && !(links(a) && names_speaker(a, d))) return false;
    if (!names_doer(a, denial)) return false;
    if (denial.act.anything) return together;
    return same_things(denial, told, together);
  }

 private:
  const ContentWord& word(const Told& told) const {
    return all_[told.proposition].words[told.act.at];
  }
  const Words& title(const Proposition& proposition) {
    const ArticleRow& article = proposition.account.article;
    const auto [place, fresh] = titles_.try_emplace(article.id);
    if (fresh && article.title) place->second = reader_.read(*article.title);
    return place->second;
  }
  // Figures of the denial that the other one does not give: it denies something else.
  static bool other_figures(const Words& denial, const Words& told) {
    return std::any_of(denial.begin(), denial.end(),
                       [&](const ContentWord& word) { return word.number && !holds(told, word); });
  }
  static bool links(const Proposition& told) {
    return told.account.stance == Stance::kAccuse ||
           std::any_of(told.words.begin(), told.words.end(),
                       [](const ContentWord& word) { return (word.roles & kLink) != 0; });
  }
  // Whom the denial names as who did it, before the act.
  bool names_doer(const Proposition& told, const Told& denial) {
    const Words& words = all_[denial.proposition].words;
    return std::all_of(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(denial.act.at),
                       [&](const ContentWord& word) {
                         return !word.name || word.roles != 0 || holds(told.words, word);
                       });
  }
  // Who denies his part in it is named.
  bool names_speaker(const Proposition& told, const Proposition& denial) {
    if (!denial.account.speaker) return false;
    const Words speaker = reader_.read(*denial.account.speaker);
    const auto named = [](const ContentWord& word) { return word.name; };
    const auto held = [&](const ContentWord& word) { return holds(told.words, word); };
    if (std::none_of(speaker.begin(), speaker.end(), named))
      return std::all_of(speaker.begin(), speaker.end(), held);
    return std::any_of(speaker.begin(), speaker.end(),
                       [&](const ContentWord& word) { return word.name && held(word); });
  }
  Words things(const Told& told) const {
    Words out;
    for (const size_t at : told.act.things) out.push_back(all_[told.proposition].words[at]);
    return out;
  }
  bool same_things(const Told& denial, const Told& told, bool together) {
    const Words denied = things(denial);
    const Words asserted = things(told);
    Words around = asserted;
    if (!together) {
      const Words& heading = title(all_[told.proposition]);
      around.insert(around.end(), heading.begin(), heading.end());
    }
    const bool open = denial.act.open || told.act.open;
    const bool nearest =
        !denied.empty() &&
        std::any_of(
            asserted.begin(),
            asserted.begin() + static_cast<std::ptrdiff_t>(std::min(asserted.size(), kNearest)),
            [&](const ContentWord& other) { return alike(denied.front(), other); });
    if (!open && !nearest) return false;
    const bool elsewhere = std::any_of(denied.begin(), denied.end(), [&](const ContentWord& word) {
      return !word.country.empty() && !names_country(told, word);
    });
    if (elsewhere) return false;
    if (open && together) return true;
    Words own = denied;
    if (open) {
      const Words& heading = title(all_[denial.proposition]);
      own.insert(own.end(), heading.begin(), heading.end());
    }
    return shared(own, around, word(denial), word(told)) >= (open ? kOpenShared : kShared);
  }
  bool names_country(const Told& told, const ContentWord& country) {
    const Proposition& one = all_[told.proposition];
    return holds(one.words, country) || holds(title(one), country) ||
           (one.account.speaker && holds(reader_.read(*one.account.speaker), country));
  }
  // How many different words of `own` the others have, the act left out.
  size_t shared(const Words& own, const Words& others, const ContentWord& act,
                const ContentWord& other_act) const {
    std::set<std::string> seen;
    for (const ContentWord& word : own) {
      if (word.negation || word.number || word.stems.empty() || (word.roles & kLight) != 0)
        continue;
      if (alike(word, act) || alike(word, other_act) || !holds(others, word)) continue;
      seen.insert(word.bones.empty() ? word.stems.front() : word.bones);
    }
    return seen.size();
  }

  const std::vector<Proposition>& all_;
  ContentReader& reader_;
  std::map<std::string, Words> titles_;
};

}  // namespace

std::vector<ActDenial> act_denials(const std::vector<Proposition>& propositions,
                                   ContentReader& reader) {
  std::vector<Told> denials, told;
  for (size_t i = 0; i < propositions.size(); ++i) {
    const Proposition& one = propositions[i];
    const std::string_view text = one.account.words;
    const bool judges = one.asserts && one.account.stance != Stance::kAccuse;
    const auto refuted = judges ? refuted_act(one.words, text) : std::nullopt;
    // "He was not told of" denies what was said, not the act.
    const bool denies = one.account.stance == Stance::kDeny;
    const auto denied = denies ? denied_act(one.words, text) : refuted;
    if (denied) denials.push_back({i, *denied});
    if (one.denies || refuted || !one.asserts) continue;  // what else it says is beside it
    for (NamedAct& act : asserted_acts(one.words, text)) told.push_back({i, std::move(act)});
  }
  Matcher matcher(propositions, reader);
  std::vector<ActDenial> found;
  for (const Told& denial : denials) {
    size_t last = propositions.size();
    for (const Told& one : told) {
      if (one.proposition == last || !matcher.match(denial, one)) continue;
      last = one.proposition;
      found.push_back({one.proposition, denial.proposition});
    }
  }
  return found;
}

}  // namespace isnad::account
