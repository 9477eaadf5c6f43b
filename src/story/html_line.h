// The lines of a dossier's page: each is a day or a figure beside the words it stands on, which
// link to their place in the article's text, and where they come from.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <utility>

#include "isnad/dossier.h"
#include "story/html.h"
#include "story/labels.h"

namespace isnad::story {

// The id of the mark that a citation links to: "a2-s1".
std::string anchor(const Citation& citation);

class HtmlLines {
 public:
  // Holds on to all three.
  HtmlLines(const Dossier& dossier, const Labels& labels, std::string& out)
      : dossier_(dossier), labels_(labels), out_(out) {}

  void article(int index);
  void said_short(const Said& said);  // in the timeline: the beginning of what was said
  void said_whole(const Said& said);  // under its source: all of it, with the chain
  void happening(const Happening& line);
  void occurrence(const Occurrence& line);
  void undertaking(const Undertaking& line);
  void figure(const Figure& figure);

  // Markup, not plain text.
  std::string label(std::string_view key) const { return escaped(labels_(key)); }
  std::string outlet(int article) const;
  std::string title(int article) const;
  std::string published(int article) const;  // with its label

 private:
  template <typename... Args>
  void add(fmt::format_string<Args...> format, Args&&... args) {
    fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
  }
  const Record& record(int article) const;
  const Statement& statement(const Said& said) const;
  std::string day_of(int article) const;

  void day(const std::optional<Time>& time);
  void day_of_saying(const Said& said);
  void stance(const Said& said);
  void quotation(const Citation& place, std::string_view words);
  void sentence(const Citation& place, const Citation& sentence);
  void origin(int article, int said);
  void chain(const Said& said);

  const Dossier& dossier_;
  const Labels& labels_;
  std::string& out_;
};

}  // namespace isnad::story
