#include "intake/warc_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "intake/field_line.h"

namespace isnad::intake {
namespace {

constexpr size_t kLongestHead = size_t{256} << 10;
constexpr std::string_view kMagic = "WARC/";

std::string_view line_at(std::string_view bytes) { return take_line(bytes); }

}  // namespace

WarcReader::WarcReader(ByteWindow window, Form form, std::string name)
    : window_(std::move(window)), form_(form), name_(std::move(name)) {}

std::optional<Result<WarcRecord>> WarcReader::next() {
  while (!ended_) {
    window_.drop(pending_);
    pending_ = 0;
    if (held_) return fail(*std::exchange(held_, std::nullopt));
    Item item = lost_ ? find_record() : read_record();
    if (item) return item;
  }
  return std::nullopt;
}

Status WarcReader::status(std::string what, const char* remedy) const {
  return {Code::kCorrupt, std::move(what), place_name(name_, place_), remedy};
}

// The source's error as an item. What is in the window belongs to a record that has no end.
WarcReader::Item WarcReader::fail(Status status) {
  if (status.code == Code::kIo) ended_ = true;
  window_.drop(window_.view().size());
  lost_ = true;
  return Result<WarcRecord>(std::move(status));
}

WarcReader::Item WarcReader::broken(const char* what) {
  lost_ = true;
  if (at_head()) window_.drop(1);  // or it would be found again
  return Result<WarcRecord>(status(what, "what can be read before and after it is read"));
}

// False at the end of the file.
Result<bool> WarcReader::skip_line_ends() {
  while (true) {
    const size_t line_ends = window_.view().find_first_not_of("\r\n");
    if (line_ends != std::string_view::npos) {
      window_.drop(line_ends);
      return true;
    }
    window_.drop(window_.view().size());
    auto more = window_.fill();
    if (!more || !*more) return more;
  }
}

bool WarcReader::at_head() const {
  const std::string_view view = window_.view();
  if (form_ == Form::kArc) return read_arc_head(line_at(view)).has_value();
  return view.starts_with(kMagic);
}

WarcReader::Item WarcReader::read_record() {
  const auto more = skip_line_ends();
  if (!more) return fail(more.status());
  ended_ = !*more;
  place_ = next_place_ = window_.place();
  if (ended_) return std::nullopt;
  const auto filled = window_.fill_to(kMagic.size());
  if (!filled) return fail(filled.status());
  return form_ == Form::kArc ? read_arc_record() : read_warc_record();
}

WarcReader::Item WarcReader::read_warc_record() {
  if (!window_.view().starts_with(kMagic)) return broken("bytes that are no WARC record");
  HeaderEnd end;
  while ((end = find_header_end(window_.view())).end == std::string_view::npos) {
    if (window_.view().size() > kLongestHead) return broken("a record head that does not end");
    const auto more = window_.fill();
    if (!more) return fail(more.status());
    if (!*more) return broken("the file ends inside a record head");
  }
  std::string_view block = window_.view().substr(0, end.begin);
  take_line(block);
  return read_block(read_warc_head(block), end.end);
}

WarcReader::Item WarcReader::read_arc_record() {
  while (window_.view().find('\n') == std::string_view::npos) {
    if (window_.view().size() > kLongestHead) return broken("a record head that does not end");
    const auto more = window_.fill();
    if (!more) return fail(more.status());
    if (!*more) break;
  }
  auto head = read_arc_head(line_at(window_.view()));
  if (!head) return broken("bytes that are no ARC record");
  return read_block(std::move(*head), window_.view().find('\n') + 1);
}

WarcReader::Item WarcReader::read_block(WarcHead head, size_t head_size) {
  const bool has_size = head.size.has_value();
  const uint64_t size = head.size.value_or(0);
  const std::string uri = head.uri;
  WarcRecord record{std::move(head), {}, size > kLongest, place_};
  window_.drop(std::min(head_size, window_.view().size()));
  if (!has_size) return broken("a record without a length, or with one that is no number");
  if (record.too_long) return skip_block(std::move(record));
  // One byte more shows whether the length is right.
  const auto filled = window_.fill_to(size + 16);
  if (!filled && window_.view().size() < size) {
    // The source says where its damage is; the record has no end.
    Status status = filled.status();
    if (!uri.empty()) status.message += fmt::format(", in the record of {}", uri.substr(0, 200));
    return fail(std::move(status));
  }
  if (window_.view().size() < size && find_head(window_.view(), 0) == std::string_view::npos) {
    ended_ = true;
    window_.drop(window_.view().size());
    return Result<WarcRecord>(status(fmt::format("the file ends inside the record{}{}",
                                                 uri.empty() ? "" : " of ", uri.substr(0, 200)),
                                     "fetch the file anew; what stands before is read"));
  }
  if (!filled) held_ = filled.status();
  record.block = window_.view().substr(0, size);
  mend_length(record, window_.view().size() >= size);
  pending_ = record.block.size();
  next_place_ = window_.source().place(window_.at() + pending_);
  return Result<WarcRecord>(std::move(record));
}

// A block that is followed by neither line end nor record has a wrong length. Where the head of the
// next record stands inside it, it ends there.
void WarcReader::mend_length(WarcRecord& record, bool whole) {
  const std::string_view after = window_.view().substr(record.block.size());
  if ((whole && after.empty()) || after.starts_with("\r\n") || after.starts_with('\n') ||
      after.starts_with(kMagic))
    return;
  const size_t head = find_head(record.block, 0);
  if (head != std::string_view::npos) record.block = record.block.substr(0, head);
}

// The beginning of the next head at the front of a line; a head at the very front does not count.
size_t WarcReader::find_head(std::string_view bytes, size_t from) const {
  for (size_t at = bytes.find('\n', from); at != std::string_view::npos;
       at = bytes.find('\n', at + 1)) {
    const std::string_view line = bytes.substr(at + 1);
    if (form_ == Form::kWarc ? line.starts_with(kMagic) && line.size() > kMagic.size() &&
                                   line[kMagic.size()] >= '0' && line[kMagic.size()] <= '9'
                             : read_arc_head(line_at(line)).has_value())
      return at + 1;
  }
  return std::string_view::npos;
}

// Passes over a block without keeping it.
WarcReader::Item WarcReader::skip_block(WarcRecord record) {
  uint64_t left = *record.head.size;
  while (left > 0) {
    if (window_.view().empty()) {
      const auto more = window_.fill();
      if (!more) return fail(more.status());
      if (!*more) return broken("the file ends inside a record");
    }
    const auto size = static_cast<size_t>(std::min<uint64_t>(left, window_.view().size()));
    window_.drop(size);
    left -= size;
  }
  next_place_ = window_.place();
  return Result<WarcRecord>(std::move(record));
}

WarcReader::Item WarcReader::find_record() {
  while (true) {
    const size_t found = at_head() ? 0 : find_head(window_.view(), 0);
    if (found != std::string_view::npos) {
      window_.drop(found);
      lost_ = false;
      return std::nullopt;
    }
    // The head may lie across the end of the window.
    const size_t line = window_.view().rfind('\n');
    if (line != std::string_view::npos) window_.drop(line);
    if (window_.view().size() > kLongestHead) window_.drop(window_.view().size() - 1);
    const auto more = window_.fill();
    if (!more) return fail(more.status());
    if (!*more) {
      ended_ = true;
      return std::nullopt;
    }
  }
}

}  // namespace isnad::intake
