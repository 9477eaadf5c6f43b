// Stories, and what lies across articles: lists that are computed whole and go on at a place.
#include <fmt/format.h>

#include <charconv>

#include "base/hash.h"
#include "record/json_writer.h"
#include "serve/answers.h"
#include "serve/api.h"
#include "serve/cursor.h"
#include "story/render.h"
#include "story/row_json.h"

namespace isnad::serve {
namespace {

std::string row_of(const std::string& json) { return json; }
template <typename Row>
std::string row_of(const Row& row) {
  return story::row_json(row);
}

std::string entity_json(const EntityRow& row) {
  std::string out;
  {
    record::JsonWriter json(out);
    json.open('{');
    json.key("name");
    json.text(row.name);
    json.key("type");
    json.text(row.type);
    json.key("country");
    json.text_or_null(row.country);
    json.key("articles");
    json.integer(static_cast<int64_t>(row.articles));
    json.key("statements");
    json.integer(static_cast<int64_t>(row.statements));
    json.close('}');
  }
  return out;
}

}  // namespace

template <typename Rows>
Response Api::places(Call& call, const Rows& found) {
  const size_t limit = call.parameters.limit();
  std::optional<PlaceCursor> cursor;
  if (const auto text = call.parameters.text("cursor")) {
    cursor = read_place_cursor(*text);
    if (!cursor)
      call.parameters.refuse("cursor", "the cursor is none of ours", "begin again without it");
  }
  if (auto wrong = call.parameters.wrong()) return *wrong;
  if (!found) return complaint(found.status());
  std::vector<std::string> all;
  uint64_t list = 0;
  for (const auto& row : *found) {
    all.push_back(row_of(row));
    list = base::hash64(all.back(), list);
  }
  const std::string state = fmt::format("{:x}", list);
  if (cursor && cursor->list != state)
    return problem(409, "Conflict", "the list has changed since the cursor was given", "cursor",
                   "begin again without the cursor");
  const size_t begin = std::min(cursor ? cursor->place : 0, all.size());
  const size_t end = std::min(begin + limit, all.size());
  std::vector<std::string> page(all.begin() + static_cast<std::ptrdiff_t>(begin),
                                all.begin() + static_cast<std::ptrdiff_t>(end));
  return items(page, end < all.size() ? write_cursor(PlaceCursor{end, state}) : "");
}

Response Api::entities(Call& call) {
  Filter filter;
  filter.about = call.parameters.text("about");
  filter.limit = 5000;
  auto found = call.store.entities(filter);
  if (!found) return places(call, Result<std::vector<std::string>>(found.status()));
  std::vector<std::string> rows;
  for (const EntityRow& row : *found) rows.push_back(entity_json(row));
  return places(call, Result<std::vector<std::string>>(std::move(rows)));
}

// /stories lists them, /stories/N is one.
Response Api::stories(Call& call) {
  if (!call.rest.empty()) {
    if (auto wrong = call.parameters.wrong()) return *wrong;
    Filter one;
    one.story = 0;
    one.articles = 1;
    std::from_chars(call.rest.data(), call.rest.data() + call.rest.size(), *one.story);
    const auto found = call.store.stories(one);
    if (!found) return complaint(found.status());
    if (found->empty())
      return problem(404, "Not Found", "there is no story " + call.rest, {}, "see /api/v1/stories");
    return json_body(story::row_json(found->front()));
  }
  Filter filter = call.parameters.filter();
  filter.articles = static_cast<size_t>(call.parameters.number("articles", 1, 1000000).value_or(2));
  return places(call, call.store.stories(filter));
}

Response Api::copies(Call& call) {
  return places(call, call.store.copies(call.parameters.filter()));
}

Response Api::search(Call& call) {
  const auto words = call.parameters.text("q");
  const bool any = call.parameters.flag("any");
  if (!words) call.parameters.refuse("q", "nothing to look for", "give words as q");
  using Hits = Result<std::vector<Hit>>;
  return places(call, words
                          ? call.store.search(*words, any ? Match::kAny : Match::kAll, kLargestPage)
                          : Hits(std::vector<Hit>()));
}

namespace {

// Facts or disputes of each group of articles.
template <typename Row>
Result<std::vector<Row>> find_each(const Store& store, const Language& language,
                                   const Filter& filter, std::vector<Row> Accounts::*which) {
  auto groups = account_groups(store, filter);
  if (!groups) return groups.status();
  std::vector<Row> rows;
  for (std::vector<StoryArticle>& articles : *groups) {
    const auto selection = select_accounts(store, std::move(articles));
    if (!selection) return selection.status();
    Accounts found = find_accounts(*selection, language);
    for (Row& row : found.*which) rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace

Response Api::facts(Call& call) {
  return places(
      call, find_each(call.store, *options_.language, call.parameters.filter(), &Accounts::facts));
}

Response Api::disputes(Call& call) {
  return places(call, find_each(call.store, *options_.language, call.parameters.filter(),
                                &Accounts::disputes));
}

Response Api::promises(Call& call) {
  const Filter filter = call.parameters.filter();
  PromiseOptions how;
  how.as_of = call.parameters.day("as_of").value_or("");
  how.terms = options_.tables.commitment_terms;
  const auto outcome = call.parameters.text("outcome");
  if (outcome && !outcome_of_name(*outcome))
    call.parameters.refuse("outcome", "there is no outcome '" + *outcome + "'",
                           "one of kept, broken, late, pending, unclear");
  const auto selection = select_articles(call.store, filter);
  if (!selection) return complaint(selection.status());
  auto promises = find_promises(*selection, *options_.language, how);
  if (promises && outcome)
    std::erase_if(*promises,
                  [&](const PromiseRow& row) { return outcome_name(row.outcome) != *outcome; });
  return places(call, promises);
}

Response Api::silences(Call& call) {
  const Filter filter = call.parameters.filter();
  SilenceOptions how;
  how.together = call.parameters.flag("together");
  const auto selection = select_articles(call.store, filter);
  if (!selection) return complaint(selection.status());
  return places(call, find_silences(*selection, *options_.language,
                                    {options_.tables.slots, options_.tables.terms}, how));
}

Response Api::wording(Call& call) {
  const auto selection = select_articles(call.store, call.parameters.filter());
  if (!selection) return complaint(selection.status());
  return places(call, find_wordings(*selection, options_.tables.names));
}

Response Api::dossier(Call& call) {
  auto question = call.parameters.text("q");
  const auto story = call.parameters.number("story", 1, INT64_MAX);
  if (question.has_value() == story.has_value())
    call.parameters.refuse("q", "a dossier is of a question or of a story",
                           "give the question as q, or the number of a story");
  DossierOptions how = options_.tables;
  how.as_of = call.parameters.day("as_of").value_or("");
  how.max_articles =
      static_cast<uint32_t>(call.parameters.number("articles", 1, 1000).value_or(how.max_articles));
  if (auto wrong = call.parameters.wrong()) return *wrong;
  if (story) {
    Filter one;
    one.story = story;
    one.articles = 1;
    const auto found = call.store.stories(one);
    if (!found) return complaint(found.status());
    if (found->empty()) return problem(404, "Not Found", "there is no such story", "story");
    question = found->front().label;
  }
  const auto dossier = make_dossier(call.store, *options_.language, *question, how);
  if (!dossier) return complaint(dossier.status());
  return json_body(story::render_json(*dossier));
}

}  // namespace isnad::serve
