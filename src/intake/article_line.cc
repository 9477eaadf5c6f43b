#include "intake/article_line.h"

#include <fmt/format.h>

#define SIMDJSON_EXCEPTIONS 0  // so that no result can be taken without a look at its error
#include <simdjson.h>

#include <algorithm>
#include <utility>

#include "base/date.h"
#include "base/excerpt.h"
#include "intake/plain_text.h"
#include "intake/surrogate.h"
#include "text/code_points.h"
#include "text/utf8.h"

namespace isnad::intake {
namespace {

namespace ondemand = simdjson::ondemand;

static_assert(LineSource::kPadding >= simdjson::SIMDJSON_PADDING);

constexpr const char* kWriteObject = "write one JSON object a line, such as {\"text\": \"...\"}";

// One attempt at one line. The offsets of errors are bytes of the JSON.
class Attempt {
 public:
  Attempt(ondemand::parser& parser, std::string_view json) : parser_(parser), json_(json) {}

  // False: status() says why.
  bool run() {
    const size_t start = std::min(json_.find_first_not_of(" \t\r"), json_.size());
    const std::string_view content = json_.substr(start);
    if (!content.starts_with('{')) {
      return fail(start, fmt::format("is not a JSON object: {}", base::excerpt(content)),
                  kWriteObject);
    }
    ondemand::document document;
    const auto padded = simdjson::padded_string_view(json_.data(), json_.size(),
                                                     json_.size() + LineSource::kPadding);
    if (auto error = parser_.iterate(padded).get(document)) return broken(error, 0);
    ondemand::object object;
    if (auto error = document.get_object().get(object)) return broken(error, document);
    for (auto item : object) {
      ondemand::field field;
      if (auto error = std::move(item).get(field)) return broken(error, document);
      std::string_view key;
      if (auto error = field.unescaped_key().get(key)) return broken(error, document);
      if (!take(key, field.value(), document)) return false;
    }
    const char* after = nullptr;
    if (!document.current_location().get(after)) {
      return fail(offset(after),
                  fmt::format("something stands after the object: {}",
                              base::excerpt(json_.substr(offset(after)))),
                  kWriteObject);
    }
    return has_text_ || fail(0, "has no \"text\"", "give every article a \"text\"");
  }

  Article& article() { return article_; }
  size_t error_offset() const { return error_offset_; }
  Status& status() { return status_; }

 private:
  bool fail(size_t at, std::string message, std::string remedy) {
    error_offset_ = at;
    status_ = {Code::kInvalid, std::move(message), "", std::move(remedy)};
    return false;
  }

  size_t offset(const char* at) const {
    const bool inside = at >= json_.data() && at <= json_.data() + json_.size();
    return inside ? static_cast<size_t>(at - json_.data()) : json_.size();
  }

  bool broken(simdjson::error_code error, ondemand::document& document) {
    const char* at = nullptr;
    const bool known = !document.current_location().get(at);
    return broken(error, known ? offset(at) : json_.size());
  }

  bool broken(simdjson::error_code error, size_t at) {
    return fail(at, fmt::format("is broken JSON: {}", simdjson::error_message(error)),
                "write the line again with a JSON writer");
  }

  bool wrong(size_t at, std::string_view key, std::string_view what, std::string_view remedy) {
    const std::string value = base::excerpt(json_.substr(at, 200));
    return fail(at, fmt::format("\"{}\" {}: {}", key, what, value), std::string(remedy));
  }

  bool take(std::string_view key, ondemand::value value, ondemand::document& document) {
    if (key == "text") return take_text(value, document);
    if (key == "published") return take_published(value, document);
    if (key == "id") return take_id(value, document);
    std::optional<std::string>* const field = key == "outlet"   ? &article_.outlet
                                              : key == "url"    ? &article_.url
                                              : key == "title"  ? &article_.title
                                              : key == "byline" ? &article_.byline
                                                                : nullptr;
    return field == nullptr || take_string(key, value, document, *field);
  }

  // The type of `value` and where it stands.
  bool look(ondemand::value& value, ondemand::document& document, ondemand::json_type& type,
            size_t& at) {
    const char* begin = nullptr;
    if (auto error = value.current_location().get(begin)) return broken(error, document);
    at = offset(begin);
    if (auto error = value.type().get(type)) return broken(error, document);
    return true;
  }

  bool take_string(std::string_view key, ondemand::value& value, ondemand::document& document,
                   std::optional<std::string>& out) {
    ondemand::json_type type{};
    size_t at = 0;
    if (!look(value, document, type, at)) return false;
    out.reset();
    if (type == ondemand::json_type::null) return take_null(value, document);
    if (type != ondemand::json_type::string) {
      return wrong(at, key, "is neither a string nor null",
                   "write it as a string, or leave it out");
    }
    std::string_view string;
    if (auto error = value.get_string().get(string)) return broken(error, document);
    out = string;
    return true;
  }

  // A value that begins like null may still be something else.
  bool take_null(ondemand::value& value, ondemand::document& document) {
    bool null = false;
    if (auto error = value.is_null().get(null)) return broken(error, document);
    return null || broken(simdjson::N_ATOM_ERROR, document);
  }

  bool take_id(ondemand::value& value, ondemand::document& document) {
    ondemand::json_type type{};
    size_t at = 0;
    if (!look(value, document, type, at)) return false;
    if (type != ondemand::json_type::number) {
      std::optional<std::string> id;
      if (!take_string("id", value, document, id)) return false;
      article_.id = id.value_or("");
      return true;
    }
    std::string_view digits = value.raw_json_token();
    double checked = 0;
    if (auto error = value.get_double().get(checked)) return broken(error, document);
    article_.id = digits.substr(0, digits.find_last_not_of(" \t\r\n") + 1);
    return true;
  }

  bool take_published(ondemand::value& value, ondemand::document& document) {
    size_t at = 0;
    ondemand::json_type type{};
    if (!look(value, document, type, at)) return false;
    if (!take_string("published", value, document, article_.published)) return false;
    if (!article_.published) return true;
    if (is_blank(*article_.published)) {
      article_.published.reset();
      return true;
    }
    const auto date = base::parse_iso_date(*article_.published);
    if (date) return true;
    return fail(at, fmt::format("\"published\": {}", date.status().message), date.status().remedy);
  }

  bool take_text(ondemand::value& value, ondemand::document& document) {
    ondemand::json_type type{};
    size_t at = 0;
    if (!look(value, document, type, at)) return false;
    constexpr std::string_view kRemedy = "give the article's text as a string";
    if (type != ondemand::json_type::string) return wrong(at, "text", "is not a string", kRemedy);
    std::string_view string;
    if (auto error = value.get_string().get(string)) return broken(error, document);
    if (is_blank(string)) return wrong(at, "text", "is empty", kRemedy);
    article_.text = string;
    has_text_ = true;
    return true;
  }

  ondemand::parser& parser_;
  std::string_view json_;
  Article article_;
  Status status_;
  size_t error_offset_ = 0;
  bool has_text_ = false;
};

}  // namespace

struct ArticleLine::Inside {
  ondemand::parser parser;
  std::string mended;  // the line, where it had to be changed before it could be parsed
};

ArticleLine::ArticleLine() : inside_(std::make_unique<Inside>()) {}
ArticleLine::~ArticleLine() = default;
ArticleLine::ArticleLine(ArticleLine&&) noexcept = default;
ArticleLine& ArticleLine::operator=(ArticleLine&&) noexcept = default;

Result<Article> ArticleLine::parse(const Line& line, const std::string& file) {
  std::string& mended = inside_->mended;
  std::string_view json = line.bytes;
  std::vector<std::string> notes;
  const bool invalid = !text::is_valid_utf8(json);
  const size_t surrogates = count_lone_surrogates(json);
  if (invalid || surrogates > 0) {
    mended = json;
    if (surrogates > 0) {
      replace_lone_surrogates(mended);
      notes.push_back(
          fmt::format("{} lone surrogate{} became U+FFFD", surrogates, surrogates == 1 ? "" : "s"));
    }
    if (invalid) {
      const text::Repair repair = text::repair_utf8(mended);
      notes.push_back(repair_note(repair.runs, repair.bytes, repair.first, "the line"));
    }
    mended.reserve(mended.size() + LineSource::kPadding);
    json = mended;
  }
  Attempt attempt(inside_->parser, json);
  if (!attempt.run()) {
    Status status = std::move(attempt.status());
    const uint32_t column = text::count_code_points(json.substr(0, attempt.error_offset())) + 1;
    status.where = fmt::format("{}:{}:{}", file, line.number, column);
    return status;
  }
  Article article = std::move(attempt.article());
  article.notes = std::move(notes);
  article.origin = fmt::format("{}:{}", file, line.number);
  return article;
}

}  // namespace isnad::intake
