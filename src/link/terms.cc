#include "link/terms.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <map>

#include "base/hash.h"

namespace isnad::link {
namespace {

// In halves of a word of the lead.
constexpr int64_t kTitle = 6, kLead = 2, kRest = 1, kName = 4, kPlace = 2, kEvent = 2;
constexpr size_t kLeadWords = 60;
constexpr int64_t kMostMentions = 3;
// A name is another term than its words, an event's type another than the word.
constexpr uint64_t kWordSeed = 2, kNameSeed = 3, kEventSeed = 4;
constexpr int64_t kAllArticles = 0;  // the hash under which they are counted
constexpr size_t kMostTerms = 64;
// Counts of the first articles say little: as if so many had been read that hold none of the words.
constexpr int64_t kUnread = 1000;
constexpr size_t kMostInMemory = 2'000'000;

int64_t term_hash(std::string_view text, uint64_t seed) {
  const auto hash = static_cast<int64_t>(base::hash64(text, seed));
  return hash == kAllArticles ? 1 : hash;
}

// One letter alone is a numeral, an initial or a particle.
bool is_letter(std::string_view word) {
  return word.size() == 1 || (word.size() == 2 && (word[0] & 0x80) != 0);
}

void add_words(std::string_view text, int64_t lead, int64_t rest, store::FoldedWords& scratch,
               std::map<int64_t, int64_t>& weights) {
  size_t place = 0;
  for (const store::FoldedWords::Word& word : scratch.of(text)) {
    const int64_t weight = place++ < kLeadWords ? lead : rest;
    if (!is_letter(word.folded)) weights[term_hash(word.folded, kWordSeed)] += weight;
  }
}

}  // namespace

Terms count_terms(const store::LinkSubject& subject,
                  const std::vector<store::NamedEntity>& entities,
                  const std::vector<std::string>& event_types, store::FoldedWords& scratch) {
  std::map<int64_t, int64_t> weights;
  add_words(subject.title.value_or(""), kTitle, kTitle, scratch, weights);
  add_words(subject.text, kLead, kRest, scratch, weights);
  for (const store::NamedEntity& entity : entities) {
    std::string name;
    store::append_folded(entity.name, scratch, name);
    const int64_t mentions = std::min<int64_t>(entity.mentions, kMostMentions);
    weights[term_hash(name, kNameSeed)] += mentions * (entity.place ? kPlace : kName);
  }
  std::map<std::string_view, int64_t> events;
  for (const std::string& type : event_types) ++events[type];
  for (const auto& [type, count] : events) {
    weights[term_hash(type, kEventSeed)] += std::min(count, kMostMentions) * kEvent;
  }
  Terms terms;
  for (const auto& [hash, weight] : weights) {
    if (weight > 0) terms.push_back({hash, weight});
  }
  return terms;
}

int64_t log2_fixed(uint64_t value) {
  const int power = static_cast<int>(std::bit_width(value)) - 1;
  const uint64_t mantissa = power >= 8 ? value >> (power - 8) : value << (8 - power);
  return int64_t{power} * 256 + static_cast<int64_t>(mantissa) - 256;
}

void keep_heaviest(Terms& terms, size_t count) {
  if (terms.size() <= count) return;
  const auto heavier = [](const Term& a, const Term& b) {
    return a.weight != b.weight ? a.weight > b.weight : a.hash < b.hash;
  };
  std::nth_element(terms.begin(), terms.begin() + static_cast<ptrdiff_t>(count), terms.end(),
                   heavier);
  terms.resize(count);
  std::sort(terms.begin(), terms.end(),
            [](const Term& a, const Term& b) { return a.hash < b.hash; });
}

int64_t dot(const Terms& a, const Terms& b) {
  int64_t sum = 0;
  for (size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i].hash == b[j].hash)
      sum += a[i++].weight * b[j++].weight;
    else if (a[i].hash < b[j].hash)
      ++i;
    else
      ++j;
  }
  return sum;
}

double length(const Terms& terms) {
  int64_t sum = 0;
  for (const Term& term : terms) sum += term.weight * term.weight;
  return std::sqrt(static_cast<double>(sum));
}

Result<TermStatistics::Count*> TermStatistics::find(int64_t hash) {
  const auto [at, added] = counts_.try_emplace(hash);
  if (added) {
    const auto articles = tables_.term_articles(hash);
    if (!articles) return articles.status();
    at->second.articles = *articles;
  }
  return &at->second;
}

Status TermStatistics::count(const Terms& terms) {
  const auto add = [this](int64_t hash) {
    const auto count = find(hash);
    if (!count) return count.status();
    ++(*count)->articles;
    (*count)->changed = true;
    return Status::ok();
  };
  Status status = add(kAllArticles);
  for (size_t i = 0; i < terms.size() && status.is_ok(); ++i) status = add(terms[i].hash);
  return status;
}

Result<Terms> TermStatistics::weigh(const Terms& counts) {
  const auto all = find(kAllArticles);
  if (!all) return all.status();
  const int64_t articles = (*all)->articles;
  Terms terms;
  for (const Term& term : counts) {
    const auto count = find(term.hash);
    if (!count) return count.status();
    const int64_t holding = (*count)->articles;
    if (holding * 10 >= articles * 3 + 100) continue;
    const int64_t rarity = log2_fixed(static_cast<uint64_t>(2 * (articles + kUnread))) -
                           log2_fixed(static_cast<uint64_t>(2 * holding + 1));
    const int64_t saying = log2_fixed(static_cast<uint64_t>(2 + term.weight)) - 256;
    terms.push_back({term.hash, rarity * saying >> 8});
  }
  keep_heaviest(terms, kMostTerms);
  const double size = length(terms);
  for (Term& term : terms) {
    term.weight = static_cast<int64_t>(static_cast<double>(term.weight * kUnit) / size);
  }
  return terms;
}

Status TermStatistics::write() {
  for (auto& [hash, count] : counts_) {
    if (!count.changed) continue;
    Status status = tables_.put_term_articles(hash, count.articles);
    if (!status.is_ok()) return status;
    count.changed = false;
  }
  if (counts_.size() > kMostInMemory) forget();
  return Status::ok();
}

}  // namespace isnad::link
