// JSONL: one article a line.
#include <fmt/format.h>

#include <utility>

#include "intake/article_line.h"
#include "intake/input_reader.h"
#include "intake/line_source.h"
#include "intake/sniff.h"

namespace isnad::intake {
namespace {

class LineInput : public InputReader {
 public:
  LineInput(ByteWindow window, std::string name)
      : source_(std::move(window)), name_(std::move(name)) {}

  std::optional<Unread> next() override {
    while (!ended_) {
      auto line = source_.next();
      if (!line) return fail(line.status());
      if (!*line) {
        ended_ = true;
        if (any_line_) break;
        return fail(refusal(Kind::kEmpty, name_));
      }
      if (auto item = take(**line)) return item;
    }
    return std::nullopt;
  }

  uint64_t taken() const override { return source_.taken(); }

 private:
  // The rest of the file is lost with it.
  std::optional<Unread> fail(Status status) {
    ended_ = true;
    return failed_input(name_, std::move(status));
  }

  std::optional<Unread> take(Line line) {
    const std::string place = fmt::format("{}:{}", name_, line.number);
    if (line.too_long) {
      any_line_ = true;
      return failed_input(
          place,
          {Code::kInvalid, fmt::format("a line of {} bytes is longer than 64 MiB", line.size),
           place + ":1", "give one article a line"});
    }
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (line.number == 1 && line.bytes.starts_with(kByteOrderMark))
      line.bytes.remove_prefix(kByteOrderMark.size());
    const size_t begin = line.bytes.find_first_not_of(" \t\r");
    if (begin == std::string_view::npos) return std::nullopt;
    const size_t end = line.bytes.find_last_not_of(" \t\r") + 1;
    const std::string_view content = line.bytes.substr(begin, end - begin);
    if (!any_line_ && (content == "{" || content == "[" || content == "[{")) {
      return fail({Code::kInvalid, "is JSON over several lines, not JSONL", place + ":1",
                   content == "{" ? "put each object on one line: jq -c . FILE"
                                  : "put each object on one line: jq -c '.[]' FILE"});
    }
    any_line_ = true;
    auto article = parser_.parse(line, name_);
    if (!article) return failed_input(place, article.status());
    Unread unread;
    unread.form = Unread::Form::kArticle;
    unread.name = place;
    unread.article = std::move(*article);
    return unread;
  }

  LineSource source_;
  std::string name_;
  ArticleLine parser_;
  bool any_line_ = false;  // one that is not blank
  bool ended_ = false;
};

}  // namespace

std::unique_ptr<InputReader> read_lines(ByteWindow window, const Opening& opening) {
  return std::make_unique<LineInput>(std::move(window), opening.name);
}

}  // namespace isnad::intake
