// What an operation gives back when input can make it fail: a Status, or a Result<T> that holds a
// value or a Status. Exceptions never cross a public function of Isnad; assertions are for our own
// mistakes only.
#pragma once

#include <cassert>
#include <optional>
#include <string>
#include <utility>

namespace isnad {

enum class Code {
  kOk,
  kNotFound,  // a file, an article, a cell that is not there
  kInvalid,   // input that is not what it claims to be (bad JSON, bad UTF-8, a date that does not
              // parse)
  kUnsupported,  // understood, and not possible in this version
  kIo,           // the operating system refused: permissions, full disk
  kCorrupt,      // a file of ours that is damaged
  kLocked,       // somebody else holds it
  kNewer,        // written by a newer Isnad
  kNoArticle,    // sound, and no article: a redirect, an image, a page of links
};

// Success, or one error: what went wrong, at which place, and what to do about it. Cheap to copy
// when ok.
struct [[nodiscard]] Status {
  Code code = Code::kOk;
  std::string message;  // one sentence: what is wrong, with the offending text
  std::string where;    // file:line:column, or the input's name; may be empty
  std::string remedy;   // one sentence: what the user can do; may be empty

  static Status ok() { return {}; }
  bool is_ok() const { return code == Code::kOk; }

  // "where: message (remedy)" as one line for a person.
  std::string text() const {
    std::string out = where.empty() ? message : where + ": " + message;
    return remedy.empty() ? out : out + " (" + remedy + ")";
  }
};

// A value or the reason why there is none. value() on an error is a programmer's mistake
// (asserted).
template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : value_(std::move(value)) {}                                     // NOLINT
  Result(Status status) : status_(std::move(status)) { assert(!status_.is_ok()); }  // NOLINT

  bool is_ok() const { return value_.has_value(); }
  explicit operator bool() const { return is_ok(); }
  const Status& status() const { return status_; }
  T& value() & {
    assert(is_ok());
    return *value_;
  }
  const T& value() const& {
    assert(is_ok());
    return *value_;
  }
  T&& value() && {
    assert(is_ok());
    return std::move(*value_);
  }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }

 private:
  std::optional<T> value_;
  Status status_;
};

}  // namespace isnad
