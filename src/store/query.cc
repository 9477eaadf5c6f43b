// The questions a Store answers: search, and rows by filter.
#include "store/article_filter.h"
#include "store/event_rows.h"
#include "store/statement_rows.h"
#include "store/store_parts.h"
#include "store/word_query.h"
#include "text/code_points.h"

namespace isnad {
namespace {

using store::Layers;

// Adds to `rows` what `add` makes of each article's record until the filter's limit is reached.
template <typename Row, typename Add>
Result<std::vector<Row>> collect(store::Connection& db, store::RowReader& reader,
                                 const Filter& filter, Layers layers, const Add& add) {
  std::vector<Row> rows;
  const auto full = [&] { return filter.limit != 0 && rows.size() >= filter.limit; };
  const Status status = store::each_article(
      db, filter, [&](int64_t number, const ArticleRow& article) -> Result<bool> {
        const Result<Record> record = reader.read(number, layers);
        if (!record) return record.status();
        add(article, *record, rows);
        return !full();
      });
  if (!status.is_ok()) return status;
  if (full()) rows.resize(filter.limit);
  return rows;
}

template <typename Row>
Result<std::vector<Row>> event_rows(store::Connection& db, store::RowReader& reader,
                                    const Filter& filter) {
  const store::EventRows maker(filter);
  return collect<Row>(db, reader, filter, Layers::all(),
                      [&](const ArticleRow& article, const Record& record, std::vector<Row>& rows) {
                        maker.add(article, record, rows);
                      });
}

}  // namespace

Result<std::vector<Hit>> Store::search(std::string_view query, Match match, size_t limit) const {
  const store::WordQuery words(query);
  if (words.empty()) {
    return Status{Code::kInvalid, "there is no word to look for in '" + std::string(query) + "'",
                  "", "give at least one word or number"};
  }
  Result<store::PreparedStatement> found =
      parts_->db.prepare(std::string("SELECT ") + store::kArticleColumns +
                         ", bm25(search, 4.0, 1.0, 0.0) AS score, text FROM search "
                         "JOIN article ON article.number = search.rowid WHERE search MATCH ? "
                         "ORDER BY score, article.id LIMIT ?");
  if (!found) return found.status();
  const std::string expression = "{title body} : (" + words.fts(match) + ")";
  found->begin(expression, limit == 0 ? int64_t{-1} : static_cast<int64_t>(limit));
  std::vector<Hit> hits;
  store::FoldedWords scratch;
  while (true) {
    const Result<bool> more = found->step();
    if (!more) return more.status();
    if (!*more) return hits;
    Hit& hit = hits.emplace_back();
    hit.article = store::article_row(*found);
    hit.score = -found->number(store::kArticleColumnCount);
    hit.text = found->text(store::kArticleColumnCount + 1);
    hit.spans = words.find(hit.text, scratch);
    hit.title_spans = words.find(hit.article.title.value_or(""), scratch);
  }
}

Result<std::vector<ArticleRow>> Store::articles(const Filter& filter) const {
  std::vector<ArticleRow> rows;
  const Status status = store::each_article(
      parts_->db, filter, [&](int64_t, const ArticleRow& article) -> Result<bool> {
        if (store::meets_days(filter, article.published.earliest, article.published.latest)) {
          rows.push_back(article);
        }
        return filter.limit == 0 || rows.size() < filter.limit;
      });
  if (!status.is_ok()) return status;
  return rows;
}

Result<std::vector<TimeRow>> Store::times(const Filter& filter) const {
  Layers layers;
  layers.times = true;
  return collect<TimeRow>(
      parts_->db, parts_->reader, filter, layers,
      [&](const ArticleRow& article, const Record& record, std::vector<TimeRow>& rows) {
        const text::CodePoints code_points(record.text);
        for (size_t i = 0; i < record.times.size(); ++i) {
          const Time& time = record.times[i];
          if (!store::meets_days(filter, time.earliest, time.latest)) continue;
          rows.push_back(
              {{article, static_cast<int>(i), std::string(code_points.slice(time.span))}, time});
        }
      });
}

Result<std::vector<QuantityRow>> Store::quantities(const Filter& filter) const {
  Layers layers;
  layers.quantities = layers.entities = true;
  return collect<QuantityRow>(
      parts_->db, parts_->reader, filter, layers,
      [&](const ArticleRow& article, const Record& record, std::vector<QuantityRow>& rows) {
        if (!store::meets_days(filter, article.published.earliest, article.published.latest)) {
          return;
        }
        const text::CodePoints code_points(record.text);
        for (size_t i = 0; i < record.quantities.size(); ++i) {
          const Quantity& quantity = record.quantities[i];
          QuantityRow row{
              {article, static_cast<int>(i), std::string(code_points.slice(quantity.span))},
              quantity,
              std::nullopt};
          if (const Entity* counted = store::entity_at(record, quantity.of)) {
            row.of = counted->name;
          }
          rows.push_back(std::move(row));
        }
      });
}

Result<std::vector<StatementRow>> Store::statements(const Filter& filter) const {
  Layers layers;
  layers.times = layers.entities = layers.statements = true;
  const store::StatementRows maker(filter);
  return collect<StatementRow>(
      parts_->db, parts_->reader, filter, layers,
      [&](const ArticleRow& article, const Record& record, std::vector<StatementRow>& rows) {
        maker.add(article, record, rows);
      });
}

Result<std::vector<EventRow>> Store::events(const Filter& filter) const {
  return event_rows<EventRow>(parts_->db, parts_->reader, filter);
}

Result<std::vector<CommitmentRow>> Store::commitments(const Filter& filter) const {
  return event_rows<CommitmentRow>(parts_->db, parts_->reader, filter);
}

Result<std::vector<FigureRow>> Store::figures(const Filter& filter) const {
  return event_rows<FigureRow>(parts_->db, parts_->reader, filter);
}

}  // namespace isnad
