#include "live/robots.h"

#include <algorithm>
#include <cstdlib>

namespace isnad::live {
namespace {

constexpr size_t kMostRules = 2000;
constexpr size_t kLongestPattern = 2000;
constexpr double kLongestDelay = 60;

std::string_view trimmed(std::string_view text) {
  const size_t begin = text.find_first_not_of(" \t\r");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  }
  return out;
}

// One spelling of each path: %XX of what needs no escape is the character itself, other bytes are
// escaped, in capital letters.
std::string one_spelling(std::string_view path) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  constexpr std::string_view kPlain = "-._~";
  const auto plain = [&](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           kPlain.find(c) != std::string_view::npos;
  };
  std::string out;
  for (size_t i = 0; i < path.size(); ++i) {
    char c = path[i];
    bool escape = static_cast<unsigned char>(c) <= ' ' || static_cast<unsigned char>(c) >= 0x7F;
    if (c == '%' && i + 2 < path.size()) {
      const size_t high =
          kHex.find(static_cast<char>(path[i + 1] & (path[i + 1] > '9' ? ~32 : ~0)));
      const size_t low = kHex.find(static_cast<char>(path[i + 2] & (path[i + 2] > '9' ? ~32 : ~0)));
      if (high < 16 && low < 16) {
        c = static_cast<char>(high * 16 + low);
        escape = !plain(c);
        i += 2;
      }
    }
    if (escape) {
      const auto byte = static_cast<unsigned char>(c);
      out.append({'%', kHex[byte >> 4], kHex[byte & 15]});
    } else {
      out += c;
    }
  }
  return out;
}

// `*` is anything, `$` at the end is the end. Greedy with one step back: linear in practice, and
// path times pattern at worst.
bool matches(std::string_view pattern, std::string_view path) {
  const bool to_end = pattern.ends_with('$');
  if (to_end) pattern.remove_suffix(1);
  size_t p = 0;
  size_t star = std::string_view::npos;
  size_t from = 0;
  for (size_t i = 0; i <= path.size();) {
    if (p == pattern.size() && (!to_end || i == path.size())) return true;
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      from = i;
    } else if (p < pattern.size() && i < path.size() && pattern[p] == path[i]) {
      ++p;
      ++i;
    } else if (star != std::string_view::npos && from < path.size()) {
      p = star + 1;
      i = ++from;
    } else {
      return false;
    }
  }
  return false;
}

// The groups of one robots.txt, line by line.
class Group {
 public:
  explicit Group(std::string_view agent) : agent_(agent) {}

  // True: the lines that follow are for us, and for us by name.
  void user_agent(std::string_view value) {
    if (!naming_) mine_ = everybodys_ = false;
    naming_ = true;
    const std::string name = lower(value.substr(0, value.find_first_of(" /")));
    if (name == agent_) {
      mine_ = true;
      named_ = true;
    }
    if (name == "*") everybodys_ = true;
  }
  void other() { naming_ = false; }
  bool mine() const { return mine_; }
  bool everybodys() const { return everybodys_; }
  bool named() const { return named_; }

 private:
  std::string_view agent_;
  bool naming_ = false, mine_ = false, everybodys_ = false, named_ = false;
};

}  // namespace

Robots::Robots(std::string_view text, std::string_view agent) {
  text = text.substr(0, kMost);
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  Group group(agent);
  std::vector<Rule> general;
  std::optional<double> general_delay;
  while (!text.empty()) {
    const size_t end = std::min(text.find_first_of("\r\n"), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    line = trimmed(line.substr(0, line.find('#')));
    const size_t colon = line.find(':');
    if (colon == std::string_view::npos) continue;
    const std::string key = lower(trimmed(line.substr(0, colon)));
    const std::string_view value = trimmed(line.substr(colon + 1));
    if (key == "user-agent") {
      group.user_agent(value);
      continue;
    }
    const bool rule = key == "allow" || key == "disallow";
    if (!rule && key != "crawl-delay") continue;  // a sitemap ends no group
    group.other();
    if (!group.mine() && !group.everybodys()) continue;
    if (rule) {
      std::vector<Rule>& rules = group.mine() ? rules_ : general;
      if (!value.empty() && value.size() <= kLongestPattern && rules.size() < kMostRules)
        rules.push_back({key == "allow", one_spelling(value)});
    } else {
      const double seconds = std::strtod(std::string(value).c_str(), nullptr);
      if (seconds > 0) (group.mine() ? delay_ : general_delay) = std::min(seconds, kLongestDelay);
    }
  }
  if (!group.named()) {
    rules_ = std::move(general);
    delay_ = general_delay;
  }
}

bool Robots::allows(std::string_view path) const {
  const std::string spelled = one_spelling(path.empty() ? "/" : path.substr(0, kLongestPattern));
  size_t longest = 0;
  bool allowed = true;
  for (const Rule& rule : rules_) {
    const size_t size = rule.pattern.size();
    if (size < longest || (size == longest && !rule.allow) || !matches(rule.pattern, spelled))
      continue;
    longest = size;
    allowed = rule.allow;
  }
  return allowed;
}

}  // namespace isnad::live
