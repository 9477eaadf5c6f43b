// For tests: the invented articles of testdata/NAME.tsv (columns id, outlet, published, origin,
// story, text), read by the built-in language.
#pragma once

#include <gtest/gtest.h>

#include <charconv>
#include <fstream>
#include <sstream>
#include <string>

#include "isnad/language.h"
#include "isnad/reader.h"
#include "isnad/selection.h"
#include "language/compiler.h"
#include "language/table_file.h"

namespace isnad::account {

inline std::string file_text(const std::string& path) {
  std::ifstream in(std::string(ISNAD_ROOT) + "/" + path);
  EXPECT_TRUE(in.good()) << path;
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

inline ArticleSelection sample_selection(const std::string& name) {
  const std::string text = file_text("src/account/testdata/" + name + ".tsv");
  const auto table = language::TableFile::parse(
      name, text, {"id", "outlet", "published", "origin", "story", "text"});
  EXPECT_TRUE(table.is_ok());
  const auto known = Language::builtin();
  EXPECT_TRUE(known.is_ok());
  const Reader reader(*known);
  ArticleSelection selection;
  for (const auto& row : table->rows()) {
    Article article;
    article.id = table->cell(row, "id");
    article.outlet = table->cell(row, "outlet");
    if (const auto day = table->cell(row, "published"); !day.empty()) article.published = day;
    article.text = table->cell(row, "text");
    SelectedArticle selected{{}, reader.read(article), std::nullopt};
    selected.origin.kind = "outlet";
    selected.origin.key = table->cell(row, "origin");
    const std::string_view story = table->cell(row, "story");
    int64_t number = 0;
    std::from_chars(story.data(), story.data() + story.size(), number);
    if (number != 0) selected.story = number;
    selection.push_back(std::move(selected));
  }
  return selection;
}

}  // namespace isnad::account
