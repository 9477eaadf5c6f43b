#include "intake/feed.h"

#include <gtest/gtest.h>

#include <string>

#include "intake/feed_article.h"
#include "intake/feed_parts.h"

namespace isnad::intake {
namespace {

constexpr const char* kUrl = "https://paper.example/feeds/all.xml";

Feed parse(std::string_view bytes, std::string_view charset = {}) {
  Result<Feed> feed = parse_feed({bytes, charset, kUrl});
  EXPECT_TRUE(feed.is_ok()) << (feed ? "" : feed.status().text()) << "\n" << bytes;
  return feed ? std::move(*feed) : Feed{};
}

FeedItem only_item(std::string_view bytes, std::string_view charset = {}) {
  Feed feed = parse(bytes, charset);
  EXPECT_EQ(feed.items.size(), 1U) << bytes;
  return feed.items.empty() ? FeedItem{} : std::move(feed.items.front());
}

// The inside of an item, in RSS.
FeedItem rss_item(const std::string& inside) {
  return only_item("<rss version='2.0'><channel><title>Paper</title><item>" + inside +
                   "</item></channel></rss>");
}

TEST(Feed, ReadsRss) {
  const Feed feed = parse(R"(<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
     xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:a="http://www.w3.org/2005/Atom">
<channel><title>The Paper</title><link>https://paper.example/</link>
<a:link rel="self" href="https://paper.example/feeds/all.xml"/>
<image><title>Logo</title><url>x.png</url></image>
<item><title>One &amp; only</title><link>https://paper.example/1</link><guid isPermaLink="false">g1</guid>
<dc:creator>A. Writer</dc:creator><pubDate>Tue, 05 Mar 2024 10:00:00 +0300</pubDate>
<description>Short</description><content:encoded><![CDATA[<p>First.</p><p>Second &amp; last.</p>]]></content:encoded></item>
<item><guid>https://paper.example/2</guid><author>a@b.example (B. Writer)</author></item>
</channel></rss>)");
  EXPECT_EQ(feed.title, "The Paper");
  ASSERT_EQ(feed.items.size(), 2U);
  const FeedItem& one = feed.items[0];
  EXPECT_EQ(one.title, "One & only");
  EXPECT_EQ(one.url, "https://paper.example/1");
  EXPECT_EQ(one.id, "g1");
  EXPECT_EQ(one.author, "A. Writer");
  EXPECT_EQ(one.published, "2024-03-05T10:00:00+03:00");
  EXPECT_EQ(one.summary, "Short");
  EXPECT_EQ(html_paragraphs(one.content), "First.\nSecond & last.");
  EXPECT_EQ(feed.items[1].url, "https://paper.example/2");
  EXPECT_EQ(feed.items[1].author, "B. Writer");
}

TEST(Feed, ReadsAtom) {
  const Feed feed =
      parse(R"(<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://paper.example/news/">
<title type="html">The &lt;b&gt;Paper&lt;/b&gt;</title>
<entry xml:base="march/"><title>1 &lt; 2</title><id>tag:paper.example,2024:1</id>
<link rel="replies" href="https://paper.example/c"/><link type="application/pdf" href="one.pdf"/>
<link rel="alternate" type="text/html" href="one.html"/>
<author><name>A. Writer</name><uri>https://a.example</uri></author>
<published>2024-03-05T10:00:00Z</published><updated>2024-03-06T10:00:00Z</updated>
<source><title>Other</title><id>other</id><updated>2020-01-01T00:00:00Z</updated></source>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>First <em>and</em></p><p>second.</p></div></content>
</entry></feed>)");
  EXPECT_EQ(feed.title, "The Paper");
  ASSERT_EQ(feed.items.size(), 1U);
  const FeedItem& item = feed.items[0];
  EXPECT_EQ(item.title, "1 < 2");
  EXPECT_EQ(item.id, "tag:paper.example,2024:1");
  EXPECT_EQ(item.url, "https://paper.example/news/march/one.html");
  EXPECT_EQ(item.author, "A. Writer");
  EXPECT_EQ(item.published, "2024-03-05T10:00:00Z");
  EXPECT_EQ(item.updated, "2024-03-06T10:00:00Z");
  EXPECT_EQ(html_paragraphs(item.content), "First and\nsecond.");
}

TEST(Feed, ReadsTheOtherKinds) {
  const FeedItem rdf = only_item(R"(<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://paper.example/"><title>Paper</title></channel>
<item rdf:about="https://paper.example/1"><title>One</title><dc:date>2024-03-05</dc:date></item></rdf:RDF>)");
  EXPECT_EQ(rdf.url, "https://paper.example/1");
  EXPECT_EQ(rdf.published, "2024-03-05");
  const FeedItem prefixed = only_item(
      "<x:feed xmlns:x='http://www.w3.org/2005/Atom'><x:entry><x:title>T</x:title>"
      "<x:link href='/1'/></x:entry></x:feed>");
  EXPECT_EQ(prefixed.url, "https://paper.example/1");
  EXPECT_EQ(prefixed.title, "T");
  const FeedItem atom03 = only_item(
      "<feed version='0.3' xmlns='http://purl.org/atom/ns#'><entry><title mode='escaped'>T</title>"
      "<issued>2004-01-01T19:48:21Z</issued><modified>2004-01-02</modified></entry></feed>");
  EXPECT_EQ(atom03.published, "2004-01-01T19:48:21Z");
  EXPECT_EQ(atom03.updated, "2004-01-02");
  EXPECT_EQ(only_item("<feed><entry><id>https://paper.example/1</id></entry></feed>").url,
            "https://paper.example/1");
  EXPECT_EQ(
      only_item("<r:rss xmlns:r='http://backend.userland.com/rss2'><r:channel><r:item><r:title>"
                "T</r:title></r:item></r:channel></r:rss>")
          .title,
      "T");
  EXPECT_EQ(only_item("<feed><entry><content mode='base64'>eA==</content></entry></feed>").content,
            "");
  const FeedItem cdf = only_item(
      "<CHANNEL HREF='https://paper.example'><TITLE>P</TITLE><ITEM HREF='https://paper.example/1'>"
      "<TITLE>T</TITLE></ITEM></CHANNEL>");
  EXPECT_EQ(cdf.title, "T");
  EXPECT_EQ(cdf.url, "https://paper.example/1");
}

TEST(Feed, ReadsJsonFeed) {
  const Feed feed = parse(R"({"version": "https://jsonfeed.org/version/1.1", "title": "P < Q",
"items": [{"id": 7, "url": "/7", "title": "T", "content_text": "a < b\nc", "date_published": "2024-03-05T10:00:00Z",
"authors": [{"name": "A"}]}, "stray", {"id": "8", "external_url": "https://o.example/8", "content_html": "<p>x</p>",
"title": "lone \ud83d"}]})");
  EXPECT_EQ(feed.title, "P < Q");
  ASSERT_EQ(feed.items.size(), 2U);
  EXPECT_EQ(feed.items[0].id, "7");
  EXPECT_EQ(feed.items[0].url, "https://paper.example/7");
  EXPECT_EQ(feed.items[0].author, "A");
  EXPECT_EQ(html_paragraphs(feed.items[0].content), "a < b\nc");
  EXPECT_EQ(feed.items[1].url, "https://o.example/8");
  EXPECT_EQ(feed.items[1].title, "lone \xEF\xBF\xBD");
}

TEST(Feed, ForgivesBrokenXml) {
  EXPECT_EQ(rss_item("<link>https://a.example/?x=1&y=2&amp;z=3</link>").url,
            "https://a.example/?x=1&y=2&z=3");
  EXPECT_EQ(rss_item("<title>a&nbsp;b &eacute; &unknown; & c</title>").title,
            "a b \xC3\xA9 &unknown; & c");
  EXPECT_EQ(rss_item("<title><![CDATA[cut off</title><link>https://a.example/1</link>").url,
            "https://a.example/1");
  EXPECT_EQ(rss_item("<title>open<link>https://a.example/1</link>").title, "open");
  EXPECT_EQ(rss_item("<title>a < b</title>").title, "a < b");
  EXPECT_EQ(rss_item("<link href=https://a.example/1 />").url, "https://a.example/1");
  EXPECT_EQ(rss_item("<description>one<br>two <b>three</b></description>").summary,
            "one<br>two <b>three</b>");
  // A prefix that nobody declared.
  EXPECT_EQ(rss_item("<content:encoded>x</content:encoded><dc:creator>A</dc:creator>").content,
            "x");
  EXPECT_EQ(rss_item("<media:title>Picture</media:title><title>T</title>").title, "T");
  // Junk before, no end.
  const Feed feed = parse(
      "<br />\n<b>Warning</b>: in x.php\n<?xml version='1.0'?><rss><channel><item><title>A</title>"
      "</item><item><title>B</title><link>https://a.exa");
  ASSERT_EQ(feed.items.size(), 2U);
  EXPECT_EQ(feed.items[1].title, "B");
}

TEST(Feed, TakesAnIdForAnAddressWhereItIsOne) {
  EXPECT_EQ(rss_item("<guid>https://a.example/1</guid><title>T</title>").url,
            "https://a.example/1");
  EXPECT_EQ(rss_item("<guid isPermaLink='false'>https://a.example/1</guid><title>T</title>").url,
            "");
  EXPECT_EQ(rss_item("<guid>1</guid>").url, "");
  // One who counts clicks says what lies behind.
  EXPECT_EQ(rss_item("<link>https://count.example/1</link><feedburner:origLink>https://a.example/1"
                     "</feedburner:origLink>")
                .url,
            "https://a.example/1");
}

TEST(Feed, LeavesDocumentTypesAlone) {
  const FeedItem item = only_item(
      "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;'>"
      "<!ENTITY file SYSTEM 'file:///etc/passwd'>]><rss><channel><item><title>&b; &file;</title>"
      "</item></channel></rss>");
  EXPECT_EQ(item.title, "&b; &file;");
}

TEST(Feed, BelievesTheTransportAndTheBytes) {
  const std::string body =
      "<?xml version='1.0' encoding='utf-8'?><rss><channel><item><title>\xE3\xD1\xCD\xC8\xC7 "
      "\xC8\xDF\xE3 \xDD\xED \xC7\xE1\xE3\xE6\xDE\xDA</title></item></channel></rss>";
  const std::string greeting = only_item(body, "windows-1256").title;
  EXPECT_TRUE(greeting.starts_with("\xD9\x85\xD8\xB1\xD8\xAD\xD8\xA8\xD8\xA7")) << greeting;
  EXPECT_EQ(only_item(body).title, greeting);
  std::string wide = "\xFF\xFE";
  for (const char c : std::string("<rss><channel><item><title>T</title></item></channel></rss>"))
    wide.append({c, '\0'});
  EXPECT_EQ(only_item(wide, "utf-8").title, "T");
}

TEST(Feed, UnescapesWhatWasEscapedTwice) {
  EXPECT_EQ(html_paragraphs(rss_item("<description>&amp;lt;p&amp;gt;One&amp;lt;/p&amp;gt;"
                                     "&amp;lt;p&amp;gt;two&amp;lt;/p&amp;gt;</description>")
                                .summary),
            "One\ntwo");
  EXPECT_EQ(html_paragraphs("<p>write &lt;p&gt; for a paragraph</p>"), "write <p> for a paragraph");
}

TEST(Feed, RefusesWhatIsNone) {
  const auto why = [](std::string_view bytes) {
    const Result<Feed> feed = parse_feed({bytes, "", kUrl});
    EXPECT_FALSE(feed.is_ok()) << bytes;
    return feed ? "" : feed.status().message;
  };
  EXPECT_EQ(why(""), "is empty");
  EXPECT_EQ(why("<!doctype html><html><head><title>x</title></head></html>"),
            "is a page, not a feed");
  EXPECT_EQ(why("<html><head><LINK rel='stylesheet' href='x'><link type='application/rss+xml' "
                "rel='alternate' href='../rss?a&amp;b'>"),
            "is a page, not a feed: it says that its feed is https://paper.example/rss?a&b");
  EXPECT_EQ(why("just words"), "is no feed");
  EXPECT_EQ(why("<sitemap><url>x</url></sitemap>"), "is no feed");
  EXPECT_EQ(why("{\"a\": 1}"), "is JSON, and no JSON Feed");
  EXPECT_TRUE(why("{\"a\": ").starts_with("is broken JSON"));
}

TEST(Feed, IsBounded) {
  std::string many = "<rss><channel>";
  for (int i = 0; i < 1500; ++i) many += "<item><title>x</title></item>";
  EXPECT_EQ(parse(many).items.size(), Feed::kMostItems);
  EXPECT_EQ(parse(many).notes.size(), 1U);
  std::string deep = "<rss><channel><item>";
  for (int i = 0; i < 100000; ++i) deep += "<a>";
  EXPECT_EQ(only_item(deep + "<title>x</title>").title, "");
  EXPECT_LE(rss_item("<description>" + std::string(3 << 20, 'x') + "</description>").summary.size(),
            kLongestContent);
}

TEST(Feed, ReadsDatesAsFeedsWriteThem) {
  const auto date = [](std::string_view text) { return feed_date(text).value_or("-"); };
  EXPECT_EQ(date("Thu, 01 Jan 04 19:48:21 GMT"), "2004-01-01T19:48:21Z");
  EXPECT_EQ(date("Thu, 1 Jan 2004 19:48 EST"), "2004-01-01T19:48:00-05:00");
  EXPECT_EQ(date("01 Jan 2004 19:48:21 PDT"), "2004-01-01T19:48:21-07:00");
  EXPECT_EQ(date("Thu, 01 Jan 2004 19:48:21 Etc/GMT"), "2004-01-01T19:48:21");
  EXPECT_EQ(date("Thu Jan  1 19:48:21 2004"), "2004-01-01T19:48:21");
  EXPECT_EQ(date("2003-12-31T10:14:55-08:00"), "2003-12-31T10:14:55-08:00");
  EXPECT_EQ(date("2003-12-31 10:14:55"), "2003-12-31T10:14:55");
  EXPECT_EQ(date("2003-12"), "-");
  EXPECT_EQ(date("Thu, 01 Jan 2004" + std::string(183, ' ') + "\u0627\u0627"), "2004-01-01");
  EXPECT_EQ(date("yesterday"), "-");
  EXPECT_EQ(date(""), "-");
}

TEST(FeedArticle, TakesTheItemsOwnText) {
  FeedItem item;
  item.title = "T";
  item.summary = "<p>Some words.</p><figure><figcaption>Photo</figcaption></figure>";
  item.updated = "2024-03-05";
  auto article = feed_article(item, "Paper", "feed#1");
  ASSERT_TRUE(article.is_ok());
  EXPECT_EQ(article->text, "Some words.");
  EXPECT_EQ(article->outlet, "Paper");
  EXPECT_EQ(article->published, "2024-03-05");
  EXPECT_EQ(article->published_basis, Basis::kMetadata);
  // A summary does not stand for the page that it announces.
  item.url = "https://paper.example/1";
  EXPECT_FALSE(feed_article(item, "Paper", "feed#1").is_ok());
}

}  // namespace
}  // namespace isnad::intake
