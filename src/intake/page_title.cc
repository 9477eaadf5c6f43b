#include "intake/page_title.h"

#include <algorithm>
#include <vector>

#include "text/normal_form.h"
#include "text/token.h"

namespace isnad::intake {
namespace {

std::vector<std::string> words_of(std::string_view text) {
  std::vector<text::Token> tokens;
  text::tokenize(text, tokens);
  std::vector<std::string> words;
  for (const text::Token& token : tokens) {
    if (token.kind == text::TokenKind::kPunctuation || token.kind == text::TokenKind::kLineBreak)
      continue;
    text::normal_form(text.substr(token.span.begin, token.span.end - token.span.begin),
                      words.emplace_back());
  }
  return words;
}

// Share of the words of `of` that are in `in`.
double share(const std::vector<std::string>& of, std::vector<std::string> in) {
  if (of.empty()) return 0;
  size_t found = 0;
  for (const std::string& word : of) {
    const auto at = std::find(in.begin(), in.end(), word);
    if (at == in.end()) continue;
    in.erase(at);
    ++found;
  }
  return static_cast<double>(found) / static_cast<double>(of.size());
}

// "Headline | Outlet", "Headline - Outlet": the longest part.
std::string without_outlet(std::string_view title) {
  constexpr std::string_view kMarks[] = {" | ",  " - ",       " \xE2\x80\x93 ", " \xE2\x80\x94 ",
                                         " :: ", " \xC2\xBB "};
  std::string_view best = title;
  for (const std::string_view mark : kMarks) {
    const size_t at = best.rfind(mark);
    if (at == std::string_view::npos) continue;
    const std::string_view left = best.substr(0, at);
    const std::string_view right = best.substr(at + mark.size());
    if (left.size() >= right.size()) best = left;
  }
  return std::string(best);
}

}  // namespace

bool same_words(std::string_view a, std::string_view b) { return words_of(a) == words_of(b); }

std::optional<std::string> page_title(const PageFacts& facts) {
  std::vector<std::string> named;  // by the page's metadata
  if (facts.data.headline) named.push_back(*facts.data.headline);
  for (const std::string& title : facts.of(Field::kTitle)) named.push_back(title);
  if (!facts.title.empty()) named.push_back(facts.title);
  const std::string* best = nullptr;
  double most = 0.6;
  for (const std::string& headline : facts.headlines) {
    const auto words = words_of(headline);
    if (words.size() < 2 && facts.headlines.size() > 1) continue;
    for (const std::string& name : named) {
      const auto of_name = words_of(name);
      const double likeness =
          share(words, of_name) * (words.size() > 2 ? 1 : share(of_name, words));
      if (likeness > most) {
        most = likeness;
        best = &headline;
      }
    }
  }
  if (best) return *best;
  if (facts.data.headline && !facts.data.headline->empty()) return *facts.data.headline;
  if (!facts.of(Field::kTitle).empty()) return without_outlet(facts.of(Field::kTitle).front());
  if (facts.headlines.size() == 1) return facts.headlines.front();
  if (!facts.title.empty()) return without_outlet(facts.title);
  if (!facts.headlines.empty()) return facts.headlines.front();
  return std::nullopt;
}

std::optional<std::string> page_outlet(const PageFacts& facts, std::string_view url) {
  for (const std::string& name : facts.of(Field::kOutlet)) {
    if (!name.starts_with('@') && name.find("://") == std::string::npos) return name;
  }
  if (facts.data.publisher) return *facts.data.publisher;
  const size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return std::nullopt;
  std::string_view host = url.substr(scheme + 3);
  host = host.substr(0, host.find_first_of("/:?#"));
  if (host.starts_with("www.")) host.remove_prefix(4);
  if (host.empty()) return std::nullopt;
  return std::string(host);
}

}  // namespace isnad::intake
