#include "store/input_log.h"

#include <array>
#include <utility>

#include "store/store_parts.h"

namespace isnad::store {
namespace {

constexpr std::array<std::string_view, 4> kOutcomes{"read", "no article", "failed", "waiting"};

// A copy is an input that became the article of an earlier one, or an article with the words of
// another. What feeds announced follows what was given by name; of its own outcomes "text" is an
// article made of the feed's own words.
constexpr const char* kList = R"sql(
WITH each (part, number, name, url, outcome, why, article) AS (
  SELECT 0, number, name, url, outcome, why, article FROM input
  UNION ALL
  SELECT 1, number, address, url,
    CASE outcome WHEN 'text' THEN 'read' WHEN 'none' THEN 'no article'
                 WHEN 'refused' THEN 'failed' ELSE outcome END,
    reason, article FROM feed_item)
SELECT name, url, outcome, why, article,
  coalesce((SELECT earlier.name FROM input AS earlier
            WHERE each.part = 0 AND earlier.article = each.article
              AND earlier.number < each.number
            ORDER BY earlier.number LIMIT 1),
           (SELECT other.id FROM article JOIN copy ON copy.article = article.number
            JOIN article AS other ON other.number = copy.compared
            WHERE article.id = each.article AND copy.relation = 'identical'))
FROM each WHERE ?1 IS NULL OR outcome = ?1 ORDER BY part, number LIMIT ?2)sql";

}  // namespace

std::string_view name(InputRow::Outcome outcome) { return kOutcomes[static_cast<size_t>(outcome)]; }

std::optional<InputRow::Outcome> outcome_named(std::string_view word) {
  for (size_t i = 0; i < kOutcomes.size(); ++i) {
    if (kOutcomes[i] == word) return static_cast<InputRow::Outcome>(i);
  }
  return std::nullopt;
}

Result<InputLog> InputLog::open(Store& store) {
  Connection& db = store.parts_->db;
  InputLog log;
  log.store_ = &store;
  const std::array<std::pair<PreparedStatement*, const char*>, 3> statements{
      std::pair{&log.put_,
                "INSERT INTO input (name, url, outcome, why, article) VALUES (?, ?, ?, ?, ?) "
                "ON CONFLICT (name) DO UPDATE SET url = excluded.url, outcome = excluded.outcome, "
                "why = excluded.why, article = excluded.article"},
      std::pair{&log.put_mark_, "REPLACE INTO input_mark VALUES (?, ?, ?, ?)"},
      std::pair{&log.forget_, "DELETE FROM input_mark WHERE path = ?"}};
  for (const auto& [statement, sql] : statements) {
    auto prepared = db.prepare(sql);
    if (!prepared) return prepared.status();
    *statement = std::move(*prepared);
  }
  return log;
}

Status InputLog::note(const InputRow& row, const std::optional<InputMark>& mark) {
  const auto write = [&]() -> Status {
    Status status = put_.run(row.name, row.url, name(row.outcome), row.why, row.article);
    if (!status.is_ok() || !mark) return status;
    return put_mark_.run(mark->path, mark->fingerprint, static_cast<int64_t>(mark->offset),
                         static_cast<int64_t>(mark->within));
  };
  return store_->parts_->change(write);
}

Result<std::vector<InputMark>> InputLog::marks() const {
  auto rows =
      store_->parts_->db.prepare("SELECT path, fingerprint, offset, within FROM input_mark");
  if (!rows) return rows.status();
  std::vector<InputMark> marks;
  while (true) {
    const auto row = rows->step();
    if (!row) return row.status();
    if (!*row) return marks;
    marks.push_back({std::string(rows->text(0)), std::string(rows->text(1)),
                     static_cast<uint64_t>(rows->integer(2)),
                     static_cast<uint64_t>(rows->integer(3))});
  }
}

Status InputLog::forget_marks(const std::vector<std::string>& paths) {
  if (paths.empty()) return Status::ok();
  Status status = store_->parts_->change([&]() -> Status {
    for (const std::string& path : paths) {
      if (Status forgot = forget_.run(path); !forgot.is_ok()) return forgot;
    }
    return Status::ok();
  });
  return status.is_ok() ? store_->commit() : status;
}

Result<std::vector<InputRow>> InputLog::list(const Store& store,
                                             std::optional<InputRow::Outcome> outcome,
                                             size_t limit) {
  auto found = store.parts_->db.prepare(kList);
  if (!found) return found.status();
  std::optional<std::string> word;
  if (outcome) word = name(*outcome);
  found->begin(word, limit == 0 ? int64_t{-1} : static_cast<int64_t>(limit));
  std::vector<InputRow> rows;
  while (true) {
    const auto more = found->step();
    if (!more) return more.status();
    if (!*more) return rows;
    InputRow row;
    row.name = found->text(0);
    row.url = found->text_or_null(1);
    row.outcome = outcome_named(found->text(2)).value_or(InputRow::Outcome::kFailed);
    row.why = found->text_or_null(3);
    row.article = found->text_or_null(4);
    row.copy_of = found->text_or_null(5);
    rows.push_back(std::move(row));
  }
}

}  // namespace isnad::store
