#include "intake/article_line.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace isnad::intake {
namespace {

using testing::HasSubstr;
using namespace std::string_literals;

// As Inputs does: the bytes of the line with readable ones after them.
Result<Article> parse(std::string_view json) {
  static ArticleLine article_line;
  std::string padded(json);
  padded += "\"}]" + std::string(LineSource::kPadding, 'x');
  const Line line{std::string_view(padded).substr(0, json.size()), 7, json.size(), false};
  return article_line.parse(line, "news.jsonl");
}

TEST(ArticleLine, TakesEveryField) {
  const auto article = parse(
      R"({"id":"a-1","outlet":"O","url":"https://x.example/1","title":"T","byline":"B",)"
      R"("published":"2021-07-26T18:30:00.25+03:00","other":{"text":[1,"}"]},"text":"\u0646\u0639\u0645\n\"x\""})");
  ASSERT_TRUE(article.is_ok()) << article.status().text();
  EXPECT_EQ(article->id, "a-1");
  EXPECT_EQ(article->outlet, "O");
  EXPECT_EQ(article->url, "https://x.example/1");
  EXPECT_EQ(article->title, "T");
  EXPECT_EQ(article->byline, "B");
  EXPECT_EQ(article->published, "2021-07-26T18:30:00.25+03:00");
  EXPECT_EQ(article->text, "\u0646\u0639\u0645\n\"x\"");
  EXPECT_EQ(article->origin, "news.jsonl:7");
  EXPECT_TRUE(article->notes.empty());
  EXPECT_FALSE(article->published_given);
}

TEST(ArticleLine, NeedsOnlyText) {
  const auto article =
      parse(" {\"title\": null, \"id\": null, \"published\": null, \"text\": \" x \"} \r");
  ASSERT_TRUE(article.is_ok()) << article.status().text();
  EXPECT_EQ(article->text, " x ");
  EXPECT_EQ(article->id, "");
  EXPECT_FALSE(article->title.has_value());
  EXPECT_FALSE(article->published.has_value());
  EXPECT_FALSE(parse(R"({"text":"x","published":" "})")->published.has_value());
}

TEST(ArticleLine, TakesANumberAsId) {
  EXPECT_EQ(parse(R"({"id": 1268 , "text":"x"})")->id, "1268");
  EXPECT_EQ(parse(R"({"text":"x","id":-7})")->id, "-7");
}

TEST(ArticleLine, TakesTheLastOfTwins) {
  EXPECT_EQ(parse(R"({"text":"x","text":"y"})")->text, "y");
}

TEST(ArticleLine, KeepsNulsAndEscapedControls) {
  const auto article = parse(R"({"text":"a\u0000b\u001b\ud83d\ude00"})");
  ASSERT_TRUE(article.is_ok());
  EXPECT_EQ(article->text, "a\0b\x1B\U0001F600"s);
}

TEST(ArticleLine, MendsLoneSurrogatesAndInvalidBytesWithANote) {
  const auto lone = parse(R"({"text":"a\ud83d b\ude00","title":"\udead"})");
  ASSERT_TRUE(lone.is_ok()) << lone.status().text();
  EXPECT_EQ(lone->text, "a\uFFFD b\uFFFD");
  EXPECT_EQ(lone->title, "\uFFFD");
  ASSERT_EQ(lone->notes.size(), 1U);
  EXPECT_EQ(lone->notes[0], "3 lone surrogates became U+FFFD");

  const auto invalid = parse("{\"text\":\"a\xFF\xFE b\"}");
  ASSERT_TRUE(invalid.is_ok()) << invalid.status().text();
  EXPECT_EQ(invalid->text, "a\uFFFD b");
  ASSERT_EQ(invalid->notes.size(), 1U);
  EXPECT_EQ(invalid->notes[0],
            "1 run of invalid UTF-8 (2 bytes) became U+FFFD, the first at byte 10 of the line");
}

TEST(ArticleLine, SaysWhatIsWrongAndWhere) {
  struct Case {
    std::string_view json, message, column;
  };
  const Case cases[] = {
      {R"([{"text":"x"}])", "is not a JSON object: [{", "1"},
      {R"(  "text")", "is not a JSON object: \"text\"", "3"},
      {R"({"title":"x"})", "has no \"text\"", "1"},
      {R"({})", "has no \"text\"", "1"},
      {R"({"text":null})", "\"text\" is not a string: null", "9"},
      {R"({"text":["x"]})", "\"text\" is not a string: [\"x\"]", "9"},
      {R"({"text":" \n "})", "\"text\" is empty", "9"},
      {R"({"text":"x","title":5})", "\"title\" is neither a string nor null: 5", "21"},
      {R"({"text":"x","id":{}})", "\"id\" is neither a string nor null: {}", "18"},
      {R"({"text":"x","id":nulL})", "is broken JSON", ""},
      {R"({"text":"x","id":1x})", "is broken JSON", ""},
      {R"({"text":"x","published":"last week"})", "\"published\": \"last week\" is not a date",
       "25"},
      {R"({"text":"x","published":1627313400})", "\"published\" is neither", "25"},
      {R"({"text":"x"} {"text":"y"})", "something stands after the object: {\"text\":\"y\"}", "14"},
      {R"({"text":"x"}])", "is broken JSON", ""},
      {R"({"text":"x")", "is broken JSON", ""},
      {R"({"text":"x)", "is broken JSON", ""},
      {R"({"text":)", "is broken JSON", ""},
      {R"({"text" "x"})", "is broken JSON", ""},
      {R"({"text":"a\q"})", "is broken JSON", ""},
      {R"({"text":"\u12"})", "is broken JSON", ""},
      {R"({text:"x"})", "is broken JSON", ""},
      {"{\"text\":\"a\tb\"}", "is broken JSON", ""},
      {"{\"text\":\"\u0646\",\"published\":\"x\"}", "is not a date", "25"},
  };
  for (const Case& c : cases) {
    const auto article = parse(c.json);
    ASSERT_FALSE(article.is_ok()) << c.json;
    EXPECT_EQ(article.status().code, Code::kInvalid);
    EXPECT_THAT(article.status().message, HasSubstr(c.message)) << c.json;
    EXPECT_THAT(article.status().where, HasSubstr("news.jsonl:7:" + std::string(c.column)))
        << c.json;
    EXPECT_FALSE(article.status().remedy.empty());
  }
}

TEST(ArticleLine, ReadsOnAfterABrokenLine) {
  EXPECT_FALSE(parse(R"({"text":"x)").is_ok());
  EXPECT_TRUE(parse(R"({"text":"x"})").is_ok());
}

TEST(ArticleLine, KeepsMessagesShort) {
  const std::string huge(1 << 20, 'y');
  for (const std::string& json : {"[\"" + huge, "{\"text\":[\"" + huge + "\"]}",
                                  "{\"text\":\"x\",\"published\":\"" + huge + "\"}"}) {
    const auto article = parse(json);
    ASSERT_FALSE(article.is_ok());
    EXPECT_LT(article.status().text().size(), 600U);
  }
}

TEST(ArticleLine, SurvivesAnyCutAndAnyChangedByte) {
  const std::string json =
      R"({"id":7,"published":"2021-07-26","text":"a\u0646\ud83d\ude00\n","title":null,"x":[{"y":1}]})";
  for (size_t size = 0; size < json.size(); ++size) {
    EXPECT_FALSE(parse(json.substr(0, size)).is_ok()) << size;
  }
  for (size_t i = 0; i < json.size(); ++i) {
    for (int byte = 0; byte < 256; byte += 3) {
      std::string changed = json;
      changed[i] = static_cast<char>(byte);
      const auto article = parse(changed);
      EXPECT_TRUE(article.is_ok() || !article.status().message.empty());
    }
  }
}

}  // namespace
}  // namespace isnad::intake
