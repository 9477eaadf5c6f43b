// Reviews: what people say of cells. They are written by those whose token is known, and kept apart
// from the records, so that a record may be read again.
#include <fmt/format.h>
#include <simdjson.h>

#include <array>
#include <chrono>
#include <ctime>

#include "base/date.h"
#include "record/json_writer.h"
#include "record/names.h"
#include "serve/answers.h"
#include "serve/api.h"
#include "serve/reviewed.h"
#include "story/cell.h"
#include "text/code_points.h"

namespace isnad::serve {
namespace {

using simdjson::dom::element;

constexpr std::array<std::string_view, 5> kFields = {"source", "span", "stance", "date", "figure"};
constexpr size_t kLongestText = 2000;

std::string now() {
  const std::time_t seconds =
      std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  std::tm utc{};
  gmtime_r(&seconds, &utc);
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", utc.tm_year + 1900, utc.tm_mon + 1,
                     utc.tm_mday, utc.tm_hour, utc.tm_min, utc.tm_sec);
}

Response bad(std::string_view detail, std::string_view parameter, std::string_view remedy) {
  return problem(422, "Unprocessable Content", detail, parameter, remedy);
}

std::optional<std::string> text_at(const element& body, const char* key) {
  std::string_view value;
  if (body[key].get(value) != simdjson::SUCCESS || value.size() > kLongestText) return std::nullopt;
  return std::string(value);
}

bool is_span(const element& value, const Record& record) {
  simdjson::dom::array ends;
  if (value.get(ends) != simdjson::SUCCESS || ends.size() != 2) return false;
  uint64_t begin = 0, end = 0;
  return ends.at(0).get(begin) == simdjson::SUCCESS && ends.at(1).get(end) == simdjson::SUCCESS &&
         begin < end && end <= text::count_code_points(record.text);
}

bool is_figure(const element& value) {
  double low = 0, high = 0;
  return value["low"].get(low) == simdjson::SUCCESS &&
         value["high"].get(high) == simdjson::SUCCESS && low <= high;
}

// Whether the corrected value is one that the field can have.
bool fits(std::string_view field, const element& value, const Record& record) {
  std::string_view text;
  const bool is_text = value.get(text) == simdjson::SUCCESS && text.size() <= kLongestText;
  if (field == "span") return is_span(value, record);
  if (field == "figure") return is_figure(value);
  if (field == "stance") return is_text && record::from_name<Stance>(text);
  if (field == "date") return is_text && base::parse_iso_date(text).is_ok();
  return is_text || value.is_null();  // a source; null: nobody is named
}

// The cell's span, by which it is known.
std::optional<Span> span_of(const Record& record, const story::CellName& name) {
  const auto view = story::view_cell(record, name);
  if (!view || view->words.empty()) return std::nullopt;
  return view->words.front().span;
}

}  // namespace

Response Api::post_review(const Request& request) {
  constexpr std::string_view kBearer = "Bearer ";
  const auto reviewer = request.authorization.starts_with(kBearer)
                            ? options_.reviewers.find(request.authorization.substr(kBearer.size()))
                            : options_.reviewers.end();
  if (!options_.may_write || reviewer == options_.reviewers.end()) {
    Response refused =
        problem(401, "Unauthorized", "reviews are written with a token", {},
                !options_.may_write ? "start the server with --write and --token-file"
                                    : "send Authorization: Bearer and your token");
    refused.headers.emplace_back("WWW-Authenticate", "Bearer");
    return refused;
  }
  simdjson::dom::parser parser;
  element body;
  if (parser.parse(request.body).get(body) != simdjson::SUCCESS || !body.is_object())
    return problem(400, "Bad Request", "the body is no JSON object", {}, "see openapi.json");
  Review review;
  const auto cell = text_at(body, "cell");
  const auto name = cell ? story::parse_cell(*cell)
                         : Result<story::CellName>(Status{Code::kInvalid, "no cell", "", ""});
  if (!name) return bad("cell names no cell", "cell", "name one, as ARTICLE/s2");
  auto store = stores_.borrow();
  if (!store) return complaint(store.status());
  const auto record = (**store).load(name->article);
  if (!record) return complaint(record.status());
  const auto span = span_of(*record, *name);
  if (!span) return problem(404, "Not Found", "the article has no such cell", "cell");
  review.article = name->article;
  review.layer = name->letter;
  review.span = *span;
  review.words = text::CodePoints(record->text).slice(*span);
  review.verdict = text_at(body, "verdict").value_or("");
  if (review.verdict != "accept" && review.verdict != "correct" && review.verdict != "reject")
    return bad("there is no such verdict", "verdict", "one of accept, correct, reject");
  if (review.verdict == "correct") {
    review.field = text_at(body, "field");
    if (!review.field || std::find(kFields.begin(), kFields.end(), *review.field) == kFields.end())
      return bad("there is no such field", "field", "one of source, span, stance, date, figure");
    element value;
    if (body["value"].get(value) != simdjson::SUCCESS || !fits(*review.field, value, *record))
      return bad("the value is none that the field can have", "value", "see openapi.json");
    review.value = simdjson::minify(value);
  }
  review.note = text_at(body, "note");
  review.reviewer = reviewer->second;
  review.at = now();
  const std::lock_guard lock(writing_);
  if (!writer_) {
    auto opened = Store::open(options_.db);
    if (!opened) return complaint(opened.status());
    writer_ = std::make_unique<Store>(std::move(*opened));
  }
  if (Status status = writer_->review(review); !status.is_ok()) return complaint(status);
  Response created = json_body(review_json(review));
  created.status = 201;
  created.cache = "no-store";
  return created;
}

// /reviews lists them, /reviews/agreement tells how far reviewers agree.
Response Api::reviews(Call& call) {
  Filter filter;
  filter.article = call.parameters.text("article");
  if (!call.rest.empty() && call.rest != "agreement")
    return problem(404, "Not Found", "there is nothing at reviews/" + call.rest);
  const auto found = call.store.reviews(filter);
  if (call.rest == "agreement") {
    if (auto wrong = call.parameters.wrong()) return *wrong;
    if (!found) return complaint(found.status());
    return json_body("{\"items\":" + agreement_json(*found) + ",\"next\":null}");
  }
  const size_t limit = call.parameters.limit();
  const auto from = call.parameters.number("cursor", 0, INT32_MAX).value_or(0);
  if (auto wrong = call.parameters.wrong()) return *wrong;
  if (!found) return complaint(found.status());
  // Reviews are only ever added behind the others, so that a place stays what it is.
  std::vector<std::string> rows;
  auto at = static_cast<size_t>(from);
  for (; at < found->size() && rows.size() < limit; ++at) rows.push_back(review_json((*found)[at]));
  return items(rows, at < found->size() ? std::to_string(at) : "");
}

}  // namespace isnad::serve
