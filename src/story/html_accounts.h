// The parts of a dossier's page that lie across articles: disputes, promises, silences, wordings,
// sources. Every account links to its words in the article's text.
#pragma once

#include <fmt/format.h>

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "isnad/dossier.h"
#include "story/html.h"
#include "story/html_line.h"
#include "story/labels.h"

namespace isnad::story {

class HtmlAccounts {
 public:
  // Holds on to all four.
  HtmlAccounts(const Dossier& dossier, const Labels& labels, HtmlLines& lines, std::string& out);

  // Each is one item of a list of lines.
  void dispute(const Dispute& dispute);
  void promise(const PromiseRow& promise);
  void silence(const SilenceRow& silence);
  void wording(const WordingRow& wording);
  void sources();  // one item for each origin

  // The words of an article that these parts link to, as marks.
  void add_marks(int article, std::vector<Mark>& marks) const;

 private:
  template <typename... Args>
  void add(fmt::format_string<Args...> format, Args&&... args) {
    fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
  }
  std::string label(std::string_view key) const { return escaped(labels_(key)); }
  std::string bdi(std::string_view text) const;
  std::string link(const std::string& article, const std::string& cell,
                   std::string_view words) const;
  void left(std::string_view text);
  void counts(const AccountCounts& accounts);
  void side(const std::vector<Account>& accounts);
  void evidence(const Evidence& evidence, std::string_view first);

  const Dossier& dossier_;
  const Labels& labels_;
  HtmlLines& lines_;
  std::string& out_;
  std::map<std::string, int, std::less<>> articles_;  // id -> index
};

}  // namespace isnad::story
