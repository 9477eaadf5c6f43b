// What the record holds, why a cell is there, and the description of the API.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "isnad/isnad.h"
#include "record/cell_json.h"
#include "record/json_writer.h"
#include "serve/answers.h"
#include "serve/api.h"
#include "serve/embedded.h"
#include "story/cell.h"
#include "text/code_points.h"

namespace isnad::serve {
namespace {

using record::JsonWriter;

void write_words(const Explanation& why, JsonWriter& json) {
  json.key("lexicon");
  json.open('[');
  for (const WordExplanation& word : why.words) {
    json.open('{');
    json.key("word");
    json.text(word.word);
    json.key("lines");
    json.open('[');
    for (const std::string& line : word.lexicon) json.text(line);
    json.close(']');
    json.close('}');
  }
  json.close(']');
}

// The sentences that the cell's words stand in.
Span sentence_around(const Record& record, const story::CellView& view) {
  Span around{};
  for (const Span sentence : record.sentences)
    for (const story::CellWords& words : view.words)
      if (words.span.begin < sentence.end && sentence.begin < words.span.end) {
        if (around.empty()) around = sentence;
        around.end = std::max(around.end, sentence.end);
      }
  return around;
}

}  // namespace

Response Api::record(Call& call) {
  if (auto wrong = call.parameters.wrong()) return *wrong;
  const auto articles = call.store.articles({});
  if (!articles) return complaint(articles.status());
  std::set<std::string> outlets;
  std::optional<std::string> since, until;
  for (const ArticleRow& article : *articles) {
    if (article.outlet) outlets.insert(*article.outlet);
    const auto& first = article.published.earliest;
    const auto& last = article.published.latest;
    if (first && (!since || *first < *since)) since = first;
    if (last && (!until || *until < *last)) until = last;
  }
  std::set<std::string> origins;
  Filter every;
  every.articles = 1;
  const auto stories = call.store.stories(every);
  if (!stories) return complaint(stories.status());
  for (const StoryRow& story : *stories)
    for (const StoryArticle& article : story.articles) origins.insert(article.origin.key);
  const auto statements = call.store.statement_count();
  if (!statements) return complaint(statements.status());
  std::string out;
  {
    JsonWriter json(out);
    json.open('{');
    json.key("version");
    json.text(kVersion);
    const std::pair<std::string_view, size_t> counts[] = {{"articles", articles->size()},
                                                          {"outlets", outlets.size()},
                                                          {"origins", origins.size()},
                                                          {"statements", *statements},
                                                          {"stories", stories->size()}};
    for (const auto& [name, count] : counts) {
      json.key(name);
      json.integer(static_cast<int64_t>(count));
    }
    json.key("since");
    json.text_or_null(since);
    json.key("until");
    json.text_or_null(until);
    json.key("writable");
    json.boolean(options_.may_write);
    json.close('}');
  }
  return json_body(std::move(out));
}

Response Api::why(Call& call) {
  const auto cell = call.parameters.text("cell");
  if (!cell) call.parameters.refuse("cell", "no cell", "name one, as ARTICLE/s2");
  if (auto wrong = call.parameters.wrong()) return *wrong;
  const auto name = story::parse_cell(*cell);
  if (!name) return complaint(name.status());
  const auto record = call.store.load(name->article);
  if (!record) return complaint(record.status());
  const auto view = story::view_cell(*record, *name);
  if (!view) return complaint(view.status());
  const text::CodePoints points(record->text);
  std::string out;
  {
    JsonWriter json(out);
    json.open('{');
    json.key("cell");
    json.text(*cell);
    json.key("outlet");
    json.text_or_null(record->document.outlet);
    json.key("title");
    json.text_or_null(record->document.title);
    json.key("url");
    json.text_or_null(record->document.url);
    json.key("published");
    record::write_published(record->document.published, json);
    json.key("sentence");
    json.text(points.slice(sentence_around(*record, *view)));
    json.key("rule");
    json.text(view->rule);
    json.key("where");
    json.text(view->words.empty() ? "" : explain(*options_.language, view->rule, "").where);
    json.key("words");
    json.open('[');
    for (const story::CellWords& words : view->words) {
      json.open('{');
      json.key("role");
      json.text(words.role);
      json.key("span");
      json.open('[');
      json.integer(words.span.begin);
      json.integer(words.span.end);
      json.close(']');
      json.key("words");
      json.text(points.slice(words.span));
      // No rule looks at the words of what is said.
      if (words.role != "content")
        write_words(explain(*options_.language, view->rule, std::string(points.slice(words.span))),
                    json);
      json.close('}');
    }
    json.close(']');
    json.close('}');
  }
  return json_body(std::move(out));
}

Response Api::openapi(Call& call) {
  if (auto wrong = call.parameters.wrong()) return *wrong;
  return json_body(std::string(embedded_openapi()));
}

}  // namespace isnad::serve
