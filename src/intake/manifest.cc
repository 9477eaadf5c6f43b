#include "intake/manifest.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <utility>

#define SIMDJSON_EXCEPTIONS 0  // so that no result can be taken without a look at its error
#include <simdjson.h>

#include "base/date.h"
#include "base/excerpt.h"
#include "intake/field_line.h"
#include "intake/line_source.h"
#include "text/utf8.h"

namespace isnad::intake {
namespace {

namespace fs = std::filesystem;

constexpr const char* kRemedy =
    "write a line that names the columns (file,outlet,url,title,byline,published), and a row a "
    "file";

std::string normal(const std::string& path) { return fs::path(path).lexically_normal().string(); }

// One row of CSV off the front of `text`; none where a quote does not close.
std::optional<std::vector<std::string>> take_row(std::string_view& text, size_t& lines) {
  std::vector<std::string> cells(1);
  bool quoted = false;
  size_t at = 0;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '\n') ++lines;
    if (quoted) {
      if (c != '"') {
        cells.back() += c;
      } else if (at + 1 < text.size() && text[at + 1] == '"') {
        cells.back() += text[++at];
      } else {
        quoted = false;
      }
    } else if (c == '"') {
      quoted = true;
    } else if (c == ',') {
      cells.emplace_back();
    } else if (c == '\n') {
      break;
    } else if (c != '\r') {
      cells.back() += c;
    }
  }
  text.remove_prefix(std::min(at + 1, text.size()));
  if (quoted) return std::nullopt;
  return cells;
}

}  // namespace

Result<Manifest> Manifest::open(const std::string& path) {
  auto source = LineSource::open(path);
  if (!source) return source.status();
  const auto whole = source->whole();
  if (!whole) return whole.status();
  const std::string name = base::excerpt(path, 500);
  if (!*whole) return Status{Code::kInvalid, "is longer than 64 MiB", name, "cut it into several"};
  Manifest manifest;
  manifest.folder_ = fs::path(path).parent_path().string();
  std::string text(**whole);
  text::repair_utf8(text);
  std::string_view content = text;
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (content.starts_with(kByteOrderMark)) content.remove_prefix(kByteOrderMark.size());
  const bool csv = path.ends_with(".csv") || !trimmed(content).starts_with('{');
  Status status = csv ? manifest.read_csv(content, name) : manifest.read_lines(content, name);
  if (!status.is_ok()) return status;
  return manifest;
}

Status Manifest::read_csv(std::string_view text, const std::string& name) {
  size_t lines = 1;
  std::vector<std::string> columns;
  while (!text.empty()) {
    const std::string place = fmt::format("{}:{}", name, lines);
    auto cells = take_row(text, lines);
    if (!cells) return {Code::kInvalid, "has a quote that does not close", place, kRemedy};
    if (cells->size() == 1 && trimmed(cells->front()).empty()) continue;
    if (columns.empty()) {
      for (const std::string& cell : *cells) columns.emplace_back(trimmed(cell));
      if (std::find(columns.begin(), columns.end(), "file") == columns.end())
        return {Code::kInvalid, "names no column \"file\"", place, kRemedy};
      continue;
    }
    Fields fields;
    for (size_t i = 0; i < std::min(columns.size(), cells->size()); ++i)
      fields[columns[i]] = trimmed((*cells)[i]);
    if (Status status = add(std::move(fields), place); !status.is_ok()) return status;
  }
  return Status::ok();
}

Status Manifest::read_lines(std::string_view text, const std::string& name) {
  simdjson::dom::parser parser;
  for (size_t number = 1; !text.empty(); ++number) {
    const std::string line(trimmed(take_line(text)));
    if (line.empty()) continue;
    const std::string place = fmt::format("{}:{}", name, number);
    simdjson::dom::object object;
    if (parser.parse(line).get(object) != simdjson::SUCCESS) {
      return {Code::kInvalid, fmt::format("is not a JSON object: {}", base::excerpt(line)), place,
              R"(write one object a line: {"file": "a.html", "outlet": "..."})"};
    }
    Fields fields;
    for (const auto& field : object) {
      std::string_view value;
      if (field.value.get_string().get(value) == simdjson::SUCCESS)
        fields[std::string(field.key)] = trimmed(value);
    }
    if (Status status = add(std::move(fields), place); !status.is_ok()) return status;
  }
  return Status::ok();
}

Status Manifest::add(Fields fields, std::string place) {
  const auto value = [&fields](const char* key) -> std::optional<std::string> {
    const auto found = fields.find(key);
    if (found == fields.end() || found->second.empty()) return std::nullopt;
    return found->second;
  };
  const auto file = value("file");
  if (!file) return {Code::kInvalid, "names no file", std::move(place), kRemedy};
  Row row;
  row.article.id = value("id").value_or("");
  row.article.outlet = value("outlet");
  row.article.url = value("url");
  row.article.title = value("title");
  row.article.byline = value("byline");
  row.article.published = value("published");
  if (row.article.published) {
    const auto date = base::parse_iso_date(*row.article.published);
    if (!date)
      return {Code::kInvalid, date.status().message, std::move(place), date.status().remedy};
  }
  row.place = place;
  row.file = *file;
  const fs::path whole =
      fs::path(*file).is_absolute() ? fs::path(*file) : fs::path(folder_) / *file;
  if (!by_file_.emplace(normal(whole.string()), rows_.size()).second) {
    return {Code::kInvalid,
            fmt::format("names a file a second time: {}", base::excerpt(*file, 200)),
            std::move(place), "leave one of the two rows"};
  }
  rows_.push_back(std::move(row));
  return Status::ok();
}

const Article* Manifest::find(const std::string& name) {
  const auto found = by_file_.find(normal(name));
  if (found == by_file_.end()) return nullptr;
  Row& row = rows_[found->second];
  row.found = true;
  return &row.article;
}

std::vector<Manifest::Missing> Manifest::missing() const {
  std::vector<Missing> missing;
  for (const Row& row : rows_) {
    if (!row.found) missing.push_back({row.place, row.file});
  }
  return missing;
}

}  // namespace isnad::intake
