// The parameters of a request: each is asked for by name, a wrong or unknown one is a problem that
// names it and the remedy.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "isnad/result.h"
#include "isnad/store.h"
#include "serve/http.h"

namespace isnad::serve {

inline constexpr size_t kPage = 50, kLargestPage = 500;

class Parameters {
 public:
  explicit Parameters(const Pairs& query) : query_(query) {}

  // The value; none where it is not given. Twice is a problem.
  std::optional<std::string> text(const std::string& name);
  std::optional<std::string> day(const std::string& name);  // ISO
  std::optional<int64_t> number(const std::string& name, int64_t least, int64_t most);
  bool flag(const std::string& name);  // "1" or "true"; "0", "false"
  template <typename Enum>
  std::optional<Enum> one_of(const std::string& name);

  // article story outlet since until about
  Filter filter();
  size_t limit() { return static_cast<size_t>(number("limit", 1, kLargestPage).value_or(kPage)); }

  void refuse(const std::string& name, const std::string& detail, const std::string& remedy);
  // The first thing that is wrong, parameters that nobody asked for among it; none: all is well.
  std::optional<Response> wrong();

 private:
  const Pairs& query_;
  std::set<std::string> asked_;
  std::optional<Response> wrong_;
};

}  // namespace isnad::serve
