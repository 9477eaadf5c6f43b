// What a site asks of programs that visit it: robots.txt as RFC 9309 says, with the Crawl-delay
// that many sites write besides.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isnad::live {

class Robots {
 public:
  // Everything is allowed.
  Robots() = default;
  // `text` is a robots.txt in any state; the rules for `agent` (a product token, in lower case) are
  // kept, else those for everybody. Bytes beyond kMost are not looked at.
  Robots(std::string_view text, std::string_view agent);

  // `path` with its query, as it stands in the address. The rule with the longest pattern decides;
  // of two of one length the one that allows.
  bool allows(std::string_view path) const;
  // Seconds between two visits, at most a minute.
  std::optional<double> delay() const { return delay_; }

  static constexpr size_t kMost = size_t{500} << 10;

 private:
  struct Rule {
    bool allow = false;
    std::string pattern;
  };
  std::vector<Rule> rules_;
  std::optional<double> delay_;
};

}  // namespace isnad::live
