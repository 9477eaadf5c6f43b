// Whole pages: each test/page/NAME.html becomes what NAME.txt says. ISNAD_UPDATE=1 writes the
// latter anew.
#include "intake/page.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "record/names.h"
#include "text/utf8.h"

namespace isnad::intake {
namespace {

namespace fs = std::filesystem;

std::string content(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

std::string shown(const Result<Article>& result) {
  if (!result) return "refused: " + result.status().message + "\n";
  const Article& a = *result;
  const auto or_none = [](const std::optional<std::string>& value) { return value.value_or("-"); };
  std::string out = fmt::format(
      "title: {}\nbyline: {}\noutlet: {}\nsection: {}\nurl: {}\nlanguage: {}\npublished: {} {}\n"
      "modified: {}\n",
      or_none(a.title), or_none(a.byline), or_none(a.outlet), or_none(a.section), or_none(a.url),
      or_none(a.language), or_none(a.published), record::name(a.published_basis),
      or_none(a.modified));
  for (const std::string& caption : a.captions) out += "caption: " + caption + "\n";
  return out + "\n" + a.text + "\n";
}

std::vector<fs::path> pages() {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(fs::path(ISNAD_ROOT) / "test/page")) {
    if (entry.path().extension() == ".html") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

PageReader reader() { return PageReader(*Language::builtin()); }

TEST(Page, ReadsWhatEachPageSays) {
  PageReader page_reader = reader();
  ASSERT_GE(pages().size(), 14U);
  for (const fs::path& path : pages()) {
    const std::string bytes = content(path);
    const std::string got = shown(page_reader.read({bytes, {}, {}, path.filename().string()}));
    fs::path expected = path;
    expected.replace_extension(".txt");
    if (std::getenv("ISNAD_UPDATE")) std::ofstream(expected) << got;
    EXPECT_EQ(got, content(expected)) << path.filename();
  }
}

std::string encoded(const std::string& utf8, const char* encoding) {
  const auto utf16 = icu::UnicodeString::fromUTF8(utf8);
  std::string out(utf8.size() * 4 + 16, '\0');
  const int32_t size =
      utf16.extract(0, utf16.length(), out.data(), static_cast<uint32_t>(out.size()), encoding);
  out.resize(static_cast<size_t>(size));
  return out;
}

// The declaration is left out, and then is that of another encoding.
TEST(Page, ReadsEveryEncodingAsTheOriginal) {
  PageReader page_reader = reader();
  const std::string page = content(fs::path(ISNAD_ROOT) / "test/page/hijri_only.html");
  const std::string original = shown(page_reader.read({page, {}, {}, {}}));
  for (const char* encoding : {"windows-1256", "ISO-8859-6", "UTF-16LE", "UTF-16BE", "UTF-16"}) {
    const std::string bytes = encoded(page, encoding);
    for (const char* declared : {"", encoding, "utf-8", "windows-1252"}) {
      EXPECT_EQ(shown(page_reader.read({bytes, declared, {}, {}})), original)
          << encoding << " declared as " << declared;
    }
  }
  EXPECT_EQ(shown(page_reader.read({page, "windows-1256", {}, {}})), original);
  const std::string marked = "\xEF\xBB\xBF" + page;
  EXPECT_EQ(shown(page_reader.read({marked, "iso-8859-1", {}, {}})), original);
}

TEST(Page, KeepsTheTransportsAddressAndOrigin) {
  PageReader page_reader = reader();
  const std::string page = content(fs::path(ISNAD_ROOT) / "test/page/no_date.html");
  const auto article =
      page_reader.read({page, "utf-8", "https://www.sahel.example/2016-02-03/x", "x.warc:5"});
  ASSERT_TRUE(article.is_ok());
  EXPECT_EQ(article->url, "https://www.sahel.example/2016-02-03/x");
  EXPECT_EQ(article->outlet, "sahel.example");
  EXPECT_EQ(article->published, "2016-02-03");
  EXPECT_EQ(article->published_basis, Basis::kPage);
  EXPECT_EQ(article->origin, "x.warc:5");
}

TEST(Page, TakesAnyBytes) {
  PageReader page_reader = reader();
  std::string deep;
  for (int i = 0; i < 5000; ++i) deep += "<div>";
  const std::string words = "words of a sentence that goes on, and on, until it comes to its end. ";
  const std::string pages[] = {
      "",
      "<",
      "<!--",
      std::string(1000, '\0'),
      "<p>" + words + words + "\xFF\xC3<b",
      deep + words + words,
      "<script type='application/ld+json'>{\"@type\":[[[\"</script><p>" + words + words,
  };
  for (const std::string& page : pages) {
    const auto article = page_reader.read({page, {}, {}, "page"});
    if (article.is_ok()) {
      EXPECT_TRUE(text::is_valid_utf8(article->text));
    } else {
      EXPECT_EQ(article.status().where, "page");
      EXPECT_FALSE(article.status().remedy.empty());
    }
  }
}

}  // namespace
}  // namespace isnad::intake
