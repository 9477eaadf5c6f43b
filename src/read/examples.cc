#include "read/examples.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "language/compiler.h"
#include "language/model.h"
#include "language/table_file.h"
#include "read/cell_row.h"

namespace isnad::read {
namespace {

using language::Example;

constexpr std::string_view kNoRow = "-";

bool decided_by(std::string_view cell_rule, std::string_view rule) {
  const auto names = language::split(cell_rule, '+');
  return std::find(names.begin(), names.end(), rule) != names.end();
}

// The rows of a record's cells: of all layers for one rule, or of one layer whatever the rule.
class Rows {
 public:
  explicit Rows(const Record& record) : record_(record) {}

  std::vector<std::string> of_rule(std::string_view rule, std::string_view topic) const {
    std::vector<std::string> rows;
    const auto wanted = [&](std::string_view name) { return decided_by(name, rule); };
    if (topic == "medium") {  // decides a link of the statement's chain
      add(record_.statements, chain_row, wanted, rows);
      return rows;
    }
    if (topic == "dateline") {  // at most one, and no cell that could name its rule
      if (record_.document.dateline) rows.push_back(dateline_row(record_));
      return rows;
    }
    if (topic == "office") {  // decides the name of an entity that is mentioned by its title
      for (const Entity& entity : record_.entities)
        if (wanted(entity.rule)) rows.push_back(office_row(record_, entity));
      return rows;
    }
    if (topic == "wording") {  // nor do the cells of wording
      for (size_t i = 0; i < record_.wording.size(); ++i)
        rows.push_back(wording_row(record_, static_cast<int>(i)));
      return rows;
    }
    add(record_.times, time_row, wanted, rows);
    add(record_.quantities, quantity_row, wanted, rows);
    add(record_.statements, statement_row, wanted, rows);
    add(record_.events, event_row, wanted, rows);
    add(record_.commitments, commitment_row, wanted, rows);
    return rows;
  }

  // The layer that the rules of `topic` serve: what is no topic of times or figures is of speech.
  std::vector<std::string> of_layer(std::string_view topic) const {
    std::vector<std::string> rows;
    const auto any = [](std::string_view) { return true; };
    if (topic == "time")
      add(record_.times, time_row, any, rows);
    else if (topic == "number" || topic == "unit")
      add(record_.quantities, quantity_row, any, rows);
    else if (topic == "event")
      add(record_.events, event_row, any, rows);
    else if (topic == "commitment")
      add(record_.commitments, commitment_row, any, rows);
    else
      add(record_.statements, statement_row, any, rows);
    return rows;
  }

 private:
  template <typename Cell, typename Wanted>
  void add(const std::vector<Cell>& cells, std::string (*row)(const Record&, int), Wanted wanted,
           std::vector<std::string>& rows) const {
    for (size_t i = 0; i < cells.size(); ++i)
      if (wanted(cells[i].rule)) rows.push_back(row(record_, static_cast<int>(i)));
  }

  const Record& record_;
};

std::string rows_text(const std::vector<std::string>& rows) {
  return rows.empty() ? "nothing" : fmt::format("'{}'", fmt::join(rows, " ; "));
}

// What is wrong with the example, empty where it holds.
std::string fault(const Example& example, const Record& record, const language::Model& model) {
  const Rows rows(record);
  const language::Rule* rule = model.find_rule(example.rule);
  if (rule == nullptr) return fmt::format("no rule is named '{}'", example.rule);
  if (model.attribute(*rule, "type") != "none") {
    const std::vector<std::string> found = rows.of_rule(example.rule, model.topic_of(*rule));
    if (found == example.expected) return {};
    return fmt::format("rule '{}' decides {}, expected {}, in '{}'", example.rule, rows_text(found),
                       rows_text(example.expected), example.text);
  }
  const std::vector<std::string> left = rows.of_layer(model.topic_of(*rule));
  if (!example.positive) {
    if (!left.empty()) return {};
    return fmt::format("the layer of '{}' finds nothing in '{}'", example.rule, example.text);
  }
  std::vector<std::string> expected = example.expected;
  std::erase(expected, kNoRow);
  if (left == expected) return {};
  return fmt::format("beside rule '{}' the layer finds {}, expected {}, in '{}'", example.rule,
                     rows_text(left), rows_text(expected), example.text);
}

}  // namespace

std::vector<Status> check_examples(const std::string& directory, const Reader& reader) {
  std::vector<Status> faults;
  const std::vector<Example> examples = language::read_examples(directory, faults);
  Reader::Scratch scratch = reader.make_scratch();
  for (const Example& example : examples) {
    Article article;
    article.text = example.text;
    if (!example.published.empty()) article.published = example.published;
    const Record record = reader.read(article, scratch);
    std::string message = fault(example, record, reader.language().model());
    if (message.empty()) continue;
    faults.push_back(
        {Code::kInvalid, std::move(message), example.where, "mend the rule or the example"});
  }
  return faults;
}

}  // namespace isnad::read
