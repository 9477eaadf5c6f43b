#include "isnad/silences.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "account/central_event.h"
#include "account/evidence.h"
#include "account/silence_phrase.h"
#include "account/silence_slots.h"
#include "record/innermost.h"
#include "store/folded_words.h"

namespace isnad {
namespace {

using account::EventKind;
using account::SilencePhrase;
using account::SilencePhrases;
using account::Slot;
using account::SlotReader;
using account::TermReader;
using account::Witness;

constexpr size_t kEvidence = 3;  // of an open slot
constexpr const char *kOpen = "open", *kUnsaid = "unsaid", *kDeclined = "declined";
constexpr const char* kClaim = "claim";

using Story = std::vector<const SelectedArticle*>;

std::string name_of(const Record& record, int entity) {
  return entity == kNone ? "" : record.entities[static_cast<size_t>(entity)].name;
}

// The name of the first entity that is mentioned in the words.
std::string mentioned_in(const Record& record, Span words) {
  std::string name;
  uint32_t first = words.end;
  for (const Entity& entity : record.entities)
    for (const Mention& mention : entity.mentions)
      if (mention.kind != MentionKind::kPronoun && words.begin <= mention.span.begin &&
          mention.span.begin < first && mention.span.end <= words.end) {
        name = entity.name;
        first = mention.span.begin;
      }
  return name;
}

// Who is mentioned right before: "but the police did not".
std::string mentioned_before(const Record& record, uint32_t place) {
  for (const Entity& entity : record.entities)
    for (const Mention& mention : entity.mentions)
      if (mention.kind != MentionKind::kPronoun && mention.span.end + 1 == place)
        return entity.name;
  return "";
}

// Who spoke last in this sentence or the one before: "but he did not".
std::string last_speaker(const Witness& witness, Span cue) {
  const Record& record = witness.record();
  const int inside = record::innermost(record, cue);
  if (inside != kNone)
    return name_of(record, record.statements[static_cast<size_t>(inside)].source.entity);
  const Span sentence = witness.sentence(cue);
  uint32_t since = sentence.begin;
  for (const Span& each : record.sentences)
    if (each.end <= sentence.begin) since = each.begin;
  std::string name;
  for (const Statement& statement : record.statements)
    if (since <= statement.cue.span.begin && statement.cue.span.begin < cue.begin)
      name = name_of(record, statement.source.entity);
  return name;
}

// Whose silence it is: the subject behind the verb, else who stands before the negation, else who
// spoke last; empty where it is nobody's.
std::string silent_one(const Witness& witness, const SilencePhrase& phrase, Span cue, Span about,
                       Span subject) {
  if (phrase.nobody || phrase.asked == kClaim) return "";
  const Record& record = witness.record();
  if (phrase.issued) return mentioned_in(record, about);
  if (!subject.empty()) {
    // A name that is part of longer words ("the office of N.") is another one.
    const std::string name = mentioned_in(record, subject);
    const std::string words(witness.words(subject));
    return words.ends_with(name) && !name.empty() && words.size() < 2 * name.size() ? name : words;
  }
  const std::string name = mentioned_before(record, cue.begin);
  return name.empty() ? last_speaker(witness, cue) : name;
}

class Silences {
 public:
  Silences(const account::Terms& terms, const std::vector<Slot>& slots,
           const language::Model& model, const SilenceOptions& options)
      : phrases_(terms), slots_(slots), words_(terms, model), options_(options) {}

  void add(std::optional<int64_t> number, const Story& story);
  std::vector<SilenceRow> rows();

 private:
  using Told = std::pair<SilenceRow, std::vector<const SelectedArticle*>>;

  std::vector<EventKind> kinds_told(const Story& story) const;
  void add_told(std::optional<int64_t> number, const Witness& witness);
  void add_row(SilenceRow row, const Witness& witness, Span about, Evidence evidence);
  void add_declined(std::optional<int64_t> number, const Witness& witness);
  void add_open(std::optional<int64_t> number, const Story& story, const EventKind& kind,
                const Slot& slot);

  SilencePhrases phrases_;
  const std::vector<Slot>& slots_;
  TermReader words_;
  const SilenceOptions& options_;
  const std::vector<account::TermWord>* read_ = nullptr;  // of the article at hand
  store::FoldedWords scratch_;
  std::vector<SilenceRow> open_;
  std::map<std::string, size_t> index_;  // of told_, by story, kind, who and what
  std::vector<Told> told_;
};

// Those of SilenceOptions::events that the story tells of, most told first.
std::vector<EventKind> Silences::kinds_told(const Story& story) const {
  std::vector<std::pair<EventKind, size_t>> told;
  for (const SelectedArticle* article : story)
    for (const Event& event : article->record.events) {
      const EventKind kind = account::kind_of(event);
      if (!options_.events.contains(kind.name())) continue;
      const auto at = std::find_if(told.begin(), told.end(),
                                   [&](const auto& each) { return each.first == kind; });
      if (at == told.end()) {
        told.emplace_back(kind, 1);
      } else {
        ++at->second;
      }
    }
  std::stable_sort(told.begin(), told.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  std::vector<EventKind> kinds;
  kinds.reserve(told.size());
  for (auto& [kind, count] : told) kinds.push_back(std::move(kind));
  return kinds;
}

void Silences::add(std::optional<int64_t> number, const Story& story) {
  std::vector<EventKind> kinds = account::central_events(story);
  if (!options_.events.empty()) kinds = kinds_told(story);
  std::vector<std::pair<const Slot*, EventKind>> asked;
  for (const EventKind& kind : kinds)
    for (const Slot& slot : slots_)
      if (slot.is_of(kind) && story.size() >= options_.articles) asked.emplace_back(&slot, kind);
  account::TermBits told = 0;
  for (const SelectedArticle* article : story) {
    const Witness witness(*article);
    read_ = &words_.read(article->record.text);
    const SlotReader slots(witness, *read_);
    for (const account::TermWord& word : *read_) told |= word.terms;
    std::erase_if(asked, [&](const auto& each) { return slots.fills(*each.first, each.second); });
    add_told(number, witness);
    add_declined(number, witness);
  }
  for (const auto& [slot, kind] : asked)
    if (slot->when == 0 || (told & slot->when) != 0) add_open(number, story, kind, *slot);
}

// The slot of a kind of event that no account fills, where any tells that it happened or will.
void Silences::add_open(std::optional<int64_t> number, const Story& story, const EventKind& kind,
                        const Slot& slot) {
  SilenceRow row{kOpen,        number, kind.name(),           slot.name,
                 std::nullopt, "",     count_accounts(story), {}};
  std::set<std::string> origins;
  for (const SelectedArticle* article : story) {
    const auto& events = article->record.events;
    const auto told = std::find_if(events.begin(), events.end(), [&](const Event& event) {
      return account::kind_of(event) == kind && event.status != EventStatus::kHypothetical &&
             event.status != EventStatus::kDenied;
    });
    if (told == events.end() || row.evidence.size() == kEvidence) continue;
    if (!origins.insert(article->origin.key).second) continue;
    row.evidence.push_back(Witness(*article).evidence(fmt::format("v{}", told - events.begin() + 1),
                                                      told->trigger, told->statement));
  }
  if (!row.evidence.empty()) open_.push_back(std::move(row));
}

// One row for what copies repeat.
void Silences::add_row(SilenceRow row, const Witness& witness, Span about, Evidence evidence) {
  row.about = witness.words(about);
  std::string key = fmt::format("{} {} {} ", row.story.value_or(0), row.kind, row.who.value_or(""));
  store::append_folded(about.empty() ? evidence.sentence : row.about, scratch_, key);
  const auto [at, fresh] = index_.emplace(key, told_.size());
  if (fresh) told_.emplace_back(std::move(row), Story());
  Told& told = told_[at->second];
  told.first.evidence.push_back(std::move(evidence));
  told.second.push_back(&witness.article());
}

void Silences::add_told(std::optional<int64_t> number, const Witness& witness) {
  const text::CodePoints points(witness.record().text);
  for (const SilencePhrase& phrase : phrases_.find(*read_)) {
    const Span cue = points.at(phrase.cue), about = points.at(phrase.about);
    const std::string who = silent_one(witness, phrase, cue, about, points.at(phrase.subject));
    SilenceRow row;
    row.kind = phrase.declined ? kDeclined : kUnsaid;
    row.story = number;
    row.slot = phrase.asked;
    if (!who.empty()) row.who = who;
    const int inside = record::innermost(witness.record(), cue);
    add_row(std::move(row), witness, about, witness.evidence("", cue, inside));
  }
}

// Statements of the stance "decline", where it is speech that is declined.
void Silences::add_declined(std::optional<int64_t> number, const Witness& witness) {
  const Record& record = witness.record();
  const text::CodePoints points(record.text);
  for (size_t i = 0; i < record.statements.size(); ++i) {
    const Statement& statement = record.statements[i];
    if (statement.cue.stance != Stance::kDecline || statement.content.empty()) continue;
    const Span content = statement.content.front();
    if (!phrases_.is_comment(*read_, points.bytes_of(content))) continue;
    SilenceRow row;
    row.kind = kDeclined;
    row.story = number;
    row.slot = phrases_.asked_in(*read_, points.bytes_of(content));
    const std::string who = name_of(record, statement.source.entity);
    if (!who.empty()) row.who = who;
    add_row(std::move(row), witness, content,
            witness.evidence(fmt::format("s{}", i + 1), statement.cue.span, statement.parent));
  }
}

std::vector<SilenceRow> Silences::rows() {
  std::vector<SilenceRow> rows = std::move(open_);
  for (auto& [row, articles] : told_) {
    std::vector<const SelectedArticle*> once;
    for (const SelectedArticle* article : articles)
      if (std::find(once.begin(), once.end(), article) == once.end()) once.push_back(article);
    row.accounts = count_accounts(once);
    rows.push_back(std::move(row));
  }
  const auto rank = [](const SilenceRow& row) {
    return row.kind == kOpen ? 0 : row.kind == kUnsaid ? 1 : 2;
  };
  std::stable_sort(rows.begin(), rows.end(), [&](const auto& a, const auto& b) {
    return std::tuple(rank(a), a.story) < std::tuple(rank(b), b.story);
  });
  return rows;
}

}  // namespace

Result<std::vector<SilenceRow>> find_silences(const ArticleSelection& selection,
                                              const Language& language, const SilenceTables& tables,
                                              const SilenceOptions& options) {
  const auto terms = account::Terms::parse("silence/terms.tsv", tables.terms);
  if (!terms) return terms.status();
  const auto slots = account::parse_slots("silence/slots.tsv", tables.slots, *terms);
  if (!slots) return slots.status();
  Silences silences(*terms, *slots, language.model(), options);
  std::map<std::optional<int64_t>, Story> stories;
  std::vector<const SelectedArticle*> alone;
  for (const SelectedArticle& article : selection) {
    if (options.together || article.story) {
      stories[options.together ? std::nullopt : article.story].push_back(&article);
    } else {
      alone.push_back(&article);
    }
  }
  for (const auto& [number, story] : stories) silences.add(number, story);
  for (const SelectedArticle* article : alone) silences.add(std::nullopt, {article});
  return silences.rows();
}

}  // namespace isnad
