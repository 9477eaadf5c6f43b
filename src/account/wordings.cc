#include "isnad/wordings.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "account/central_event.h"
#include "account/evidence.h"
#include "account/naming.h"
#include "record/innermost.h"
#include "record/names.h"
#include "text/normal_form.h"

namespace isnad {
namespace {

using account::EventKind;
using account::Naming;
using account::Witness;

constexpr std::string_view kLam = "\u0644", kLamLam = "\u0644\u0644";
constexpr std::string_view kAlefLam = "\u0627\u0644";
constexpr const char* kName = "name";
constexpr const char* kOther = "OTHER";  // all that PLOVER has no type for

// One use of one name by one article.
struct Use {
  std::string words, kind;
  Evidence evidence;
};

struct Subject {
  std::string name;
  std::optional<int64_t> story;
  bool event = false;
  friend auto operator<=>(const Subject&, const Subject&) = default;
};

// The consonants of a trigger's lemma: a verb and its nouns are one name of the event.
std::string skeleton(std::string_view lemma) {
  static constexpr std::string_view kWeak[] = {"\u0627", "\u0648", "\u064a", "\u062a",
                                               "\u0645", "\u0647", "\u0621"};
  std::string form, out, last;
  text::normal_form(lemma, form);
  for (size_t i = 0; i + 1 < form.size(); i += 2) {  // Arabic letters are two bytes
    const std::string letter = form.substr(i, 2);
    if (letter == last || std::find(std::begin(kWeak), std::end(kWeak), letter) != std::end(kWeak))
      continue;
    out += letter;
    last = letter;
  }
  return out.empty() ? form : out;
}

class Wordings {
 public:
  explicit Wordings(Naming naming) : naming_(std::move(naming)) {}

  // The neutral names of the cells are names to look for, too.
  void learn(const Record& record) {
    for (const Wording& cell : record.wording) {
      if (cell.entity == kNone) continue;
      const Entity& entity = record.entities[static_cast<size_t>(cell.entity)];
      // Many persons share a name, and many things one word.
      if (entity.type != EntityType::kPerson && entity.name.find(' ') != std::string::npos)
        naming_.add(entity.name, entity.name);
    }
  }

  void add(const SelectedArticle& article) {
    const Witness witness(article);
    std::vector<Span> taken;
    for (size_t i = 0; i < article.record.wording.size(); ++i)
      add_cell(witness, static_cast<int>(i), taken);
    add_names(witness, taken);
    add_triggers(witness, taken);
  }

  std::vector<WordingRow> rows(const std::map<int64_t, std::set<EventKind>>& central) const;

 private:
  void add_cell(const Witness& witness, int index, std::vector<Span>& taken);
  void add_names(const Witness& witness, const std::vector<Span>& taken);
  void add_triggers(const Witness& witness, const std::vector<Span>& taken);
  std::string with_article(const Witness& witness, Span span);
  std::string key_of(std::string_view words) {
    std::string key;
    store::append_folded(words, scratch_, key);
    return key;
  }

  Naming naming_;
  store::FoldedWords scratch_;
  std::map<Subject, std::map<std::string, std::vector<Use>>> uses_;  // by key of the words
};

bool overlap(Span a, Span b) { return a.begin < b.end && b.begin < a.end; }

bool overlaps_any(Span span, const std::vector<Span>& others) {
  return std::any_of(others.begin(), others.end(), [&](Span o) { return overlap(span, o); });
}

// The words of a cell. The lam of "to the" took the alef of the article with it: behind it the
// article is written again.
std::string Wordings::with_article(const Witness& witness, Span span) {
  std::string words(witness.words(span));
  const std::string before(witness.words({span.begin < 2 ? 0 : span.begin - 2, span.begin}));
  if (before.ends_with(kLamLam)) return std::string(kAlefLam) + words;
  if (before.ends_with(kLam) && words.starts_with(kLam))
    return std::string(kAlefLam) + words.substr(kLam.size());
  return words;
}

void Wordings::add_cell(const Witness& witness, int index, std::vector<Span>& taken) {
  const Record& record = witness.record();
  const Wording& cell = record.wording[static_cast<size_t>(index)];
  const std::string words = with_article(witness, cell.span);
  Subject subject{words, std::nullopt, false};
  if (cell.entity != kNone) {
    subject.name = record.entities[static_cast<size_t>(cell.entity)].name;
    // "The militias of Iran" are not Iran.
    const Entity& entity = record.entities[static_cast<size_t>(cell.entity)];
    const bool more = words.find(entity.name) != std::string::npos;
    if (entity.type == EntityType::kPlace && more) subject.name = words;
  } else {
    for (const Event& event : record.events)
      if (overlap(event.trigger, cell.span))
        subject = {account::kind_of(event).name(), witness.article().story, true};
  }
  taken.push_back(cell.span);
  uses_[subject][key_of(words)].push_back(
      {words, std::string(record::name(cell.kind)), witness.evidence("", cell.span, kNone)});
}

void Wordings::add_names(const Witness& witness, const std::vector<Span>& taken) {
  const Record& record = witness.record();
  const text::CodePoints points(record.text);
  for (const account::NamingHit& hit : naming_.find(record.text, scratch_)) {
    const Span span = points.at(hit.span);
    if (overlaps_any(span, taken) || record::innermost(record, span) != kNone) continue;
    const Subject subject{naming_.subjects()[hit.subject], std::nullopt, false};
    uses_[subject][key_of(hit.name)].push_back(
        {hit.name, kName, witness.evidence("", span, kNone)});
  }
}

// What the outlet itself calls an event by. A light verb and its noun are no name.
void Wordings::add_triggers(const Witness& witness, const std::vector<Span>& taken) {
  const Record& record = witness.record();
  for (size_t i = 0; i < record.events.size(); ++i) {
    const Event& event = record.events[i];
    if (event.statement != kNone || !event.mode || overlaps_any(event.trigger, taken)) continue;
    if (event.type == kOther || event.lemma.find(' ') != std::string::npos) continue;
    if (record::innermost(record, event.trigger) != kNone) continue;
    const Subject subject{account::kind_of(event).name(), witness.article().story, true};
    uses_[subject][skeleton(event.lemma)].push_back(
        {event.lemma, kName, witness.evidence(fmt::format("v{}", i + 1), event.trigger, kNone)});
  }
}

NameUse name_use(const std::vector<Use>& uses) {
  NameUse out;
  std::map<std::string, size_t> spellings;
  for (const Use& use : uses) {
    ++spellings[use.words];
    if (out.kind.empty() || use.kind != kName) out.kind = use.kind;
  }
  for (const auto& [words, times] : spellings)
    if (out.words.empty() || times > spellings[out.words]) out.words = words;
  out.times = uses.size();
  std::map<std::optional<std::string>, std::vector<const Use*>> by_outlet;
  for (const Use& use : uses) by_outlet[use.evidence.outlet].push_back(&use);
  for (const auto& [outlet, of_outlet] : by_outlet) {
    std::set<std::string> articles;
    for (const Use* use : of_outlet) articles.insert(use->evidence.article);
    out.outlets.push_back({outlet, of_outlet.size(), articles.size(), of_outlet.front()->evidence});
  }
  std::stable_sort(out.outlets.begin(), out.outlets.end(),
                   [](const auto& a, const auto& b) { return a.times > b.times; });
  return out;
}

AccountCounts accounts_of(const std::map<std::string, std::vector<Use>>& names) {
  std::set<std::string> articles, outlets, origins;
  for (const auto& [key, uses] : names) {
    for (const Use& use : uses) {
      articles.insert(use.evidence.article);
      if (use.evidence.outlet) outlets.insert(*use.evidence.outlet);
      origins.insert(use.evidence.origin);
    }
  }
  return {articles.size(), outlets.size(), origins.size()};
}

std::vector<WordingRow> Wordings::rows(
    const std::map<int64_t, std::set<EventKind>>& central) const {
  std::vector<WordingRow> rows;
  for (const auto& [subject, names] : uses_) {
    WordingRow row{subject.name, subject.event, subject.story, accounts_of(names), {}};
    size_t sides = 0;
    for (const auto& [key, uses] : names) {
      row.names.push_back(name_use(uses));
      if (row.names.back().kind != kName) ++sides;
    }
    const auto is_subject = [&](const EventKind& kind) { return kind.name() == subject.name; };
    const auto kinds = central.find(subject.story.value_or(0));
    const bool in_focus =
        !subject.event || (kinds != central.end() &&
                           std::any_of(kinds->second.begin(), kinds->second.end(), is_subject));
    if (sides == 0 && (names.size() < 2 || !in_focus || row.accounts.outlets < 2)) continue;
    std::stable_sort(row.names.begin(), row.names.end(),
                     [](const auto& a, const auto& b) { return a.times > b.times; });
    rows.push_back(std::move(row));
  }
  const auto times = [](const WordingRow& row) {
    size_t sum = 0;
    for (const NameUse& name : row.names) sum += name.times;
    return sum;
  };
  std::stable_sort(rows.begin(), rows.end(),
                   [&](const auto& a, const auto& b) { return times(a) > times(b); });
  return rows;
}

}  // namespace

Result<std::vector<WordingRow>> find_wordings(const ArticleSelection& selection,
                                              std::string_view names) {
  auto naming = Naming::parse("wording/names.tsv", names);
  if (!naming) return naming.status();
  Wordings wordings(std::move(naming).value());
  std::map<int64_t, std::vector<const SelectedArticle*>> stories;
  for (const SelectedArticle& article : selection) {
    wordings.learn(article.record);
    if (article.story) stories[*article.story].push_back(&article);
  }
  for (const SelectedArticle& article : selection) wordings.add(article);
  std::map<int64_t, std::set<EventKind>> central;
  for (const auto& [story, articles] : stories) {
    const auto kinds = account::central_events(articles);
    central[story] = {kinds.begin(), kinds.end()};
  }
  return wordings.rows(central);
}

}  // namespace isnad
