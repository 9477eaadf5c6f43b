// Articles and cells: listings that go on behind a cell.
#include <fmt/format.h>

#include "isnad/json.h"
#include "record/json_writer.h"
#include "serve/answers.h"
#include "serve/api.h"
#include "serve/cursor.h"
#include "serve/reviewed.h"
#include "story/row_json.h"

namespace isnad::serve {
namespace {

const ArticleRow& article_of(const CellRow& row) { return row.article; }
const ArticleRow& article_of(const ArticleRow& row) { return row; }
int index_of(const CellRow& row) { return row.index; }
int index_of(const ArticleRow&) { return -1; }

char letter_of(const StatementRow&) { return 's'; }
char letter_of(const TimeRow&) { return 't'; }
char letter_of(const QuantityRow&) { return 'q'; }
char letter_of(const FigureRow&) { return 'q'; }
char letter_of(const EventRow&) { return 'v'; }
char letter_of(const CommitmentRow&) { return 'c'; }
Span span_of(const StatementRow& row) { return row.statement.cue.span; }
Span span_of(const TimeRow& row) { return row.time.span; }
Span span_of(const QuantityRow& row) { return row.quantity.span; }
Span span_of(const FigureRow& row) { return row.quantity.span; }
Span span_of(const EventRow& row) { return row.event.trigger; }
Span span_of(const CommitmentRow& row) { return row.commitment.act; }

// What is said of the cell by a reviewer; an article is not reviewed.
template <typename Row>
void add_review(const Reviewed& reviewed, const Row& row, std::string& json) {
  reviewed.add(row.article.id, letter_of(row), span_of(row), json);
}
void add_review(const Reviewed&, const ArticleRow&, std::string&) {}

}  // namespace

template <typename Row>
Response Api::cells(Call& call, const Filter& asked,
                    Result<std::vector<Row>> (Store::*ask)(const Filter&) const) {
  Filter filter = asked;
  const size_t limit = call.parameters.limit();
  std::optional<Cursor> cursor;
  if (const auto text = call.parameters.text("cursor")) {
    cursor = read_cursor(*text);
    if (!cursor)
      call.parameters.refuse("cursor", "the cursor is none of ours", "begin again without it");
  }
  if (auto wrong = call.parameters.wrong()) return *wrong;
  // The rows of the cursor's article up to it come again, and are passed over.
  if (cursor) filter.from = cursor->article;
  filter.limit = limit + 1 + (cursor ? static_cast<size_t>(cursor->index + 1) + 1 : 0);
  const auto found = (call.store.*ask)(filter);
  if (!found) return complaint(found.status());
  const auto reviewed = Reviewed::load(call.store, {});
  if (!reviewed) return complaint(reviewed.status());
  std::vector<std::string> rows;
  const Row* last = nullptr;
  bool more = false;
  for (const Row& row : *found) {
    if (cursor && article_of(row).id == cursor->article.id && index_of(row) <= cursor->index)
      continue;
    if (rows.size() == limit) {
      more = true;
      break;
    }
    rows.push_back(story::row_json(row));
    add_review(*reviewed, row, rows.back());
    last = &row;
  }
  return items(rows,
               more ? write_cursor(Cursor{position_of(article_of(*last)), index_of(*last)}) : "");
}

// /articles lists them, /articles/ID is one with its text and all its cells.
Response Api::articles(Call& call) {
  if (call.rest.empty()) {
    const Filter filter = call.parameters.filter();
    return cells(call, filter, &Store::articles);
  }
  if (auto wrong = call.parameters.wrong()) return *wrong;
  const auto record = call.store.load(call.rest);
  if (!record) return complaint(record.status());
  std::string json;
  append_json(*record, json);
  return json_body(std::move(json));
}

Response Api::statements(Call& call) {
  Filter filter = call.parameters.filter();
  filter.by = call.parameters.text("by");
  filter.stance = call.parameters.one_of<Stance>("stance");
  return cells(call, filter, &Store::statements);
}

Response Api::times(Call& call) { return cells(call, call.parameters.filter(), &Store::times); }

Response Api::quantities(Call& call) {
  return cells(call, call.parameters.filter(), &Store::quantities);
}

Response Api::figures(Call& call) { return cells(call, call.parameters.filter(), &Store::figures); }

Response Api::events(Call& call) {
  Filter filter = call.parameters.filter();
  filter.by = call.parameters.text("by");
  filter.type = call.parameters.text("type");
  filter.status = call.parameters.one_of<EventStatus>("status");
  return cells(call, filter, &Store::events);
}

Response Api::commitments(Call& call) {
  Filter filter = call.parameters.filter();
  filter.by = call.parameters.text("by");
  filter.strength = call.parameters.one_of<Strength>("strength");
  return cells(call, filter, &Store::commitments);
}

}  // namespace isnad::serve
