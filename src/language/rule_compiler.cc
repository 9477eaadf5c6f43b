#include "language/rule_compiler.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <optional>
#include <set>

#include "language/table_file.h"
#include "text/normal_form.h"

namespace isnad::language {
namespace {

constexpr int kFewestExamples = 3;

std::vector<std::string> rows_of(std::string_view text) {
  std::vector<std::string> rows;
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min(text.find(" ; ", begin), text.size());
    rows.emplace_back(text.substr(begin, end - begin));
    begin = end + 3;
  }
  return rows;
}

// Puts the texts of the macros defined so far in the place of their names.
std::string expand(std::string_view pattern,
                   const std::vector<std::pair<std::string, std::string>>& macros) {
  std::string out(pattern);
  for (const auto& [name, text] : macros) {
    for (size_t at = out.find(name); at != std::string::npos; at = out.find(name, at)) {
      const size_t end = at + name.size();
      const bool longer = end < out.size() &&
                          (std::isalnum(static_cast<unsigned char>(out[end])) || out[end] == '_');
      if (longer) {
        at = end;
        continue;
      }
      out.replace(at, name.size(), text);
      at += text.size();
    }
  }
  return out;
}

void check_examples(const TableFile& file, const TableRow& row,
                    const std::vector<Example>& examples, std::vector<Status>& problems) {
  const std::string_view name = file.cell(row, "name");
  const auto count = [&](bool positive) {
    return std::count_if(examples.begin(), examples.end(), [&](const Example& e) {
      return e.rule == name && e.positive == positive;
    });
  };
  // A rule that only says what is not to be found (type=none) has no row to expect.
  const bool silent = file.cell(row, "attributes").find("type=none") != std::string_view::npos;
  if (count(true) + count(false) < kFewestExamples || count(false) == 0 ||
      (count(true) == 0 && !silent))
    problems.push_back({Code::kInvalid,
                        "rule '" + std::string(name) + "' has " + std::to_string(count(true)) +
                            " positive and " + std::to_string(count(false)) + " negative examples",
                        file.where(row),
                        "give it three or more in examples.txt, one of each kind at least"});
}

class RuleCompiler {
 public:
  RuleCompiler(const TableFile& file, const std::vector<Example>& examples, ModelBuilder& builder,
               std::vector<Status>& problems)
      : file_(file), examples_(examples), builder_(builder), problems_(problems) {}

  void line(const TableRow& row) {
    row_ = &row;
    const std::string_view name = cell("name");
    const std::string pattern = expand(cell("pattern"), macros_);
    const std::optional<int32_t> priority = number(cell("priority"));
    if (name.empty()) return problem("a rule without a name", "name it");
    if (!priority)
      problem("the priority '" + std::string(cell("priority")) + "' is no number",
              "use a whole number, 0 where it does not matter");
    if (!names_.insert(name).second)
      problem("doubled rule '" + std::string(name) + "'", "rename one");
    if (name.starts_with('$')) return void(macros_.emplace_back(name, "(" + pattern + ")"));
    if (const std::string_view other = builder_.file_of_rule(name); !other.empty())
      problem("rule '" + std::string(name) + "' is also in " + std::string(other),
              "rename one: cells carry the name alone");
    check_attributes();
    const ClassResolver resolve = [this](std::string_view word, bool literal) {
      return literal ? literal_class(word) : known_class(word);
    };
    Status status = add_rule(pattern, resolve, program_);
    if (!status.is_ok()) {
      status.where = file_.where(row) + ":" + status.where;
      return problems_.push_back(std::move(status));
    }
    rules_.push_back({builder_.string(name), builder_.string(file_.name()),
                      builder_.string(cell("attributes")), row.line, priority.value_or(0)});
    check_examples(file_, row, examples_, problems_);
  }

  void check_example_names() {
    for (const Example& example : examples_)
      if (names_.count(example.rule) == 0)
        problems_.push_back({Code::kInvalid, "no rule is named '" + example.rule + "'",
                             example.where, "mend the name"});
  }

  const std::vector<Rule>& rules() const { return rules_; }
  const Program& program() const { return program_; }

 private:
  std::string_view cell(std::string_view column) const { return file_.cell(*row_, column); }
  void problem(std::string message, std::string remedy) {
    problems_.push_back(
        {Code::kInvalid, std::move(message), file_.where(*row_), std::move(remedy)});
  }

  static std::optional<int32_t> number(std::string_view text) {
    int32_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
  }

  void check_attributes() {
    for (const std::string_view part : split(cell("attributes"), ' ')) {
      const size_t equals = part.find('=');
      if (equals == std::string_view::npos || equals == 0)
        problem("the attribute '" + std::string(part) + "' is not KEY=VALUE",
                "see doc/data_files.md");
    }
  }

  Result<ClassId> known_class(std::string_view name) const {
    if (const ClassId* id = builder_.find_class(name)) return *id;
    return Status{Code::kInvalid, "unknown class '" + std::string(name) + "'", "",
                  "give it to a word first"};
  }

  Result<ClassId> literal_class(std::string_view word) {
    std::string normal;
    text::normal_form(word, normal);
    if (normal.empty() || normal.find(' ') != std::string::npos)
      return Status{Code::kInvalid, "'" + std::string(word) + "' is not one word", "",
                    "quote each word by itself"};
    Result<ClassId> id = builder_.add_class("\"" + normal + "\"");
    if (id) builder_.add_literal(normal, *id);
    return id;
  }

  const TableFile& file_;
  const std::vector<Example>& examples_;
  ModelBuilder& builder_;
  std::vector<Status>& problems_;
  const TableRow* row_ = nullptr;
  Program program_;
  std::vector<Rule> rules_;
  std::vector<std::pair<std::string, std::string>> macros_;
  std::set<std::string_view> names_;
};

}  // namespace

Result<std::vector<Example>> parse_examples(const std::string& name, std::string_view text) {
  const Result<TableFile> file =
      TableFile::parse(name, text, {"rule", "kind", "published", "text", "expected"});
  if (!file) return file.status();
  std::vector<Example> examples;
  for (const TableRow& row : file->rows()) {
    const auto cell = [&](std::string_view column) { return std::string(file->cell(row, column)); };
    Example example{cell("rule"),
                    cell("kind") == "+",
                    cell("published"),
                    cell("text"),
                    rows_of(file->cell(row, "expected")),
                    file->where(row)};
    if (cell("kind") != "+" && cell("kind") != "-")
      return Status{Code::kInvalid, "kind is '" + cell("kind") + "'", file->where(row),
                    "use + or -"};
    if (example.text.empty())
      return Status{Code::kInvalid, "an example without text", file->where(row),
                    "see doc/data_files.md"};
    if (example.positive == example.expected.empty())
      return Status{Code::kInvalid,
                    example.positive ? "a positive example expects nothing"
                                     : "a negative example expects rows",
                    file->where(row), "see doc/data_files.md"};
    examples.push_back(std::move(example));
  }
  return examples;
}

void compile_rules(const std::string& topic, const std::string& name, std::string_view text,
                   const std::vector<Example>& examples, ModelBuilder& builder,
                   std::vector<Status>& problems) {
  const Result<TableFile> file =
      TableFile::parse(name, text, {"name", "priority", "pattern", "attributes"});
  if (!file) return problems.push_back(file.status());
  RuleCompiler compiler(*file, examples, builder, problems);
  for (const TableRow& row : file->rows()) compiler.line(row);
  compiler.check_example_names();
  const auto& comments = file->comments();
  const bool shortest =
      std::find(comments.begin(), comments.end(), "match: shortest") != comments.end();
  builder.add_layer(topic, shortest, compiler.rules(), compiler.program());
}

}  // namespace isnad::language
