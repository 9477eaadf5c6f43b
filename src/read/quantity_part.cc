#include "read/quantity_part.h"

namespace isnad::read {
namespace {

constexpr uint32_t kReach = 8;  // items between "among them" and the first figure

class Parts {
 public:
  explicit Parts(Workspace& workspace) : workspace_(workspace) {
    const language::Analyzer& a = workspace.analyzer();
    quantity_ = a.id("quantity");
    among_ = a.id("among");
    of_them_ = a.id("of_them");
    out_of_ = a.id("out_of");
  }

  void run() {
    for (const ItemRange& sentence : workspace_.sentences) link(sentence);
  }

 private:
  int cell(uint32_t item) const {
    return workspace_.is(item, quantity_) ? static_cast<int>(workspace_.items[item].cell) : kNone;
  }
  Quantity& quantity(int cell) { return workspace_.record.quantities[static_cast<size_t>(cell)]; }

  bool may_be_part(int part, int whole) {
    const Quantity &p = quantity(part), &w = quantity(whole);
    if (part == whole || p.type == QuantityType::kOrdinal || w.type == QuantityType::kOrdinal)
      return false;
    if (w.type == QuantityType::kPercent && p.type != QuantityType::kPercent) return false;
    if (p.type == QuantityType::kPercent) return true;
    if ((p.type == QuantityType::kMoney) != (w.type == QuantityType::kMoney) && p.unit)
      return false;
    // All parts together are no larger than the whole.
    double sum = p.low.value_or(0);
    for (const Quantity& other : workspace_.record.quantities)
      if (other.part_of == whole && other.type != QuantityType::kPercent)
        sum += other.low.value_or(0);
    return !w.high || sum <= *w.high;
  }

  bool set_part(int part, int whole) {
    if (!may_be_part(part, whole) || quantity(part).part_of != kNone) return false;
    quantity(part).part_of = whole;
    return true;
  }

  // The nearest figure before `item` that is itself no part.
  int whole_before(uint32_t item, uint32_t begin, int but = kNone) {
    while (item > begin) {
      const int found = cell(--item);
      if (found != kNone && found != but && quantity(found).type != QuantityType::kOrdinal &&
          quantity(found).part_of == kNone)
        return found;
    }
    return kNone;
  }

  void link(const ItemRange& sentence) {
    int whole = kNone;  // set while parts of it are being listed
    uint32_t since = 0;
    for (uint32_t at = sentence.begin; at < sentence.end; ++at) {
      const int here = cell(at);
      if (workspace_.is(at, out_of_) && at > sentence.begin && at + 1 < sentence.end) {
        const int part = whole_before(at, sentence.begin), total = cell(at + 1);
        if (part != kNone && total != kNone) set_part(part, total);
      } else if (workspace_.is(at, among_)) {
        const int before =
            at > sentence.begin && workspace_.is(at, of_them_) ? cell(at - 1) : kNone;
        const int found = before == kNone ? kNone : whole_before(at, sentence.begin, before);
        if (found == kNone ||
            !set_part(before, found)) {  // else "two of them": the whole stands further back
          whole = whole_before(at, sentence.begin);
        } else {
          whole = found;
        }
        since = at;
      } else if (here != kNone && whole != kNone && at - since <= kReach) {
        if (set_part(here, whole)) since = at;
      }
    }
  }

  Workspace& workspace_;
  language::ClassId quantity_, among_, of_them_, out_of_;
};

}  // namespace

void link_parts(Workspace& workspace) { Parts(workspace).run(); }

}  // namespace isnad::read
