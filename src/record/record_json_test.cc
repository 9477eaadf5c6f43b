#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "isnad/json.h"
#include "record/full_record.h"
#include "record/json_writer.h"

namespace isnad::record {
namespace {

std::string json_of(const Record& record) {
  std::string out;
  append_json(record, out);
  return out;
}

std::string number(double value) {
  std::string out;
  append_number(value, out);
  return out;
}

std::string json_string(std::string_view text) {
  std::string out;
  append_json_string(text, out);
  return out;
}

TEST(JsonString, EscapesWhatMustBeAndNothingElse) {
  EXPECT_EQ(json_string(""), "\"\"");
  EXPECT_EQ(json_string("a\"b\\c/d"), "\"a\\\"b\\\\c/d\"");
  EXPECT_EQ(json_string("\n\t\r\b\f"), "\"\\n\\t\\r\\b\\f\"");
  EXPECT_EQ(json_string(std::string_view("\0\x1f\x7f", 3)), "\"\\u0000\\u001f\x7f\"");
  EXPECT_EQ(json_string("\u0642\u0627\u0644 \u2028"), "\"\u0642\u0627\u0644 \u2028\"");
}

TEST(JsonNumber, ShortestForm) {
  EXPECT_EQ(number(3500), "3500");
  EXPECT_EQ(number(1e6), "1000000");
  EXPECT_EQ(number(-0.0), "0");
  EXPECT_EQ(number(2.5), "2.5");
  EXPECT_EQ(number(0.1), "0.1");
  EXPECT_EQ(number(-13.25), "-13.25");
  EXPECT_EQ(number(1e12 + 0.5), "1000000000000.5");
  EXPECT_EQ(number(1e22), "1e+22");
}

TEST(JsonNumber, WhatIsNoNumberIsNull) {
  std::string out;
  {
    JsonWriter json(out);
    json.open('[');
    json.number(0.0 / std::strtod("0", nullptr));
    json.id('t', kNone);
    json.id('t', 6);
    json.close(']');
  }
  EXPECT_EQ(out, "[null,null,\"t7\"]");
}

// Pieces of every length, so that some end exactly where the writer's buffer does.
TEST(JsonWriter, PiecesOfAnyLengthInAnyPlace) {
  std::string out, expected = "[";
  {
    JsonWriter json(out);
    json.open('[');
    for (size_t i = 0; i < 5000; ++i) {
      const std::string text = std::string(i % 301, 'x') + (i % 7 == 0 ? "\n" : "");
      json.text(text);
      json.integer(static_cast<int64_t>(i));
      expected += (i == 0 ? "" : ",") + json_string(text) + "," + std::to_string(i);
    }
    json.close(']');
  }
  EXPECT_TRUE(out == expected + "]");
}

TEST(RecordJson, AnEmptyRecordHasEveryKey) {
  Record record;
  record.id = "x";
  EXPECT_EQ(json_of(record),
            "{\"schema\":\"isnad/1\",\"id\":\"x\",\"document\":{\"url\":null,\"outlet\":null,"
            "\"title\":null,\"byline\":null,\"language\":\"ar\",\"dateline\":null,\"published\":"
            "{\"value\":null,\"earliest\":null,\"latest\":null,\"basis\":\"unknown\"},"
            "\"captions\":[],\"origin\":\"\"},\"text\":\"\",\"sentences\":[],\"times\":[],"
            "\"quantities\":[],\"entities\":[],\"statements\":[],\"events\":[],\"commitments\":[],"
            "\"wording\":[]}");
}

TEST(RecordJson, CellsHaveIdsAndReferences) {
  const Record record = full_record();
  std::string out;
  append_json(record.times[1], 1, out);
  EXPECT_EQ(out,
            "{\"id\":\"t2\",\"span\":[75,88],\"type\":\"SET\",\"value\":null,\"earliest\":null,"
            "\"latest\":null,\"mod\":\"ON_OR_BEFORE\",\"calendar\":\"hijri\",\"anchor\":\"t1\","
            "\"rule\":\"time.after\"}");
  out.clear();
  append_json(record.quantities[1], 1, out);
  EXPECT_EQ(out,
            "{\"id\":\"q2\",\"span\":[90,100],\"number\":[96,100],\"type\":\"NUMBER\",\"low\":0.1,"
            "\"high\":null,\"approx\":false,\"unit\":null,\"of\":null,\"part_of\":\"q1\","
            "\"rule\":\"quantity.part\"}");
  out.clear();
  append_json(record.commitments[0], 0, out);
  EXPECT_EQ(out,
            "{\"id\":\"c1\",\"promisor\":[\"e1\",\"e2\"],\"event\":\"v1\",\"act\":[55,88],"
            "\"deadline\":\"t1\",\"strength\":\"agreement\",\"statement\":\"s1\","
            "\"rule\":\"promise.leave\"}");
  out.clear();
  append_json(record.entities[1], 1, out);
  EXPECT_EQ(out,
            "{\"id\":\"e2\",\"type\":\"PLACE\",\"name\":\"soldiers\",\"mentions\":[{\"span\":"
            "[60,68],\"kind\":\"alias\"}],\"roles\":[],\"country\":null,\"sector\":null,\"place\":"
            "{\"latitude\":33.315,\"longitude\":-44.366},\"rule\":\"\"}");
}

TEST(RecordJson, StatementsAndEvents) {
  const Record record = full_record();
  std::string out;
  append_json(record.statements[0], 0, out);
  EXPECT_EQ(out,
            "{\"id\":\"s1\",\"form\":\"mixed\",\"cue\":{\"span\":[29,33],\"lemma\":\"said\","
            "\"stance\":\"deny\"},\"source\":{\"span\":[34,49],\"head\":[45,49],\"entity\":\"e1\","
            "\"implicit\":false},\"content\":[[55,68],[69,74]],\"chain\":[{\"entity\":\"e1\","
            "\"channel\":null,\"outlet\":false},{\"entity\":\"e2\",\"channel\":\"interview\","
            "\"outlet\":false},{\"entity\":null,\"channel\":null,\"outlet\":true}],\"parent\":null,"
            "\"said\":\"t2\",\"certainty\":\"CT-\",\"events\":[\"v1\"],\"rule\":\"said.that\"}");
  out.clear();
  append_json(record.events[1], 1, out);
  EXPECT_EQ(out,
            "{\"id\":\"v2\",\"trigger\":{\"span\":[24,28],\"lemma\":\"\"},\"type\":\"OTHER\","
            "\"mode\":null,\"cameo\":null,\"actor\":[],\"recipient\":[\"e1\"],\"place\":[],"
            "\"time\":null,\"quantities\":[],\"status\":\"happened\",\"statement\":null,"
            "\"rule\":\"\"}");
}

// A validator that is not ours reads what we write against doc/record.schema.json.
TEST(RecordJson, IsValidByTheSchema) {
  namespace fs = std::filesystem;
  const fs::path file = fs::temp_directory_path() / "isnad_record_json_test.jsonl";
  {
    std::ofstream out(file, std::ios::binary);
    Record empty;
    empty.id = "empty";
    out << json_of(empty) << '\n' << json_of(full_record()) << '\n';
    for (int i = 0; i < 20; ++i) out << json_of(plain_record(i)) << '\n';
  }
  const std::string command =
      "/usr/bin/python3 " ISNAD_ROOT "/test/schema_test.py " + file.string();
  EXPECT_EQ(std::system(command.c_str()), 0);
  fs::remove(file);
}

}  // namespace
}  // namespace isnad::record
