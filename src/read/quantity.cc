#include "read/quantity.h"

#include "read/quantity_amount.h"
#include "read/quantity_bound.h"
#include "read/quantity_part.h"

namespace isnad::read {

void read_quantities(Workspace& workspace) {
  const std::vector<Interval> intervals = read_bounds(workspace);
  const AmountReader reader(workspace, intervals);
  language::ClassSet quantity;
  quantity.set(workspace.analyzer().id("quantity"));
  const language::Layer* rules = workspace.layer("unit");
  workspace.run(
      "unit", [&](const language::Match& match, const ItemRange&) -> std::optional<Folded> {
        const language::Rule& rule = workspace.model().rules(*rules)[match.rule];
        if (workspace.model().attribute(rule, "type") == "none")
          return Folded{match.begin, match.end, workspace.types[match.begin], kNoCell};
        std::optional<Quantity> cell = reader.read(match);
        uint32_t end = match.end;
        if (!cell) {
          cell = reader.read_bare(match);
          end = match.begin + 1;
        }
        if (!cell) return std::nullopt;
        workspace.record.quantities.push_back(std::move(*cell));
        const uint32_t index = static_cast<uint32_t>(workspace.record.quantities.size() - 1);
        // The item is still what it counts: "three witnesses" can speak.
        language::ClassSet more = quantity;
        const auto noun = workspace.capture(match, workspace.model().attribute(rule, "noun"));
        if (noun && noun->begin < end) more |= *workspace.types[noun->begin]->classes;
        return Folded{match.begin, end,
                      workspace.analyzer().with(workspace.types[match.begin], more), index};
      });
  link_parts(workspace);
}

}  // namespace isnad::read
