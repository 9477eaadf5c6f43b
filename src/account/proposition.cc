#include "account/proposition.h"

#include <algorithm>
#include <unordered_map>

#include "base/date.h"
#include "base/hash.h"
#include "text/normal_form.h"

namespace isnad::account {
namespace {

constexpr size_t kFewestWords = 4;     // a shorter content says too little to be compared
constexpr size_t kFewestOfAct = 2;     // but may name an act and its thing
constexpr size_t kMostWords = 40;      // of a longer one the beginning is compared
constexpr size_t kAlwaysCounted = 24;  // propositions that may share a key in a small selection

bool asserts(Stance stance) {
  switch (stance) {
    case Stance::kSay:
    case Stance::kAnnounce:
    case Stance::kConfirm:
    case Stance::kClaim:
    case Stance::kAssess:
    case Stance::kAccuse:
    case Stance::kPromise:
      return true;
    default:
      return false;
  }
}

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) {
    if (!text.empty()) text += ' ';
    text += part;
  }
  return text;
}

std::string folded(const std::string& name) {
  std::string out;
  text::normal_form(name, out);
  return out;
}

// "I did not say that ...": a denial of what follows. Drops the words before it.
bool drop_unsaid(std::vector<ContentWord>& words) {
  if (words.size() < kFewestWords || !words[0].past || !words[1].finite || !words[1].says)
    return false;
  words.erase(words.begin(), words.begin() + 2);
  return true;
}

std::vector<uint64_t> keys_of(const std::vector<ContentWord>& words) {
  std::vector<uint64_t> keys;
  for (const ContentWord& word : words) {
    if (word.negation) continue;
    const std::string& key = !word.bones.empty()     ? word.bones
                             : !word.country.empty() ? word.country
                             : word.stems.empty()    ? word.normal
                                                     : word.stems[0];
    keys.push_back(base::hash64(key));
  }
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

}  // namespace

std::optional<int> day_number(const std::optional<std::string>& day) {
  if (!day) return std::nullopt;
  const auto parsed = base::parse_iso_date(day->substr(0, 10));
  if (!parsed) return std::nullopt;
  return base::days_from_civil(parsed->date);
}

Account account_of(const Selection& selection, const CellRow& row, char layer) {
  Account account;
  account.article = row.article;
  for (const StoryArticle& article : selection.articles) {
    if (article.article.id == row.article.id) account.origin = article.origin;
  }
  account.cell = layer + std::to_string(row.index + 1);
  account.words = row.words;
  const Published& published = row.article.published;
  if (published.earliest && published.earliest == published.latest)
    account.day = published.earliest->substr(0, 10);
  return account;
}

std::vector<Proposition> statements_of(const Selection& selection, ContentReader& reader) {
  std::vector<Proposition> out;
  for (const StatementRow& row : selection.statements) {
    if (row.statement.content.empty()) continue;
    Proposition proposition;
    Account& account = proposition.account;
    account = account_of(selection, row, 's');
    if (row.said && row.said->earliest && row.said->earliest == row.said->latest)
      account.day = row.said->earliest;
    const auto day = day_number(account.day);
    if (!day) continue;
    proposition.day = *day;
    account.words = joined(row.content_words);
    account.span = {row.statement.content.front().begin, row.statement.content.back().end};
    account.speaker = row.speaker;
    account.chain = row.chain;
    account.stance = row.statement.cue.stance;
    if (row.speaker) proposition.speaker = folded(*row.speaker);
    proposition.words = reader.read(account.words);
    if (proposition.words.size() < kFewestOfAct) continue;
    if (proposition.words.size() > kMostWords) proposition.words.resize(kMostWords);
    proposition.denies = row.statement.cue.stance == Stance::kDeny;
    proposition.asserts = asserts(row.statement.cue.stance);
    if (drop_unsaid(proposition.words)) proposition.denies = true;
    if (proposition.words.size() >= kFewestWords) proposition.keys = keys_of(proposition.words);
    out.push_back(std::move(proposition));
  }
  return out;
}

bool same_name(const std::string& a, const std::string& b) {
  if (a.empty() || b.empty()) return false;
  const std::string& longer = a.size() >= b.size() ? a : b;
  const std::string& shorter = a.size() >= b.size() ? b : a;
  if (longer == shorter) return true;
  return longer.ends_with(shorter) && longer[longer.size() - shorter.size() - 1] == ' ';
}

std::vector<Candidate> candidates(const std::vector<Proposition>& propositions, size_t least,
                                  int days) {
  std::unordered_map<uint64_t, std::vector<size_t>> holding;
  for (size_t i = 0; i < propositions.size(); ++i) {
    for (const uint64_t key : propositions[i].keys) holding[key].push_back(i);
  }
  const auto compared = std::count_if(propositions.begin(), propositions.end(),
                                      [](const Proposition& one) { return !one.keys.empty(); });
  const size_t most = std::max(kAlwaysCounted, static_cast<size_t>(compared) / 8);
  std::vector<Candidate> out;
  std::vector<size_t> shared(propositions.size());
  std::vector<size_t> met;
  for (size_t i = 0; i < propositions.size(); ++i) {
    met.clear();
    for (const uint64_t key : propositions[i].keys) {
      const std::vector<size_t>& all = holding[key];
      if (all.size() > most) continue;
      for (auto at = std::upper_bound(all.begin(), all.end(), i); at != all.end(); ++at) {
        if (shared[*at]++ == 0) met.push_back(*at);
      }
    }
    std::sort(met.begin(), met.end());
    for (const size_t j : met) {
      const int apart = propositions[i].day - propositions[j].day;
      if (shared[j] >= least && apart <= days && apart >= -days) out.push_back({i, j, shared[j]});
      shared[j] = 0;
    }
  }
  return out;
}

}  // namespace isnad::account
