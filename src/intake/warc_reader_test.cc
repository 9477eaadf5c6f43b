#include "intake/warc_reader.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>

#include "intake/http_response.h"

namespace isnad::intake {
namespace {

// Gives `bytes` in pieces of `piece` bytes: every border falls everywhere.
class PieceSource : public ByteSource {
 public:
  PieceSource(std::string bytes, size_t piece) : bytes_(std::move(bytes)), piece_(piece) {}
  Result<size_t> read(char* into, size_t capacity) override {
    const size_t size = std::min({piece_, capacity, bytes_.size() - at_});
    std::memcpy(into, bytes_.data() + at_, size);
    at_ += size;
    return size;
  }
  uint64_t taken() const override { return at_; }

 private:
  std::string bytes_;
  size_t piece_, at_ = 0;
};

std::string record(const std::string& block, size_t length) {
  return "WARC/1.0\r\nwarc-type: resource\r\nWARC-Target-URI: <http://example.org/a>\r\n"
         "WARC-Date: 2022-03-05T10:00:00Z\r\nX-Folded: a\r\n  b\r\nContent-Length: " +
         std::to_string(length) + "\r\n\r\n" + block + "\r\n\r\n";
}

// The blocks, and "! " with the place of each fault.
std::vector<std::string> blocks(const std::string& bytes, size_t piece) {
  WarcReader reader(ByteWindow(std::make_unique<PieceSource>(bytes, piece)),
                    WarcReader::Form::kWarc, "f");
  std::vector<std::string> out;
  while (auto item = reader.next()) {
    out.push_back(item->is_ok() ? std::string((*item)->block) : "! " + item->status().where);
    if (item->is_ok()) {
      EXPECT_EQ((*item)->head.uri, "http://example.org/a");
      EXPECT_EQ((*item)->head.type, "resource");
    }
  }
  return out;
}

using Found = std::vector<std::string>;

TEST(WarcReader, GivesTheSameWhereverTheBordersFall) {
  const std::string a = record("one", 3);
  const std::string bytes = a + "rubbish\r\n" + record("two\r\nlines", 10) +
                            record("cut here", 800) + record("", 0) + record("last", 9);
  const Found whole = blocks(bytes, bytes.size());
  // The last one says where it begins: it ends inside its block.
  const Found expected{"one",
                       "! f@" + std::to_string(a.size()),
                       "two\r\nlines",
                       "cut here\r\n\r\n",
                       "",
                       "! f@" + std::to_string(bytes.size() - record("last", 9).size())};
  EXPECT_EQ(whole, expected);
  for (size_t piece = 1; piece < 64; piece += 3) EXPECT_EQ(blocks(bytes, piece), whole) << piece;
}

TEST(WarcReader, FindsHeadsOfArcFilesFromTheRight) {
  const auto head =
      read_arc_head("http://a.example/x y?z=1 2 192.0.2.1 20220305100000 text/html 12");
  ASSERT_TRUE(head.has_value());
  EXPECT_EQ(head->uri, "http://a.example/x y?z=1 2");
  EXPECT_EQ(head->date, "20220305100000");
  EXPECT_EQ(head->size, 12U);
  EXPECT_FALSE(read_arc_head("http://a.example/x 192.0.2.1 text/html 12").has_value());
  EXPECT_FALSE(read_arc_head("<p>words of a page").has_value());
}

TEST(HttpResponse, BelievesTheBytesMoreThanTheHeader) {
  std::string storage;
  const auto body = [&storage](const std::string& fields, const std::string& bytes) {
    return std::string(
        read_http_response("HTTP/1.1 200 OK\r\n" + fields + "\r\n" + bytes, storage).body);
  };
  EXPECT_EQ(body("Transfer-Encoding: chunked\r\n", "3\r\nabc\r\n2 ;x=y\r\nde\r\n0\r\n\r\n"),
            "abcde");
  EXPECT_EQ(body("Transfer-Encoding: chunked\r\n", "<html>3</html>"), "<html>3</html>");
  EXPECT_EQ(body("Transfer-Encoding: chunked\r\n", "a\r\nabc"), "abc");
  EXPECT_EQ(body("Content-Encoding: gzip\r\nContent-Length: 1\r\n", "<html>"), "<html>");
  EXPECT_EQ(body("Content-Encoding: br\r\n", "<html>"), "<html>");
  const auto redirect = read_http_response("HTTP/1.0 302\nLocation: /b\n\n", storage);
  EXPECT_EQ(redirect.status, 302);
  EXPECT_EQ(redirect.location, "/b");
  const auto typed = read_http_response(
      "HTTP/1.1 200 OK\r\ncontent-type: Text/HTML ; Charset=\"Windows-1256\"\r\n\r\nx", storage);
  EXPECT_EQ(typed.type, "text/html");
  EXPECT_EQ(typed.charset, "windows-1256");
  const auto binary =
      read_http_response("HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\n\x01\xFF\x02", storage);
  EXPECT_FALSE(binary.problem.is_ok());
}

}  // namespace
}  // namespace isnad::intake
