#include "isnad/dossier.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "language/model.h"
#include "story/dossier_accounts.h"
#include "story/dossier_lines.h"
#include "story/embedded.h"
#include "story/topic.h"

namespace isnad {
namespace {

using story::Chosen;
using story::Question;
using story::QuestionReader;
using story::QuestionWord;
using story::Subject;
using story::TopicFinder;
using story::TopicHit;

// The search looks at this many of its best articles; what is ranked lower holds fewer of the
// words.
constexpr size_t kCandidates = 1000;

// Words that are meant together stand in one sentence or so: code points.
constexpr uint32_t kTogether = 200;

// An article's lead tells what it is about: its first sentences.
constexpr size_t kLeadSentences = 2;

// How many of the question's words an article must hold: half of them, two where there are two.
size_t words_needed_by_article(size_t words) {
  return std::max((words + 1) / 2, std::min<size_t>(words, 2));
}

// And how many must stand together for a line to speak of the question: two are enough.
size_t words_needed_by_line(size_t words) { return std::min<size_t>(words, 2); }

std::string search_words(const Question& question) {
  std::string query;
  for (const QuestionWord& word : question.words) {
    if (!query.empty()) query += ' ';
    query += word.given;
    if (word.stem != word.given) query.append(" ").append(word.stem);
  }
  return query;
}

// Whether so many different words stand within kTogether code points of each other.
bool stand_together(const std::vector<TopicHit>& hits, size_t needed) {
  std::map<int, size_t> inside;  // word -> how often it stands in the window that ends at this hit
  size_t first = 0;
  for (const TopicHit& hit : hits) {
    ++inside[hit.word];
    for (; hits[first].span.begin + kTogether < hit.span.end; ++first) {
      const auto left = inside.find(hits[first].word);
      if (--left->second == 0) inside.erase(left);
    }
    if (inside.size() >= needed) return true;
  }
  return false;
}

std::set<int> word_set(const std::vector<TopicHit>& hits) {
  std::set<int> words;
  for (const TopicHit& hit : hits) words.insert(hit.word);
  return words;
}

bool in_focus(const Record& record, const std::vector<TopicHit>& hits,
              const std::vector<TopicHit>& title_hits, size_t needed) {
  if (word_set(title_hits).size() >= needed) return true;
  if (record.sentences.empty()) return false;
  const size_t last = std::min(record.sentences.size(), kLeadSentences) - 1;
  return story::words_inside(hits, {record.sentences.front().begin, record.sentences[last].end}) >=
         needed;
}

// The same where the question asks about an act: the title names it and somebody, or the lead names
// it and all.
bool in_focus_of_act(const Record& record, const Subject& subject,
                     const std::vector<TopicHit>& hits, const std::vector<TopicHit>& title_hits) {
  const std::set<int> title = word_set(title_hits);
  const auto in_title = [&](const story::Named& named) {
    return std::any_of(named.words.begin(), named.words.end(),
                       [&](int word) { return title.contains(word); });
  };
  if (title.contains(subject.act) &&
      std::any_of(subject.named.begin(), subject.named.end(), in_title))
    return true;
  if (record.sentences.empty()) return false;
  const size_t last = std::min(record.sentences.size(), kLeadSentences) - 1;
  return story::SubjectFinder(subject, record, hits)
      .has_all({record.sentences.front().begin, record.sentences[last].end});
}

// How many sentences of the article name the act and all.
size_t sentences_of_act(const Record& record, const Subject& subject,
                        const std::vector<TopicHit>& hits) {
  const story::SubjectFinder finder(subject, record, hits);
  return static_cast<size_t>(
      std::count_if(record.sentences.begin(), record.sentences.end(),
                    [&](Span sentence) { return finder.has_all(sentence); }));
}

struct Candidate {
  ArticleRow row;
  size_t words = 0;
  double score = 0;
};

// The articles that speak of the question (isnad/dossier.h), best first.
Result<std::vector<Candidate>> find_candidates(const Store& store, const Question& question,
                                               const std::string& as_of, TopicFinder& finder) {
  const auto hits = store.search(search_words(question), Match::kAny, kCandidates);
  if (!hits) return hits.status();
  std::vector<Candidate> candidates;
  for (const Hit& hit : *hits) {
    if (!as_of.empty() && hit.article.published.earliest.value_or("") > as_of) continue;
    const auto in_text = finder.find(hit.text);
    const auto in_title = finder.find(hit.article.title.value_or(""));
    std::set<int> words = word_set(in_text);
    words.merge(word_set(in_title));
    if (words.size() < words_needed_by_article(question.words.size())) continue;
    const size_t together = words_needed_by_line(question.words.size());
    if (word_set(in_title).size() < together && !stand_together(in_text, together)) continue;
    candidates.push_back({hit.article, words.size(), hit.score});
  }
  std::stable_sort(candidates.begin(), candidates.end(), [](const auto& a, const auto& b) {
    return std::tuple(a.words, a.score) > std::tuple(b.words, b.score);
  });
  return candidates;
}

// Nothing where the article does not speak of the act that the question asks about.
Result<std::optional<Chosen>> choose(const Store& store, const ArticleRow& row,
                                     const Question& question, const Subject& subject,
                                     TopicFinder& finder) {
  auto record = store.load(row.id);
  if (!record) return record.status();
  Chosen chosen;
  chosen.row = row;
  chosen.hits = finder.find(record->text);
  const auto title_hits = finder.find(record->document.title.value_or(""));
  if (subject.is_of_act()) {
    chosen.subject = &subject;
    chosen.article.focus = in_focus_of_act(*record, subject, chosen.hits, title_hits);
    chosen.sentences = sentences_of_act(*record, subject, chosen.hits);
    if (!chosen.article.focus && chosen.sentences == 0) return std::optional<Chosen>();
  } else {
    chosen.article.focus =
        in_focus(*record, chosen.hits, title_hits, words_needed_by_article(question.words.size()));
  }
  std::set<int> words = word_set(chosen.hits);
  words.merge(word_set(title_hits));
  for (const int word : words) {
    chosen.article.words.push_back(question.words[static_cast<size_t>(word)].given);
  }
  chosen.article.record = std::move(*record);
  return std::optional<Chosen>(std::move(chosen));
}

// The rows of an article that the dossier takes.
Status load_rows(const Store& store, Chosen& chosen) {
  Filter of_article;
  of_article.article = chosen.row.id;
  auto statements = store.statements(of_article);
  if (!statements) return statements.status();
  auto events = store.events(of_article);
  if (!events) return events.status();
  auto commitments = store.commitments(of_article);
  if (!commitments) return commitments.status();
  chosen.statements = std::move(*statements);
  chosen.events = std::move(*events);
  chosen.commitments = std::move(*commitments);
  return Status::ok();
}

struct Best {
  std::vector<Chosen> best;
  uint64_t found = 0;
};

// The best articles. Where the question asks about an act all candidates are read: what they hold
// of it, not the ranking of their words, decides.
Result<Best> choose_all(const Store& store, const std::vector<Candidate>& candidates,
                        const Question& question, const Subject& subject, TopicFinder& finder,
                        const DossierOptions& options) {
  Best out;
  for (const Candidate& candidate : candidates) {
    if (!subject.is_of_act() && out.best.size() == options.max_articles) break;
    auto chosen = choose(store, candidate.row, question, subject, finder);
    if (!chosen) return chosen.status();
    if (*chosen) out.best.push_back(std::move(**chosen));
  }
  out.found = subject.is_of_act() ? out.best.size() : candidates.size();
  if (subject.is_of_act())
    std::stable_sort(out.best.begin(), out.best.end(), [](const Chosen& a, const Chosen& b) {
      return std::tuple(a.article.focus, a.sentences) > std::tuple(b.article.focus, b.sentences);
    });
  if (out.best.size() > options.max_articles) out.best.resize(options.max_articles);
  for (Chosen& chosen : out.best)
    if (Status status = load_rows(store, chosen); !status.is_ok()) return status;
  return out;
}

}  // namespace

Result<Dossier> make_dossier(const Store& store, const Language& language, std::string_view text,
                             const DossierOptions& options) {
  const bool edited = !options.question_words.empty();
  const auto questions = QuestionReader::parse(
      "question.tsv", edited ? options.question_words : story::embedded_question());
  if (!questions) return questions.status();
  const language::Model& model = language.model();
  const Question question =
      questions->read(text, [&](std::string_view form) { return model.find(form) != nullptr; });
  if (question.words.empty()) {
    return Status{Code::kInvalid, fmt::format("no word to look for in \"{}\"", text), "",
                  "name what the question is about"};
  }
  Dossier dossier;
  dossier.question = text;
  dossier.ignored = question.ignored;
  for (const QuestionWord& word : question.words) dossier.words.push_back(word.given);

  const Subject subject = story::subject_of(text, *questions, question, language);
  TopicFinder finder(*questions, question, model);
  if (subject.is_of_act()) finder.also(subject.act, subject.lexemes);
  const auto candidates = find_candidates(store, question, options.as_of, finder);
  if (!candidates) return candidates.status();
  const size_t needed = words_needed_by_line(question.words.size());
  const auto articles = choose_all(store, *candidates, question, subject, finder, options);
  if (!articles) return articles.status();
  dossier.articles_found = articles->found;
  for (const Chosen& chosen : articles->best) {
    story::append_lines(chosen, static_cast<int>(dossier.articles.size()), needed, dossier);
    dossier.articles.push_back(chosen.article);
  }
  story::order_lines(dossier);
  const Status added = story::add_accounts(store, language, options, articles->best, dossier);
  if (!added.is_ok()) return added;
  return dossier;
}

}  // namespace isnad
