// Linking over a record file: groups, origins, versions, stories, and what stays when articles are
// added, changed or read in pieces.
#include <gtest/gtest.h>

#include <map>

#include "isnad/link.h"
#include "link/sample_texts.h"
#include "store/connection.h"
#include "store/sample_folder.h"

namespace isnad::link {
namespace {

class LinkerTest : public testing::Test {
 protected:
  void SetUp() override { open(); }

  void open() {
    linker_.reset();
    store_.reset();
    auto opened = Store::open(folder_.path(file_));
    ASSERT_TRUE(opened.is_ok()) << opened.status().text();
    store_ = std::make_unique<Store>(std::move(opened).value());
    auto linker = Linker::open(*store_, Language::builtin().value());
    ASSERT_TRUE(linker.is_ok()) << linker.status().text();
    linker_ = std::make_unique<Linker>(std::move(linker).value());
  }

  Record article(const std::string& id, const std::string& text, const std::string& day,
                 const std::string& outlet = "Harbour News") {
    Record made;
    made.id = id;
    made.document.outlet = outlet;
    if (!day.empty()) made.document.published = {day, day, day, Basis::kGiven};
    made.text = text;
    return made;
  }
  Record sample(const std::string& name, const std::string& day,
                const std::string& outlet = "Harbour News") {
    return article(name, texts_.at(name), day, outlet);
  }

  void put(const Record& record) {
    const auto stored = store_->put(record);
    ASSERT_TRUE(stored.is_ok()) << stored.status().text();
  }
  Linked link() {
    const auto linked = linker_->link();
    EXPECT_TRUE(linked.is_ok()) << linked.status().text();
    return linked.is_ok() ? *linked : Linked{};
  }
  Linked keep(const Record& record) {
    put(record);
    return link();
  }

  std::vector<CopyRow> copies() {
    const auto rows = store_->copies({});
    EXPECT_TRUE(rows.is_ok()) << rows.status().text();
    return rows.is_ok() ? *rows : std::vector<CopyRow>{};
  }
  // Relation to the compared article, by id.
  std::map<std::string, std::string> relations() {
    std::map<std::string, std::string> found;
    for (const CopyRow& row : copies()) {
      for (const Carrier& carrier : row.articles) {
        found[carrier.article.id] = carrier.relation.value_or("-");
      }
    }
    return found;
  }
  std::map<std::string, int64_t> stories() {
    Filter all;
    all.articles = 1;
    const auto rows = store_->stories(all);
    EXPECT_TRUE(rows.is_ok()) << rows.status().text();
    std::map<std::string, int64_t> found;
    for (const StoryRow& row : *rows) {
      for (const StoryArticle& each : row.articles) found[each.article.id] = row.number;
    }
    return found;
  }
  int64_t count(const std::string& sql) {
    auto db = store::Connection::open(folder_.path(file_), SQLITE_OPEN_READONLY, 1000);
    EXPECT_TRUE(db.is_ok());
    return *db->integer(sql);
  }

  const store::SampleFolder folder_;
  std::string file_ = "a.db";
  const std::map<std::string, std::string> texts_ = sample_texts();
  std::unique_ptr<Store> store_;
  std::unique_ptr<Linker> linker_;
};

using Named = std::map<std::string, std::string>;

TEST_F(LinkerTest, FindsWhatWasMadeOfOneText) {
  for (const auto& [name, text] : texts_) put(sample(name, "2021-03-04"));
  EXPECT_EQ(link().copies, 4u);
  EXPECT_EQ(copies().size(), 1u);
  EXPECT_EQ(relations(), (Named{{"port", "-"},
                                {"port-cut", "cut"},
                                {"port-extended", "extended"},
                                {"port-reordered", "identical"},
                                {"port-rewritten", "rewritten"}}));
  EXPECT_TRUE(store_->verify().is_ok()) << store_->verify().text();
}

TEST_F(LinkerTest, TheWholeJoinsTwoCutsThatShareNothing) {
  const std::string& whole = texts_.at("port");
  const size_t middle = whole.find('\n');
  keep(article("head", whole.substr(0, middle), "2021-03-05"));
  keep(article("tail", whole.substr(middle + 1), "2021-03-05"));
  EXPECT_TRUE(copies().empty());
  keep(sample("port", "2021-03-04", "First"));
  ASSERT_EQ(copies().size(), 1u);
  const CopyRow row = copies().front();
  EXPECT_EQ(row.articles.size(), 3u);
  EXPECT_EQ(row.outlets, 2u);
  EXPECT_EQ(row.origin.name, "First");
  EXPECT_EQ(row.origin.evidence, "text");
}

TEST_F(LinkerTest, AnAgencyNamedByALaterCopyIsTheOrigin) {
  keep(sample("port", "2021-03-04", "First"));
  keep(sample("port-cut", "2021-03-04", "Second"));
  Record wire = sample("port-reordered", "2021-03-05", "Third");
  wire.document.dateline = Dateline{{0, 3}, std::nullopt, "Wire"};
  keep(wire);
  const CopyRow row = copies().front();
  EXPECT_EQ(row.origin.kind, "agency");
  EXPECT_EQ(row.origin.name, "Wire");
  EXPECT_EQ(row.origin.evidence, "both");
  EXPECT_EQ(row.origin.article, "port-reordered");
  EXPECT_EQ(row.origin.naming, 1u);
}

TEST_F(LinkerTest, AnAgencyThatPublishesItsOwnTextOrStandsInABylineIsNamed) {
  keep(sample("port", "2021-03-04", "First"));
  keep(sample("port-cut", "2021-03-05", "Reuters"));
  EXPECT_EQ(copies().front().origin.article, "port-cut");
  Record credited = sample("port-reordered", "2021-03-04", "Third");
  credited.document.byline = "London - Reuters";
  keep(credited);
  EXPECT_EQ(copies().front().origin.kind, "agency");
  EXPECT_EQ(copies().front().origin.naming, 2u);
}

TEST_F(LinkerTest, ACorrectedArticleReplacesTheEarlierOneAndBothAreKept) {
  Record first = sample("port", "2021-03-04"), corrected = sample("port-extended", "2021-03-05");
  first.document.url = corrected.document.url = "https://example.org/1";
  keep(corrected);  // even when they arrive the other way round
  keep(first);
  const CopyRow row = copies().front();
  ASSERT_EQ(row.articles.size(), 2u);
  EXPECT_EQ(row.articles[0].replaced_by, "port-extended");
  EXPECT_EQ(row.articles[1].replaced_by, std::nullopt);
}

TEST_F(LinkerTest, TheSameUrlWithOtherWordsIsNoVersion) {
  Record one = sample("port", "2021-03-04"), other = sample("bakery", "2021-03-05");
  one.document.url = other.document.url = "https://example.org/";
  keep(one);
  keep(other);
  EXPECT_TRUE(copies().empty());
}

TEST_F(LinkerTest, AnArticleWhoseWordsChangeLeavesItsGroup) {
  put(sample("port", "2021-03-04"));
  put(sample("port-cut", "2021-03-04"));
  put(sample("port-extended", "2021-03-04"));
  link();
  // The first one is the one that the group is named after.
  EXPECT_EQ(keep(article("port", texts_.at("bakery"), "2021-03-04")).articles, 1u);
  ASSERT_EQ(copies().size(), 1u);
  EXPECT_EQ(copies().front().articles.size(), 2u);
  keep(article("port", texts_.at("port"), "2021-03-04"));
  ASSERT_EQ(copies().size(), 1u);
  EXPECT_EQ(copies().front().articles.size(), 3u);
  EXPECT_TRUE(store_->verify().is_ok()) << store_->verify().text();
}

TEST_F(LinkerTest, AThousandCopiesCostWhatOneDoes) {
  for (int i = 0; i < 1000; ++i) {
    put(article("copy-" + std::to_string(i), texts_.at("port"), "2021-03-04",
                "Outlet " + std::to_string(i)));
  }
  EXPECT_EQ(link().copies, 999u);
  ASSERT_EQ(copies().size(), 1u);
  EXPECT_EQ(copies().front().outlets, 1000u);
  EXPECT_EQ(count("SELECT count(DISTINCT article) FROM fingerprint"), 1);
}

TEST_F(LinkerTest, AFormulaUnderManyTextsMakesNoCopies) {
  const std::string formula = "follow the news of the harbour on all our pages every day and night";
  for (int i = 0; i < 60; ++i) {
    std::string text;
    for (int word = 0; word < 9; ++word) text += "word" + std::to_string(i * 9 + word) + " ";
    put(article("a" + std::to_string(i), text + "\n" + formula, "2021-03-04"));
  }
  link();
  EXPECT_LE(count("SELECT max(n) FROM (SELECT count(*) AS n FROM fingerprint GROUP BY hash)"), 41);
}

TEST_F(LinkerTest, ArticlesWithoutDatesTitlesOrWords) {
  put(article("empty", "", ""));
  put(article("dots", "...", ""));
  put(sample("port", ""));
  put(sample("port-cut", ""));
  put(sample("english", ""));
  EXPECT_EQ(link().articles, 5u);
  EXPECT_EQ(copies().size(), 1u);
  const auto found = stories();
  EXPECT_EQ(found.size(), 5u);
  EXPECT_EQ(found.at("port"), found.at("port-cut"));
  EXPECT_NE(found.at("port"), found.at("english"));
  EXPECT_NE(found.at("empty"), found.at("dots"));
}

TEST_F(LinkerTest, AStoryIsOfOneHappeningAndItsDays) {
  put(sample("port", "2021-03-04"));
  put(sample("bakery", "2021-03-04"));
  put(sample("port-later", "2021-03-06", "Second"));
  put(article("again", texts_.at("port"), "2021-05-01"));
  EXPECT_EQ(link().new_stories, 3u);
  const auto found = stories();
  EXPECT_EQ(found.at("port"), found.at("port-later"));
  EXPECT_NE(found.at("port"), found.at("bakery"));
  EXPECT_NE(found.at("port"), found.at("again"));  // the story rests by then
  const auto rows = store_->stories({});
  ASSERT_TRUE(rows.is_ok());
  ASSERT_EQ(rows->size(), 1u);
  EXPECT_EQ(rows->front().since, "2021-03-04");
  EXPECT_EQ(rows->front().until, "2021-03-06");
  EXPECT_EQ(rows->front().origins, 2u);
}

TEST_F(LinkerTest, TheOutcomeDoesNotDependOnHowARunWasCut) {
  const std::vector<std::string> days{"2021-03-04", "2021-03-05", "2021-03-06"};
  std::vector<Record> records;
  for (const auto& [name, text] : texts_) {
    records.push_back(sample(name, days[records.size() % days.size()]));
  }
  for (const Record& record : records) {
    put(record);
    ASSERT_TRUE(store_->commit().is_ok());
    open();  // a run that was killed before it linked
    if (record.id != records.front().id) link();
    open();
  }
  const auto in_pieces = stories();
  const auto relations_in_pieces = relations();
  EXPECT_EQ(link().articles, 0u);

  file_ = "b.db";
  open();
  for (const Record& record : records) put(record);
  link();
  EXPECT_EQ(stories(), in_pieces);
  EXPECT_EQ(relations(), relations_in_pieces);
}

TEST_F(LinkerTest, AReaderCannotLink) {
  auto reading = Store::open(folder_.path(file_), {.access = Access::kRead});
  ASSERT_TRUE(reading.is_ok());
  EXPECT_EQ(Linker::open(*reading, Language::builtin().value()).status().code, Code::kUnsupported);
}

}  // namespace
}  // namespace isnad::link
