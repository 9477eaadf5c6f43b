#include "intake/sniff.h"

#include <gtest/gtest.h>

namespace isnad::intake {
namespace {

using namespace std::string_view_literals;

TEST(Sniff, KnowsKindsByNameAndByFirstBytes) {
  struct Case {
    std::string_view name, head;
    Kind kind;
  };
  const std::string kTarHead = std::string(257, 'a') + "ustar";
  const Case cases[] = {
      {"a.txt", "words", Kind::kText},
      {"a.txt", "{\"text\":1}", Kind::kText},
      {"a", "words", Kind::kText},
      {"-", "{\"text\":\"x\"}", Kind::kJsonl},
      {"-", "\xEF\xBB\xBF \n {\"text\":\"x\"}", Kind::kJsonl},
      {"a.JSONL", "anything", Kind::kJsonl},
      {"a.ndjson", "{}", Kind::kJsonl},
      {"a.json", "{}", Kind::kJsonl},
      {"a.txt", "", Kind::kEmpty},
      {"a.html", "words", Kind::kPage},
      {"a.HTM", "words", Kind::kPage},
      {"a.html", "\xFF\xFE<\0p\0"sv, Kind::kPage},
      {"a", "\xFF\xFE<\0h\0t\0m\0l\0>\0"sv, Kind::kPage},
      {"a.warc", "words", Kind::kWarc},
      {"a.warc", "WARC/1.0\r\n\0"sv, Kind::kWarc},
      {"a.html", "WARC/1.1\r\n", Kind::kWarc},
      {"a.arc", "words", Kind::kArc},
      {"-", "filedesc://a.arc 0.0.0.0 20080430204825 text/plain 76", Kind::kArc},
      {"feed.xml", "words", Kind::kCollection},
      {"a.txt", "<!DOCTYPE HTML><p>", Kind::kPage},
      {"a.txt", "\n <html lang=ar>", Kind::kPage},
      {"a", "<?xml version='1.0'?>\n<html>", Kind::kPage},
      {"a", "<?xml version='1.0'?><rss>", Kind::kCollection},
      {"a", "WARC/1.0\r\n", Kind::kWarc},
      {"a.warc.gz", "\x1F\x8B\x08\0"sv, Kind::kGzip},
      {"a.zst", "\x28\xB5\x2F\xFD", Kind::kZstd},
      {"a.bz2", "BZh9", Kind::kPacked},
      {"a.docx", "PK\x03\x04", Kind::kArchive},
      {"a.tar", std::string_view(kTarHead), Kind::kArchive},
      {"style.css", "words", Kind::kFurniture},
      {"a.txt", "\xFF\xFE\x27\x06", Kind::kUtf16},
      {"a.txt", "\xFE\xFF\x06\x27", Kind::kUtf16},
      {"a.txt", "wo\0rds"sv, Kind::kBinary},
      {"a.jsonl",
       "\x7F"
       "ELF\0"sv,
       Kind::kBinary},
      {"a.jsonl", "{\"text\":\"\0\"}\n{}"sv, Kind::kJsonl},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(kind_of(c.name, c.head, InputFormat::kAuto), c.kind) << c.name << ' ' << c.head;
  }
}

TEST(Sniff, BelievesTheUserButNotOfBinaries) {
  EXPECT_EQ(kind_of("a.jsonl", "words", InputFormat::kText), Kind::kText);
  EXPECT_EQ(kind_of("a.html", "<html>", InputFormat::kText), Kind::kText);
  EXPECT_EQ(kind_of("a.txt", "words", InputFormat::kPage), Kind::kPage);
  EXPECT_EQ(kind_of("a.txt", "{}", InputFormat::kJsonl), Kind::kJsonl);
  EXPECT_EQ(kind_of("a.txt", "a\0b"sv, InputFormat::kText), Kind::kBinary);
  EXPECT_EQ(kind_of("-", "\x1F\x8B\x08\0"sv, InputFormat::kJsonl), Kind::kGzip);
}

TEST(Sniff, RefusesWithARemedy) {
  for (const Kind kind : {Kind::kEmpty, Kind::kCollection, Kind::kFurniture, Kind::kBinary}) {
    const Status status = refusal(kind, "a.txt");
    EXPECT_FALSE(status.is_ok());
    EXPECT_EQ(status.where, "a.txt");
    EXPECT_FALSE(status.remedy.empty());
  }
  EXPECT_EQ(refusal(Kind::kCollection, "a").code, Code::kUnsupported);
}

}  // namespace
}  // namespace isnad::intake
