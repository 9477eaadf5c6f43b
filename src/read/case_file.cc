#include "read/case_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/date.h"
#include "read/cell_row.h"

namespace isnad::read {
namespace {

constexpr std::string_view kTextEnd = "---";

constexpr std::array<std::pair<std::string_view, CaseLayer>, 19> kLayers{{
    {"time", CaseLayer::kTime},
    {"quantity", CaseLayer::kQuantity},
    {"part", CaseLayer::kPart},
    {"statement", CaseLayer::kStatement},
    {"chain", CaseLayer::kChain},
    {"parent", CaseLayer::kParent},
    {"said", CaseLayer::kSaid},
    {"certainty", CaseLayer::kCertainty},
    {"dateline", CaseLayer::kDateline},
    {"published", CaseLayer::kPublished},
    {"sentences", CaseLayer::kSentences},
    {"name", CaseLayer::kName},
    {"mention", CaseLayer::kMention},
    {"role", CaseLayer::kRole},
    {"standing", CaseLayer::kStanding},
    {"wording", CaseLayer::kWording},
    {"event", CaseLayer::kEvent},
    {"when", CaseLayer::kWhen},
    {"commitment", CaseLayer::kCommitment},
}};

std::optional<CaseLayer> layer_of(std::string_view name) {
  for (const auto& [known, layer] : kLayers)
    if (known == name) return layer;
  return std::nullopt;
}

bool may_be_absent(CaseLayer layer) {
  return layer == CaseLayer::kTime || layer == CaseLayer::kQuantity ||
         layer == CaseLayer::kStatement || layer == CaseLayer::kName ||
         layer == CaseLayer::kMention || layer == CaseLayer::kRole ||
         layer == CaseLayer::kWording || layer == CaseLayer::kEvent ||
         layer == CaseLayer::kCommitment;
}

std::string_view trim(std::string_view text) {
  const auto is_blank = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

class CaseParser {
 public:
  CaseParser(const std::string& file, std::string_view text) : file_(file), rest_(text) {}

  Result<Case> parse() {
    while (!done_) {
      const std::optional<std::string_view> line = next();
      if (!line) break;
      if (Status status = field(trim(*line)); !status.is_ok()) return status;
    }
    for (const std::string_view wanted : {"name", "why", "published", "text"})
      if (!has(wanted))
        return fault(fmt::format("the field '{}' is missing before the rows", wanted));
    while (const std::optional<std::string_view> line = next())
      if (Status status = row(trim(*line)); !status.is_ok()) return status;
    if (made_.rows.empty()) return fault("a case without rows expects nothing");
    return std::move(made_);
  }

 private:
  std::optional<std::string_view> next() {
    if (rest_.empty()) return std::nullopt;
    const size_t end = std::min(rest_.find('\n'), rest_.size());
    const std::string_view line = rest_.substr(0, end);
    rest_.remove_prefix(std::min(end + 1, rest_.size()));
    ++line_;
    return line;
  }

  std::string where() const { return fmt::format("{}:{}", file_, line_); }

  Status fault(std::string message) const {
    return {Code::kInvalid, std::move(message), where(), "src/read/case_file.h shows the format"};
  }

  bool has(std::string_view name) const {
    return std::find(seen_.begin(), seen_.end(), name) != seen_.end();
  }

  Status field(std::string_view line) {
    if (line.empty() || line.front() == '#') return Status::ok();
    const size_t colon = std::min(line.find(':'), line.size());
    const std::string_view name = line.substr(0, colon);
    const std::string_view value = trim(line.substr(std::min(colon + 1, line.size())));
    if (has(name)) return fault(fmt::format("the field '{}' is given twice", name));
    seen_.push_back(name);
    if (name == "text") return value.empty() ? text() : fault("the text begins on the next line");
    if (value.empty()) return fault(fmt::format("the field '{}' has no value", name));
    if (name == "name") {
      made_.name = value;
    } else if (name == "why") {
      made_.why = value;
    } else if (name == "outlet") {
      made_.article.outlet = value;
    } else if (name == "published") {
      if (value == "-") return Status::ok();
      if (!base::parse_iso_date(value)) return fault(fmt::format("'{}' is not a date", value));
      made_.article.published = value;
    } else {
      return fault(fmt::format("unknown field '{}'", line));
    }
    return Status::ok();
  }

  // The lines of the text as they stand, to the dashes.
  Status text() {
    done_ = true;
    std::string& text = made_.article.text;
    while (const std::optional<std::string_view> line = next()) {
      if (trim(*line) == kTextEnd) {
        if (text.empty()) return fault("the text is empty");
        return Status::ok();
      }
      if (!text.empty()) text += '\n';
      text += *line;
    }
    return fault("the text does not end with a line ---");
  }

  Status row(std::string_view line) {
    if (line.empty() || line.front() == '#') return Status::ok();
    CaseRow made;
    made.where = where();
    const size_t colon = std::min(line.find(':'), line.size());
    std::string_view name = line.substr(0, colon);
    std::string_view words = trim(line.substr(std::min(colon + 1, line.size())));
    if (name == "absent") {
      made.absent = true;
      const size_t blank = std::min(words.find(' '), words.size());
      name = words.substr(0, blank);
      words = trim(words.substr(blank));
    }
    const std::optional<CaseLayer> layer = layer_of(name);
    if (!layer || (made.absent && !may_be_absent(*layer)) || (!made.absent && words.empty()))
      return fault(fmt::format("unknown row '{}'", line));
    made.layer = *layer;
    made.words = words;
    made_.rows.push_back(std::move(made));
    return Status::ok();
  }

  const std::string& file_;
  std::string_view rest_;
  size_t line_ = 0;
  bool done_ = false;
  std::vector<std::string_view> seen_;  // fields that were given
  Case made_;
};

template <typename Cells, typename Render>
std::vector<std::string> render(const Record& record, const Cells& cells, Render row) {
  std::vector<std::string> out;
  for (int i = 0; i < static_cast<int>(cells.size()); ++i)
    if (std::string rendered = row(record, i); !rendered.empty())
      out.push_back(std::move(rendered));
  return out;
}

std::vector<std::string> rows_of(const Record& record, CaseLayer layer) {
  switch (layer) {
    case CaseLayer::kTime:
      return render(record, record.times, [](const Record& r, int i) { return time_row(r, i); });
    case CaseLayer::kQuantity:
      return render(record, record.quantities,
                    [](const Record& r, int i) { return quantity_row(r, i); });
    case CaseLayer::kPart:
      return render(record, record.quantities, part_row);
    case CaseLayer::kStatement:
      return render(record, record.statements, statement_row);
    case CaseLayer::kChain:
      return render(record, record.statements, chain_row);
    case CaseLayer::kParent:
      return render(record, record.statements, parent_row);
    case CaseLayer::kSaid:
      return render(record, record.statements, said_row);
    case CaseLayer::kCertainty:
      return render(record, record.statements, certainty_row);
    case CaseLayer::kDateline:
      return {dateline_row(record)};
    case CaseLayer::kPublished:
      return {published_row(record)};
    case CaseLayer::kSentences:
      return {fmt::format("{}", record.sentences.size())};
    case CaseLayer::kName:
      return name_rows(record);
    case CaseLayer::kMention:
      return mention_rows(record);
    case CaseLayer::kRole:
      return role_rows(record);
    case CaseLayer::kStanding:
      return standing_rows(record);
    case CaseLayer::kWording:
      return render(record, record.wording, wording_row);
    case CaseLayer::kEvent:
      return render(record, record.events, event_row);
    case CaseLayer::kWhen:
      return render(record, record.events, when_row);
    case CaseLayer::kCommitment:
      return render(record, record.commitments, commitment_row);
  }
  return {};
}

std::string_view layer_name(CaseLayer layer) {
  for (const auto& [name, known] : kLayers)
    if (known == layer) return name;
  return {};
}

Status unfulfilled(const CaseRow& row, const std::vector<std::string>& found) {
  std::string message = fmt::format("{} {}: {}", row.absent ? "must be absent" : "not found",
                                    layer_name(row.layer), row.words);
  for (const std::string& other : found) message += "\n    found: " + other;
  if (found.empty()) message += "\n    found: nothing of this layer";
  return {Code::kInvalid, std::move(message), row.where, {}};
}

}  // namespace

Result<Case> parse_case(const std::string& file, std::string_view text) {
  return CaseParser(file, text).parse();
}

std::vector<Status> check_case(const Case& expected, const Record& record) {
  std::vector<Status> faults;
  std::vector<std::vector<std::string>> left(kLayers.size());  // by layer: cells no row has taken
  for (const auto& [name, layer] : kLayers)
    left[static_cast<size_t>(layer)] = rows_of(record, layer);
  for (const CaseRow& row : expected.rows) {
    const std::vector<std::string> all = rows_of(record, row.layer);
    if (row.absent) {
      const std::string begin =
          row.words + (row.layer == CaseLayer::kStatement || row.layer == CaseLayer::kEvent ||
                               row.layer == CaseLayer::kCommitment
                           ? " > "
                           : " = ");
      const bool found = std::any_of(all.begin(), all.end(), [&](const std::string& cell) {
        return row.words.empty() || cell.starts_with(begin);
      });
      if (found) faults.push_back(unfulfilled(row, all));
      continue;
    }
    std::vector<std::string>& cells = left[static_cast<size_t>(row.layer)];
    const auto cell = std::find(cells.begin(), cells.end(), row.words);
    if (cell != cells.end()) {
      cells.erase(cell);
    } else {
      faults.push_back(unfulfilled(row, all));
    }
  }
  return faults;
}

}  // namespace isnad::read
