#include "read/wording.h"

#include <algorithm>

#include "read/entity_table.h"
#include "record/names.h"

namespace isnad::read {
namespace {

class WordingReader {
 public:
  WordingReader(Workspace& workspace, const EntityTable& entities)
      : ws_(workspace), entities_(entities) {}

  void read() {
    language::Matcher* matcher = ws_.matcher("wording");
    if (matcher == nullptr) return;
    const Gates open = ws_.gate("wording");
    for (const ItemRange& sentence : ws_.sentences)
      for (uint32_t at = sentence.begin; at < sentence.end;)
        at = (ws_.gates[at] & open) != 0 && matcher->match(ws_.types, at, sentence.end, match_)
                 ? add()
                 : at + 1;
  }

 private:
  // Makes a cell of the match; gives the item where the search goes on.
  uint32_t add() {
    const language::Rule& rule = ws_.model().rules(*match_.layer)[match_.rule];
    const std::string_view kind = ws_.model().attribute(rule, "kind");
    const std::optional<language::Capture> words = ws_.capture(match_, "words");
    if (kind.empty() || !words) return match_.end;  // a rule that only keeps others away
    Wording made;
    made.span = ws_.span(ws_.bytes_without_particles(words->begin, words->end));
    if (said_by_others(made.span) || quoted()) return match_.end;
    made.kind = record::from_name<WordingKind>(kind).value_or(WordingKind::kLoaded);
    made.entity = entities_.named_across(match_.begin, match_.end);
    ws_.record.wording.push_back(made);
    return match_.end;
  }

  bool said_by_others(Span span) const {
    const auto& statements = ws_.record.statements;
    return std::any_of(statements.begin(), statements.end(), [&](const Statement& statement) {
      return std::any_of(statement.content.begin(), statement.content.end(), [&](Span part) {
        return part.begin <= span.begin && span.end <= part.end;
      });
    });
  }

  // Inside quotation marks that are not its own.
  bool quoted() const {
    const uint32_t first = ws_.items[match_.begin].first, last = ws_.items[match_.end - 1].last;
    const auto next =
        std::partition_point(ws_.quotes.begin(), ws_.quotes.end(),
                             [&](const text::Quote& quote) { return quote.close < first; });
    return next != ws_.quotes.end() && next->open < first && last <= next->close;
  }

  Workspace& ws_;
  const EntityTable& entities_;
  language::Match match_;
};

}  // namespace

void read_wording(Workspace& workspace, const EntityTable& entities) {
  WordingReader(workspace, entities).read();
}

}  // namespace isnad::read
