#include "story/summary.h"

#include <algorithm>
#include <map>

namespace isnad::story {
namespace {

// So many speakers are named, those with the most statements.
constexpr size_t kNamed = 5;

using Fill = std::function<std::string(std::string_view)>;

}  // namespace

std::string summary_text(const Dossier& dossier, const Labels& labels, const Fill& set_off) {
  const std::string unknown(labels("day.unknown"));
  std::string names;
  size_t speakers = 0;
  for (const Voice& voice : dossier.voices) {
    if (voice.name.empty() || ++speakers > kNamed) continue;
    if (!names.empty()) names += std::string(labels("list.comma")) + " ";
    names += set_off(voice.name) + " (" + set_off(std::to_string(voice.said.size())) + ")";
  }
  const auto number = [&](size_t count) { return set_off(std::to_string(count)); };
  const std::map<std::string_view, std::string> places{
      {"articles", number(dossier.accounts.articles)},
      {"outlets", number(dossier.accounts.outlets)},
      {"origins", number(dossier.accounts.origins)},
      {"since", set_off(dossier.since.value_or(unknown))},
      {"until", set_off(dossier.until.value_or(unknown))},
      {"said", number(dossier.said.size())},
      {"speakers", number(speakers)},
      {"names", names.empty() ? std::string(labels("list.none")) : names},
      {"disputes", number(dossier.disputes.size())},
      {"promises", number(dossier.promises.size())},
      {"silences", number(dossier.silences.size())}};
  std::string out;
  std::string_view text = labels("summary");
  while (!text.empty()) {
    const size_t open = text.find('{');
    const size_t close = text.find('}', std::min(open, text.size()));
    if (open == std::string_view::npos || close == std::string_view::npos) break;
    out += text.substr(0, open);
    const auto place = places.find(text.substr(open + 1, close - open - 1));
    if (place != places.end()) out += place->second;
    text.remove_prefix(close + 1);
  }
  out += text;
  return out;
}

}  // namespace isnad::story
