#include "story/cell.h"

#include <fmt/format.h>

#include <charconv>

namespace isnad::story {
namespace {

constexpr std::string_view kLetters = "tqesvc";

template <typename Cell>
const Cell* find(const std::vector<Cell>& layer, int index) {
  const auto place = static_cast<size_t>(index);
  return place < layer.size() ? &layer[place] : nullptr;
}

CellView view(const Statement& cell) {
  CellView out{cell.rule, {{"cue", cell.cue.span}}};
  if (cell.source.span) out.words.push_back({"source", *cell.source.span});
  for (const Span& part : cell.content) out.words.push_back({"content", part});
  return out;
}

CellView view(const Entity& cell) {
  CellView out{cell.rule, {}};
  for (const Mention& mention : cell.mentions) out.words.push_back({"mention", mention.span});
  return out;
}

CellView view(const Time& cell) { return {cell.rule, {{"words", cell.span}}}; }
CellView view(const Quantity& cell) { return {cell.rule, {{"words", cell.span}}}; }
CellView view(const Event& cell) { return {cell.rule, {{"trigger", cell.trigger}}}; }
CellView view(const Commitment& cell) { return {cell.rule, {{"act", cell.act}}}; }

template <typename Cell>
Result<CellView> view_of(const std::vector<Cell>& layer, const CellName& name) {
  if (const Cell* cell = find(layer, name.index)) return view(*cell);
  return Status{Code::kNotFound,
                fmt::format("no cell {}{} in the record", name.letter, name.index + 1),
                name.article, "isnad show prints the cells of an article"};
}

}  // namespace

Result<CellName> parse_cell(std::string_view name) {
  const Status wrong{Code::kInvalid, fmt::format("\"{}\" is no name of a cell", name), "",
                     "write ARTICLE/s2, as the listings print it"};
  const size_t slash = name.rfind('/');
  if (slash == std::string_view::npos || slash == 0 || slash + 2 >= name.size()) return wrong;
  const char letter = name[slash + 1];
  const std::string_view digits = name.substr(slash + 2);
  int number = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  const bool whole = read.ec == std::errc() && read.ptr == digits.data() + digits.size();
  if (!whole || number < 1 || kLetters.find(letter) == std::string_view::npos) return wrong;
  return CellName{std::string(name.substr(0, slash)), letter, number - 1};
}

Result<CellView> view_cell(const Record& record, const CellName& name) {
  switch (name.letter) {
    case 't':
      return view_of(record.times, name);
    case 'q':
      return view_of(record.quantities, name);
    case 'e':
      return view_of(record.entities, name);
    case 's':
      return view_of(record.statements, name);
    case 'v':
      return view_of(record.events, name);
    default:
      return view_of(record.commitments, name);
  }
}

}  // namespace isnad::story
