#include "isnad/dossier.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "language/model.h"
#include "story/dossier_lines.h"
#include "story/embedded.h"
#include "story/topic.h"

namespace isnad {
namespace {

using story::Chosen;
using story::Question;
using story::QuestionReader;
using story::QuestionWord;
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

struct Candidate {
  std::string id;
  size_t words = 0;
  double score = 0;
};

// The articles that speak of the question (isnad/dossier.h), best first.
Result<std::vector<Candidate>> find_candidates(const Store& store, const Question& question,
                                               TopicFinder& finder) {
  const auto hits = store.search(search_words(question), Match::kAny, kCandidates);
  if (!hits) return hits.status();
  std::vector<Candidate> candidates;
  for (const Hit& hit : *hits) {
    const auto in_text = finder.find(hit.text);
    const auto in_title = finder.find(hit.article.title.value_or(""));
    std::set<int> words = word_set(in_text);
    words.merge(word_set(in_title));
    if (words.size() < words_needed_by_article(question.words.size())) continue;
    const size_t together = words_needed_by_line(question.words.size());
    if (word_set(in_title).size() < together && !stand_together(in_text, together)) continue;
    candidates.push_back({hit.article.id, words.size(), hit.score});
  }
  std::stable_sort(candidates.begin(), candidates.end(), [](const auto& a, const auto& b) {
    return std::tuple(a.words, a.score) > std::tuple(b.words, b.score);
  });
  return candidates;
}

Result<Chosen> choose(const Store& store, const std::string& id, const Question& question,
                      TopicFinder& finder) {
  auto record = store.load(id);
  if (!record) return record.status();
  Filter of_article;
  of_article.article = id;
  auto statements = store.statements(of_article);
  if (!statements) return statements.status();
  auto events = store.events(of_article);
  if (!events) return events.status();
  auto commitments = store.commitments(of_article);
  if (!commitments) return commitments.status();
  Chosen chosen;
  chosen.hits = finder.find(record->text);
  const auto title_hits = finder.find(record->document.title.value_or(""));
  chosen.article.focus =
      in_focus(*record, chosen.hits, title_hits, words_needed_by_article(question.words.size()));
  std::set<int> words = word_set(chosen.hits);
  words.merge(word_set(title_hits));
  for (const int word : words) {
    chosen.article.words.push_back(question.words[static_cast<size_t>(word)].given);
  }
  chosen.article.record = std::move(*record);
  chosen.statements = std::move(*statements);
  chosen.events = std::move(*events);
  chosen.commitments = std::move(*commitments);
  return chosen;
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

  TopicFinder finder(*questions, question, model);
  const auto candidates = find_candidates(store, question, finder);
  if (!candidates) return candidates.status();
  dossier.articles_found = candidates->size();
  const size_t needed = words_needed_by_line(question.words.size());
  for (const Candidate& candidate : *candidates) {
    if (dossier.articles.size() == options.max_articles) break;
    auto chosen = choose(store, candidate.id, question, finder);
    if (!chosen) return chosen.status();
    story::append_lines(*chosen, static_cast<int>(dossier.articles.size()), needed, dossier);
    dossier.articles.push_back(std::move(chosen->article));
  }
  story::order_lines(dossier);
  return dossier;
}

}  // namespace isnad
