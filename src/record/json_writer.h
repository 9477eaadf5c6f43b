// Writes JSON into a string, piece by piece. It knows commas, quotes, escapes and numbers, and not
// whether the pieces make sense: the caller opens and closes in order.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

namespace isnad::record {

// Small pieces gather in a buffer of its own, so that each costs a few moves and no check of a
// string's capacity; `out` is complete once the writer is gone.
class JsonWriter {
 public:
  explicit JsonWriter(std::string& out) : out_(out) {}
  ~JsonWriter() { flush(); }
  JsonWriter(const JsonWriter&) = delete;
  JsonWriter& operator=(const JsonWriter&) = delete;

  void open(char bracket) {
    make_room();
    separate();
    *at_++ = bracket;
    first_ = true;
  }
  void close(char bracket) {
    make_room();
    *at_++ = bracket;
    first_ = false;
  }
  // `key` is one of ours: ASCII that needs no escape, at most 40 characters. Inlined, for where it
  // is a literal its size is known and it is written by one or two moves: half of a record are
  // keys.
  [[gnu::always_inline]] void key(std::string_view key) {
    make_room();
    separate();
    *at_++ = '"';
    std::memcpy(at_, key.data(), key.size());
    at_ += key.size();
    std::memcpy(at_, "\":", 2);
    at_ += 2;
    first_ = true;
  }

  void null() { raw("null"); }
  void boolean(bool value) { raw(value ? "true" : "false"); }
  void integer(int64_t value);
  // The shortest decimal that reads back as `value`, without a fraction where it has none (3500).
  // null where it is no number.
  void number(double value);
  void text(std::string_view value);
  void text_or_null(const std::optional<std::string>& value) {
    if (value) {
      text(*value);
    } else {
      null();
    }
  }
  // The id of a cell: its layer's letter and its place from 1; null for kNone.
  void id(char letter, int index);

 private:
  static constexpr size_t kRoom = 64;  // no single small piece is longer

  void make_room() {
    if (static_cast<size_t>(buffer_.data() + buffer_.size() - at_) < kRoom) flush();
  }
  void flush() {
    out_.append(buffer_.data(), static_cast<size_t>(at_ - buffer_.data()));
    at_ = buffer_.data();
  }
  void separate() {
    *at_ = ',';
    at_ += first_ ? 0 : 1;
    first_ = false;
  }
  void raw(std::string_view value) {
    make_room();
    separate();
    std::memcpy(at_, value.data(), value.size());
    at_ += value.size();
  }

  std::string& out_;
  std::array<char, 2048> buffer_;
  char* at_ = buffer_.data();
  bool first_ = true;
};

// The double as JsonWriter::number writes it; for tests and other outputs that want the same
// digits.
void append_number(double value, std::string& out);

}  // namespace isnad::record
