// The pages of a web archive. What carries them (warcinfo, requests, metadata) is passed over in
// silence; what was fetched and is no page is an input that is no article, and why.
#include <fmt/format.h>

#include <utility>

#include "base/excerpt.h"
#include "intake/http_response.h"
#include "intake/input_reader.h"
#include "intake/sniff.h"
#include "intake/warc_reader.h"

namespace isnad::intake {
namespace {

Status no_article(std::string why, std::string where) {
  return {Code::kNoArticle, std::move(why), std::move(where), "nothing needs to be done"};
}

class WarcInput : public InputReader {
 public:
  // `entered`: it is gone on with, so it is no fault that nothing more comes.
  WarcInput(ByteWindow window, WarcReader::Form form, std::string name, bool entered)
      : records_(std::move(window), form, name), name_(std::move(name)), any_(entered) {}

  std::optional<Unread> next() override {
    while (auto record = records_.next()) {
      std::optional<Unread> unread;
      if (record->is_ok()) {
        unread = take(**record);
      } else {
        unread = failed_input(record->status().where, record->status());
      }
      if (!unread) continue;
      any_ = true;
      unread->inside = true;
      return unread;
    }
    if (std::exchange(any_, true)) return std::nullopt;
    return failed_input(name_, {Code::kNoArticle, "holds no record of a page", name_,
                                "give an archive with records of the type response"});
  }

  Place place() override { return records_.place(); }
  uint64_t taken() const override { return records_.source().taken(); }

 private:
  std::optional<Unread> take(const WarcRecord& record) {
    const WarcHead& head = record.head;
    const bool response = head.type == "response";
    const bool plain = head.type == "resource" || head.type == "conversion";
    const bool revisit = head.type == "revisit";
    if (!response && !plain && !revisit) return std::nullopt;
    Unread unread;
    unread.name = place_name(name_, record.place);
    unread.url = base::excerpt(head.uri, 2000);
    if (head.uri.starts_with("dns:")) return std::nullopt;
    const std::string_view url = unread.url;
    if (revisit) {
      unread.problem = no_article(fmt::format("repeats what was fetched before from {}",
                                              head.refers_to.empty() ? url : head.refers_to),
                                  where(unread));
    } else if (record.too_long) {
      unread.problem =
          no_article(fmt::format("holds {} bytes, more than 64 MiB", *head.size), where(unread));
    } else {
      take_response(record, plain, unread);
    }
    return unread;
  }

  // The place, and the URL where it is short enough for a message.
  static std::string where(const Unread& unread) {
    if (unread.url.empty()) return unread.name;
    return fmt::format("{} ({})", unread.name, base::excerpt(unread.url, 200));
  }

  void take_response(const WarcRecord& record, bool plain, Unread& unread) {
    HttpResponse response;
    if (plain) {
      response.body = record.block;
    } else {
      response = read_http_response(record.block, storage_);
    }
    if (response.type.empty()) {
      std::string type;
      read_content_type(record.head.media, type, response.charset);
      if (type != "application/http") response.type = type;
    }
    std::string place = where(unread);
    if (!response.problem.is_ok()) {
      unread.problem = std::move(response.problem);
      unread.problem.where = std::move(place);
      return;
    }
    if (response.status < 200 || response.status > 299) {
      unread.problem = no_article(
          response.location.empty()
              ? fmt::format("the server answered {}", response.status)
              : fmt::format("is a redirect to {}", base::excerpt(response.location, 200)),
          std::move(place));
      return;
    }
    unread.form = form_of(response);
    if (unread.form == Unread::Form::kNothing) {
      unread.problem = no_article(
          response.body.empty()
              ? "is empty"
              : fmt::format("is {}", response.type.empty() ? "neither a page nor text"
                                                           : base::excerpt(response.type, 80)),
          std::move(place));
      return;
    }
    unread.charset = response.charset;
    unread.bytes = response.body;
    unread.notes = std::move(response.notes);
  }

  // Servers call anything text/html, and pages application/octet-stream: the bytes decide.
  static Unread::Form form_of(const HttpResponse& response) {
    const std::string& type = response.type;
    if (response.body.empty()) return Unread::Form::kNothing;
    const bool html = type == "text/html" || type == "application/xhtml+xml";
    const Kind kind = kind_of("", response.body.substr(0, 8192), InputFormat::kAuto);
    if (kind == Kind::kPage && (html || type.empty() || type == "text/plain"))
      return Unread::Form::kPage;
    if (html && (kind == Kind::kText || kind == Kind::kUtf16)) return Unread::Form::kPage;
    if (type == "text/plain" && (kind == Kind::kText || kind == Kind::kUtf16))
      return Unread::Form::kText;
    return Unread::Form::kNothing;
  }

  WarcReader records_;
  std::string name_;
  std::string storage_;
  bool any_;
};

}  // namespace

std::unique_ptr<InputReader> read_web_archive(ByteWindow window, const Opening& opening, bool arc) {
  return std::make_unique<WarcInput>(std::move(window),
                                     arc ? WarcReader::Form::kArc : WarcReader::Form::kWarc,
                                     opening.name, opening.start != Place{});
}

}  // namespace isnad::intake
