#include "intake/page_names.h"

#include <algorithm>
#include <array>
#include <cassert>

#include "text/normal_form.h"
#include "text/token.h"

// data/page as it stands, by cmake/page_data.cmake.
extern "C" {
extern const char isnad_page_names_begin[], isnad_page_names_end[];
extern const char isnad_page_phrases_begin[], isnad_page_phrases_end[];
}

namespace isnad::intake {
namespace {

struct NamedRole {
  std::string_view name;
  uint8_t role;
};
constexpr NamedRole kRoles[] = {{"body", kBodyName},     {"noise", kNoiseName},
                                {"other", kOtherName},   {"caption", kCaptionName},
                                {"byline", kBylineName}, {"date", kDateName},
                                {"meta", kMetaName}};

// Takes the piece of `rest` before `end` off its front.
std::string_view take(std::string_view& rest, char end) {
  const size_t at = rest.find(end);
  const std::string_view piece = rest.substr(0, at);
  rest.remove_prefix(at == std::string_view::npos ? rest.size() : at + 1);
  return piece;
}

bool is_small(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

// The words of one name, in lower case.
void cut_name(std::string_view name, std::vector<std::string>& words) {
  words.clear();
  bool open = false;
  for (size_t i = 0; i < name.size(); ++i) {
    const char c = name[i];
    if (!is_small(c) && !is_capital(c)) {
      open = false;
      continue;
    }
    if (!open || (is_capital(c) && i > 0 && is_small(name[i - 1]))) words.emplace_back();
    open = true;
    words.back() += is_capital(c) ? static_cast<char>(c + ('a' - 'A')) : c;
  }
}

bool tells_of_something_else(std::string_view first) {
  constexpr std::array<std::string_view, 9> kWords{"has",     "no",   "not", "with", "without",
                                                   "enabled", "show", "is",  "js"};
  return std::find(kWords.begin(), kWords.end(), first) != kWords.end();
}

// Words of `line` in normal form, at most `most`.
std::vector<std::string> first_words(std::string_view line, uint32_t most) {
  std::vector<text::Token> tokens;
  text::tokenize(line.substr(0, 400), tokens);
  std::vector<std::string> words;
  for (const text::Token& token : tokens) {
    if (token.kind == text::TokenKind::kPunctuation && words.empty()) continue;
    if (token.kind != text::TokenKind::kWord || words.size() == most) break;
    text::normal_form(line.substr(token.span.begin, token.span.end - token.span.begin),
                      words.emplace_back());
  }
  return words;
}

PhraseRole role_of(std::string_view name) {
  if (name == "related") return PhraseRole::kRelated;
  if (name == "share") return PhraseRole::kShare;
  if (name == "pitch") return PhraseRole::kPitch;
  if (name == "notice") return PhraseRole::kNotice;
  if (name == "byline") return PhraseRole::kByline;
  return name == "caption" ? PhraseRole::kCaption : PhraseRole::kNone;
}

}  // namespace

PageNames::PageNames() {
  std::string_view rest(isnad_page_names_begin,
                        static_cast<size_t>(isnad_page_names_end - isnad_page_names_begin));
  take(rest, '\n');
  while (!rest.empty()) {
    std::string_view line = take(rest, '\n');
    const std::string_view name = take(line, '\t');
    std::string_view roles = take(line, '\t');
    uint8_t& bits = names_[std::string(name)];
    while (!roles.empty()) {
      const std::string_view role = take(roles, ' ');
      for (const NamedRole& known : kRoles) {
        if (known.name == role) bits |= known.role;
      }
    }
  }
  rest = {isnad_page_phrases_begin,
          static_cast<size_t>(isnad_page_phrases_end - isnad_page_phrases_begin)};
  take(rest, '\n');
  while (!rest.empty()) {
    std::string_view line = take(rest, '\n');
    const std::vector<std::string> words = first_words(take(line, '\t'), 20);
    take(line, '\t');
    std::string key;
    for (const std::string& word : words) key += key.empty() ? word : " " + word;
    const PhraseRole role = role_of(line);
    phrases_[key] = {role, static_cast<uint32_t>(words.size())};
    longest_phrase_ = std::max(longest_phrase_, static_cast<uint32_t>(words.size()));
  }
}

const PageNames& PageNames::get() {
  static const PageNames kNames;
  return kNames;
}

uint8_t PageNames::roles(std::string_view classes) const {
  uint8_t bits = 0;
  std::vector<std::string> words;
  std::string key;
  while (!classes.empty()) {
    cut_name(take(classes, ' '), words);
    if (words.empty() || tells_of_something_else(words.front())) continue;
    for (size_t i = 0; i < words.size(); ++i) {
      if (const auto one = names_.find(words[i]); one != names_.end()) bits |= one->second;
      if (i + 1 == words.size()) break;
      key = words[i];
      key += '-';
      key += words[i + 1];
      if (const auto two = names_.find(key); two != names_.end()) bits |= two->second;
    }
  }
  return bits;
}

PhraseRole PageNames::phrase(std::string_view line, uint32_t& words) const {
  std::vector<std::string> front = first_words(line, longest_phrase_);
  for (; !front.empty(); front.pop_back()) {
    std::string key;
    for (const std::string& word : front) key += key.empty() ? word : " " + word;
    const auto found = phrases_.find(key);
    if (found == phrases_.end()) continue;
    words = found->second.words;
    return found->second.role;
  }
  words = 0;
  return PhraseRole::kNone;
}

std::vector<uint8_t> roles_of_nodes(const PageTree& tree) {
  const PageNames& names = PageNames::get();
  std::unordered_map<std::string_view, uint8_t> known;  // the elements of a page share few names
  std::vector<uint8_t> roles(tree.nodes.size());
  for (uint32_t i = 0; i < tree.nodes.size(); ++i) {
    for (const Attribute attribute : {Attribute::kClass, Attribute::kId}) {
      const std::string_view value = tree.attribute(i, attribute);
      if (value.empty()) continue;
      const auto [at, is_new] = known.try_emplace(value, uint8_t{0});
      if (is_new) at->second = names.roles(value);
      roles[i] |= at->second;
    }
  }
  return roles;
}

}  // namespace isnad::intake
