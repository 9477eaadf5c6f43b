#include "read/cell_row.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "read/quantity_row.h"
#include "read/time_row.h"
#include "record/names.h"
#include "text/code_points.h"

namespace isnad::read {
namespace {

// One blank for every run of white space, none at the ends.
std::string one_line(std::string_view words) {
  std::string out;
  bool blank = false;
  for (const char c : words) {
    if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
      blank = !out.empty();
      continue;
    }
    if (blank) out += ' ';
    blank = false;
    out += c;
  }
  return out;
}

std::string words_of(const Record& record, Span span) {
  return one_line(text::slice(record.text, span));
}

std::string name_of(const Record& record, int entity) {
  return entity == kNone ? "-" : one_line(record.entities[static_cast<size_t>(entity)].name);
}

std::string names_of(const Record& record, const std::vector<int>& entities) {
  std::string out;
  for (const int entity : entities)
    out.append(out.empty() ? "" : " + ").append(name_of(record, entity));
  return out.empty() ? "-" : out;
}

// The rows that `render` makes of mentions, in their order in the text; an empty one is left out.
template <typename Render>
std::vector<std::string> rows_of_mentions(const Record& record, Render render) {
  std::vector<std::pair<uint32_t, std::string>> rows;
  for (const Entity& entity : record.entities)
    for (const Mention& mention : entity.mentions)
      if (std::string row = render(record, entity, mention); !row.empty())
        rows.emplace_back(mention.span.begin, std::move(row));
  std::stable_sort(rows.begin(), rows.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<std::string> out;
  out.reserve(rows.size());
  for (auto& [begin, row] : rows) out.push_back(std::move(row));
  return out;
}

}  // namespace

std::string time_row(const Record& record, int index) {
  return one_line(time_row(record.times[static_cast<size_t>(index)], record.text));
}

std::string quantity_row(const Record& record, int index) {
  return one_line(quantity_row(record.quantities[static_cast<size_t>(index)], record.text));
}

std::string statement_row(const Record& record, int index) {
  const Statement& statement = record.statements[static_cast<size_t>(index)];
  std::string content;
  for (const Span& part : statement.content) {
    if (!content.empty()) content += " | ";
    content += words_of(record, part);
  }
  if (content.empty()) content = "-";
  return fmt::format("{} > {} > {} = {}", words_of(record, statement.cue.span),
                     name_of(record, statement.source.entity), content,
                     record::name(statement.cue.stance));
}

std::string chain_row(const Record& record, int index) {
  const Statement& statement = record.statements[static_cast<size_t>(index)];
  std::string row = words_of(record, statement.cue.span);
  for (const Link& link : statement.chain)
    row += " > " + (link.outlet ? "outlet" : name_of(record, link.entity));
  return row;
}

std::string part_row(const Record& record, int index) {
  const Quantity& quantity = record.quantities[static_cast<size_t>(index)];
  if (quantity.part_of == kNone) return {};
  const Quantity& whole = record.quantities[static_cast<size_t>(quantity.part_of)];
  return words_of(record, quantity.span) + " < " + words_of(record, whole.span);
}

std::string parent_row(const Record& record, int index) {
  const Statement& statement = record.statements[static_cast<size_t>(index)];
  if (statement.parent == kNone) return {};
  const Statement& outer = record.statements[static_cast<size_t>(statement.parent)];
  return words_of(record, statement.cue.span) + " < " + words_of(record, outer.cue.span);
}

std::string said_row(const Record& record, int index) {
  const Statement& statement = record.statements[static_cast<size_t>(index)];
  if (statement.said == kNone) return {};
  const Time& time = record.times[static_cast<size_t>(statement.said)];
  return words_of(record, statement.cue.span) + " = " + words_of(record, time.span);
}

std::string certainty_row(const Record& record, int index) {
  const Statement& statement = record.statements[static_cast<size_t>(index)];
  return fmt::format("{} = {}", words_of(record, statement.cue.span),
                     record::name(statement.certainty));
}

std::string event_row(const Record& record, int index) {
  const Event& event = record.events[static_cast<size_t>(index)];
  return fmt::format("{} > {} > {} > {} = {}{}{} {}", words_of(record, event.trigger),
                     names_of(record, event.actor), names_of(record, event.recipient),
                     names_of(record, event.place), event.type, event.mode ? "/" : "",
                     event.mode.value_or(""), record::name(event.status));
}

std::string when_row(const Record& record, int index) {
  const Event& event = record.events[static_cast<size_t>(index)];
  const std::string time =
      event.time == kNone ? "-"
                          : words_of(record, record.times[static_cast<size_t>(event.time)].span);
  return fmt::format("{} = {}", words_of(record, event.trigger), time);
}

std::string commitment_row(const Record& record, int index) {
  const Commitment& commitment = record.commitments[static_cast<size_t>(index)];
  const std::string due =
      commitment.deadline == kNone
          ? "-"
          : words_of(record, record.times[static_cast<size_t>(commitment.deadline)].span);
  return fmt::format("{} > {} > {} = {}", words_of(record, commitment.act),
                     names_of(record, commitment.promisor), due, record::name(commitment.strength));
}

std::string dateline_row(const Record& record) {
  const std::optional<Dateline>& dateline = record.document.dateline;
  if (!dateline) return {};
  return fmt::format("{} = {}, {}", words_of(record, dateline->span), dateline->place.value_or("-"),
                     dateline->agency.value_or("-"));
}

std::vector<std::string> name_rows(const Record& record) {
  return rows_of_mentions(
      record, [](const Record& r, const Entity& entity, const Mention& mention) {
        return mention.kind != MentionKind::kName
                   ? std::string()
                   : fmt::format("{} > {} = {}", words_of(r, mention.span), one_line(entity.name),
                                 record::name(entity.type));
      });
}

std::vector<std::string> mention_rows(const Record& record) {
  return rows_of_mentions(
      record, [](const Record& r, const Entity& entity, const Mention& mention) {
        return mention.kind == MentionKind::kName
                   ? std::string()
                   : fmt::format("{} > {} = {}", words_of(r, mention.span), one_line(entity.name),
                                 record::name(mention.kind));
      });
}

std::vector<std::string> role_rows(const Record& record) {
  std::vector<std::string> out;
  for (const Entity& entity : record.entities)
    for (const Role& role : entity.roles)
      out.push_back(fmt::format("{} > {} > {} > {}", one_line(entity.name),
                                one_line(role.rank.value_or("-")),
                                one_line(role.title.value_or("-")), name_of(record, role.of)));
  return out;
}

std::vector<std::string> standing_rows(const Record& record) {
  std::vector<std::string> out;
  for (const Entity& entity : record.entities)
    if (entity.country || entity.sector)
      out.push_back(fmt::format("{} = {} {}", one_line(entity.name), entity.country.value_or("-"),
                                entity.sector.value_or("-")));
  return out;
}

std::string office_row(const Record& record, const Entity& entity) {
  return words_of(record, entity.mentions.front().span) + " = " + one_line(entity.name);
}

std::string wording_row(const Record& record, int index) {
  const Wording& wording = record.wording[static_cast<size_t>(index)];
  return fmt::format("{} > {} = {}", words_of(record, wording.span),
                     name_of(record, wording.entity), record::name(wording.kind));
}

std::string published_row(const Record& record) {
  const Published& published = record.document.published;
  return fmt::format("{}..{} {}", published.earliest.value_or("-"), published.latest.value_or("-"),
                     record::name(published.basis));
}

}  // namespace isnad::read
