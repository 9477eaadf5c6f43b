// Search and rows by filter, on the Arabic articles and expectations of testdata/.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "isnad/store.h"
#include "record/full_record.h"
#include "store/sample_folder.h"

namespace isnad::store {
namespace {

using testing::ElementsAre;

class StoreQuery : public testing::Test {
 protected:
  void SetUp() override {
    Result<Store> opened = Store::open(folder_.path("a.isnad"));
    ASSERT_TRUE(opened.is_ok()) << opened.status().text();
    store_.emplace(std::move(opened).value());
    for (const Record& record : sample_records()) ASSERT_TRUE(store_->put(record).is_ok());
    ASSERT_TRUE(store_->commit().is_ok());
  }
  const Store& store() const { return *store_; }
  Store& store() { return *store_; }

 private:
  const SampleFolder folder_;
  std::optional<Store> store_;
};

std::vector<std::string> words_of(const std::string& text) {
  std::stringstream in(text);
  return {std::istream_iterator<std::string>(in), {}};
}

std::string marked(const Hit& hit) {
  const text::CodePoints code_points(hit.text);
  std::string out;
  for (const Span& span : hit.spans) {
    if (!out.empty()) out += '|';
    out += code_points.slice(span);
  }
  return out;
}

TEST_F(StoreQuery, Searches) {
  for (const std::vector<std::string>& row : test_table("searches.tsv")) {
    const Match match = row[0] == "any" ? Match::kAny : Match::kAll;
    const Result<std::vector<Hit>> hits = store().search(row[1], match);
    ASSERT_TRUE(hits.is_ok()) << row[1] << ": " << hits.status().text();
    std::vector<std::string> found;
    for (const Hit& hit : *hits) found.push_back(hit.article.id);
    std::sort(found.begin(), found.end());
    EXPECT_EQ(found, words_of(row[2])) << row[1];
    if (row.size() > 3 && !row[3].empty() && !hits->empty()) {
      EXPECT_EQ(marked(hits->front()), row[3]) << row[1];
    }
  }
}

TEST_F(StoreQuery, SearchRanksLimitsAndMarksTitles) {
  const std::string query = sample_records()[0].document.title->substr(0, 12);  // "al-wazir"
  const std::vector<Hit> hits = *store().search(query);
  ASSERT_EQ(hits.size(), 2u);
  EXPECT_EQ(hits[0].article.id, "bridge-1");  // the title has it, too
  EXPECT_GT(hits[0].score, hits[1].score);
  EXPECT_THAT(hits[0].title_spans, ElementsAre(Span{0, 6}));
  EXPECT_EQ(store().search(query, Match::kAll, 1)->size(), 1u);
}

TEST_F(StoreQuery, AQueryWithoutAWordIsAnError) {
  for (const char* query : {"", "   ", "\"\"", "?!"}) {
    EXPECT_EQ(store().search(query).status().code, Code::kInvalid) << query;
    Filter filter;
    filter.by = query;
    EXPECT_EQ(store().statements(filter).status().code, Code::kInvalid) << query;
  }
}

// "by=words about=words stance=deny ...": a value goes on to the next name.
Filter parse_filter(const std::string& line) {
  std::map<std::string, std::string> values;
  std::string* value = nullptr;
  for (const std::string& word : words_of(line)) {
    const size_t equals = word.find('=');
    if (equals == std::string::npos) {
      *value += ' ' + word;
    } else {
      value = &(values[word.substr(0, equals)] = word.substr(equals + 1));
    }
  }
  const auto get = [&](const char* name) -> std::optional<std::string> {
    const auto at = values.find(name);
    if (at == values.end()) return std::nullopt;
    return at->second;
  };
  Filter filter;
  filter.by = get("by");
  filter.about = get("about");
  filter.outlet = get("outlet");
  filter.since = get("since");
  filter.until = get("until");
  filter.article = get("article");
  if (get("stance")) filter.stance = record::from_name<Stance>(*get("stance"));
  return filter;
}

TEST_F(StoreQuery, StatementsByFilter) {
  for (const std::vector<std::string>& row : test_table("statements.tsv")) {
    const Result<std::vector<StatementRow>> rows = store().statements(parse_filter(row[0]));
    ASSERT_TRUE(rows.is_ok()) << row[0] << ": " << rows.status().text();
    std::vector<std::string> found;
    for (const StatementRow& each : *rows) found.push_back(each.article.id);
    EXPECT_EQ(found, words_of(row[1])) << row[0];
  }
}

TEST_F(StoreQuery, AStatementRowCarriesItsWords) {
  const std::vector<std::string> line = test_table("articles.tsv")[0];
  Filter filter;
  filter.article = "bridge-1";
  const std::vector<StatementRow> rows = *store().statements(filter);
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(rows[0].article.outlet, line[1]);
  EXPECT_EQ(rows[0].speaker, line[5]);
  EXPECT_EQ(rows[0].source_words, std::nullopt);
  EXPECT_EQ(rows[0].words, line[8]);
  EXPECT_THAT(rows[0].content_words, ElementsAre(line[10]));
  EXPECT_THAT(rows[0].chain, ElementsAre(line[5], line[1]));
  EXPECT_FALSE(rows[0].said.has_value());
}

TEST_F(StoreQuery, SaidCountsBeforePublished) {
  Record record = sample_records()[0];
  record.id = "said";
  Time said;
  said.span = {0, 3};
  said.earliest = said.latest = said.value = "2019-01-01";
  record.times = {said};
  record.statements[0].said = 0;
  ASSERT_TRUE(store().put(record).is_ok());
  Filter filter;
  filter.until = "2020";
  const std::vector<StatementRow> rows = *store().statements(filter);
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(rows[0].article.id, "said");
  EXPECT_EQ(rows[0].said->value, "2019-01-01");
}

TEST_F(StoreQuery, TimesAndQuantitiesWithTheirWords) {
  ASSERT_TRUE(store().put(record::full_record()).is_ok());
  Filter filter;
  filter.since = filter.until = "2021-12-31";
  const std::vector<TimeRow> times = *store().times(filter);
  ASSERT_EQ(times.size(), 1u);
  EXPECT_EQ(times[0].words, "2021-12-31");
  EXPECT_EQ(times[0].index, 0);
  filter = {};
  const std::vector<QuantityRow> quantities = *store().quantities(filter);
  ASSERT_EQ(quantities.size(), 2u);
  EXPECT_EQ(quantities[0].words, "3500 soldiers");
  EXPECT_EQ(quantities[0].of, "soldiers");
  EXPECT_EQ(quantities[1].words, "about 2500");
  EXPECT_EQ(quantities[1].quantity.part_of, 0);
  filter.limit = 1;
  EXPECT_EQ(store().quantities(filter)->size(), 1u);
}

TEST_F(StoreQuery, ArticlesInOrderOfPublication) {
  const auto ids = [&](const Filter& filter) {
    std::vector<std::string> found;
    const std::vector<ArticleRow> rows = *store().articles(filter);
    for (const ArticleRow& row : rows) found.push_back(row.id);
    return found;
  };
  EXPECT_THAT(ids({}), ElementsAre("bridge-1", "bridge-2", "market-1", "undated"));
  Filter filter;
  filter.since = "2021-03-09";
  EXPECT_THAT(ids(filter), ElementsAre("bridge-2", "market-1"));
  filter.limit = 1;
  EXPECT_THAT(ids(filter), ElementsAre("bridge-2"));
}

}  // namespace
}  // namespace isnad::store
