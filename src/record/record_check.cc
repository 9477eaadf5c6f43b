#include "record/record_check.h"

#include <fmt/format.h>

#include <cmath>
#include <string_view>

namespace isnad::record {
namespace {

size_t count_code_points(std::string_view text) {
  size_t count = 0;
  for (const char byte : text) count += (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
  return count;
}

// Collects the first fault; what is asked after it costs a branch.
class Checker {
 public:
  explicit Checker(const Record& record) : record_(record), size_(count_code_points(record.text)) {}

  void cell(char letter, size_t index) {
    letter_ = letter;
    index_ = index;
  }
  void span(const Span& span) {
    if (span.empty() || span.end > size_) {
      fail(fmt::format("span [{}, {}) in a text of {} code points", span.begin, span.end, size_));
    }
  }
  void spans(const std::vector<Span>& all) {
    for (const Span& each : all) span(each);
  }
  void optional_span(const std::optional<Span>& maybe) {
    if (maybe) span(*maybe);
  }
  void refers(char letter, int index, size_t cells) {
    if (index != kNone && (index < 0 || static_cast<size_t>(index) >= cells)) {
      fail(fmt::format("refers to {}{} of {}", letter, index + 1, cells));
    }
  }
  void entity(int index) { refers('e', index, record_.entities.size()); }
  void time(int index) { refers('t', index, record_.times.size()); }
  void statement(int index) { refers('s', index, record_.statements.size()); }
  // In a list a reference is always to something.
  void in_list(char letter, int index, size_t cells) {
    refers(letter, index == kNone ? kNone - 1 : index, cells);
  }
  void entities(const std::vector<int>& all) {
    for (const int each : all) in_list('e', each, record_.entities.size());
  }
  void finite(double value) {
    if (!std::isfinite(value)) fail("has a number that is not finite");
  }
  void fail(std::string why) {
    if (!fault_.empty()) return;
    fault_ = letter_ == 0 ? why : fmt::format("{}{} {}", letter_, index_ + 1, why);
  }
  Status status() const {
    if (fault_.empty()) return Status::ok();
    return {Code::kInvalid, "the record is broken: " + fault_, record_.id,
            "this is a mistake in Isnad; please report it with the article"};
  }

 private:
  const Record& record_;
  size_t size_;
  char letter_ = 0;
  size_t index_ = 0;
  std::string fault_;
};

void check_times(const Record& record, Checker& checker) {
  for (size_t i = 0; i < record.times.size(); ++i) {
    const Time& time = record.times[i];
    checker.cell('t', i);
    checker.span(time.span);
    checker.time(time.anchor_time);
    if ((time.anchor == AnchorKind::kTime) != (time.anchor_time != kNone)) {
      checker.fail("is anchored to a time and does not say which, or the other way round");
    }
  }
}

void check_quantities(const Record& record, Checker& checker) {
  for (size_t i = 0; i < record.quantities.size(); ++i) {
    const Quantity& quantity = record.quantities[i];
    checker.cell('q', i);
    checker.span(quantity.span);
    checker.span(quantity.number);
    checker.finite(quantity.low.value_or(0));
    checker.finite(quantity.high.value_or(0));
    checker.entity(quantity.of);
    checker.refers('q', quantity.part_of, record.quantities.size());
  }
}

void check_entities(const Record& record, Checker& checker) {
  for (size_t i = 0; i < record.entities.size(); ++i) {
    const Entity& entity = record.entities[i];
    checker.cell('e', i);
    if (entity.mentions.empty()) checker.fail("is mentioned nowhere");
    for (const Mention& mention : entity.mentions) checker.span(mention.span);
    for (const Role& role : entity.roles) checker.entity(role.of);
    if (entity.place) {
      checker.finite(entity.place->latitude);
      checker.finite(entity.place->longitude);
    }
  }
}

void check_statements(const Record& record, Checker& checker) {
  for (size_t i = 0; i < record.statements.size(); ++i) {
    const Statement& statement = record.statements[i];
    checker.cell('s', i);
    checker.span(statement.cue.span);
    checker.optional_span(statement.source.span);
    checker.optional_span(statement.source.head);
    checker.entity(statement.source.entity);
    checker.spans(statement.content);
    for (const Link& link : statement.chain) checker.entity(link.entity);
    checker.statement(statement.parent);
    checker.time(statement.said);
    for (const int event : statement.events) checker.in_list('v', event, record.events.size());
  }
}

void check_events(const Record& record, Checker& checker) {
  for (size_t i = 0; i < record.events.size(); ++i) {
    const Event& event = record.events[i];
    checker.cell('v', i);
    checker.span(event.trigger);
    checker.entities(event.actor);
    checker.entities(event.recipient);
    checker.entities(event.place);
    checker.time(event.time);
    for (const int each : event.quantities) checker.in_list('q', each, record.quantities.size());
    checker.statement(event.statement);
  }
}

void check_commitments(const Record& record, Checker& checker) {
  for (size_t i = 0; i < record.commitments.size(); ++i) {
    const Commitment& commitment = record.commitments[i];
    checker.cell('c', i);
    checker.entities(commitment.promisor);
    checker.refers('v', commitment.event, record.events.size());
    checker.span(commitment.act);
    checker.time(commitment.deadline);
    checker.statement(commitment.statement);
  }
}

}  // namespace

Status check(const Record& record) {
  Checker checker(record);
  if (record.id.empty()) checker.fail("it has no id");
  if (record.document.dateline) checker.span(record.document.dateline->span);
  checker.spans(record.sentences);
  check_times(record, checker);
  check_quantities(record, checker);
  check_entities(record, checker);
  check_statements(record, checker);
  check_events(record, checker);
  check_commitments(record, checker);
  for (size_t i = 0; i < record.wording.size(); ++i) {
    checker.cell('w', i);
    checker.span(record.wording[i].span);
    checker.entity(record.wording[i].entity);
  }
  return checker.status();
}

}  // namespace isnad::record
