#include "read/office.h"

#include <algorithm>
#include <string>

#include "read/entity_table.h"

namespace isnad::read {
namespace {

constexpr size_t kDay = 10;  // bytes of an ISO date

class OfficeReader {
 public:
  OfficeReader(Workspace& workspace, EntityTable& entities)
      : ws_(workspace),
        entities_(entities),
        with_al_(workspace.analyzer().id("with_al")),
        role_(workspace.analyzer().id("role")) {}

  void read() {
    language::Matcher* matcher = ws_.matcher("office");
    const Published& published = ws_.record.document.published;
    if (matcher == nullptr || !published.earliest || !published.latest) return;
    const Gates open = ws_.gate("office");
    for (const ItemRange& sentence : ws_.sentences)
      for (uint32_t at = sentence.begin; at < sentence.end; ++at)
        if ((ws_.gates[at] & open) != 0 && matcher->match(ws_.types, at, sentence.end, match_))
          add(sentence, *published.earliest, *published.latest);
  }

 private:
  void add(const ItemRange& sentence, std::string_view earliest, std::string_view latest) {
    const uint32_t begin = match_.begin, end = match_.end;
    // "The former French president", "the deputy of": another person, and who we do not know.
    if (end < sentence.end && ws_.is(end, with_al_)) return;
    if (begin > sentence.begin && ws_.is(begin - 1, role_)) return;
    if (entities_.person_near(begin, end) || entities_.remention(begin, end) != kNone) return;
    const language::Rule& rule = ws_.model().rules(*match_.layer)[match_.rule];
    const std::string_view holders = ws_.model().attribute(rule, "holders");
    const std::string_view holder = office_holder(holders, earliest);
    if (holder.empty() || holder != office_holder(holders, latest)) return;
    std::string name(holder);
    std::replace(name.begin(), name.end(), '_', ' ');
    entities_.add_office_holder(name, begin, end, rule_name(ws_, match_));
  }

  Workspace& ws_;
  EntityTable& entities_;
  language::ClassId with_al_, role_;
  language::Match match_;
};

}  // namespace

std::string_view office_holder(std::string_view holders, std::string_view day) {
  std::string_view holder;
  while (!holders.empty()) {
    const size_t end = std::min(holders.find(';'), holders.size());
    const std::string_view term = holders.substr(0, end);
    if (term.size() <= kDay || day.substr(0, kDay) < term.substr(0, kDay)) break;
    holder = term.substr(kDay + 1);
    holders.remove_prefix(std::min(end + 1, holders.size()));
  }
  return holder;
}

void read_offices(Workspace& workspace, EntityTable& entities) {
  OfficeReader(workspace, entities).read();
}

}  // namespace isnad::read
