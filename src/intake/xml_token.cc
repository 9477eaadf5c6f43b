#include "intake/xml_token.h"

#include <algorithm>

#include "intake/page_entity.h"

namespace isnad::intake {
namespace {

constexpr std::string_view kCdata = "<![CDATA[";
constexpr std::string_view kCdataEnd = "]]>";
constexpr size_t kLongestValue = size_t{1} << 16;  // a quote that is farther off closes nothing
constexpr size_t kMostAttributes = 64;

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

bool begins_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' || c < 0;
}

size_t name_end(std::string_view xml, size_t at) {
  while (at < xml.size() && !is_blank(xml[at]) && xml[at] != '>' && xml[at] != '/' &&
         xml[at] != '=' && xml[at] != '<')
    ++at;
  return at;
}

}  // namespace

std::string XmlToken::text() const { return cdata ? std::string(raw) : without_entities(raw); }

const std::string* XmlToken::attribute(std::string_view wanted) const {
  for (const XmlAttribute& a : attributes) {
    if (a.name == wanted) return &a.value;
  }
  return nullptr;
}

bool XmlTokens::next(XmlToken& token) {
  token.attributes.clear();
  token.empty = token.cdata = false;
  while (at_ < xml_.size()) {
    if (xml_[at_] == '<') {
      bool taken = false;
      if (take_mark(token, taken)) return true;
      if (taken) continue;
    }
    // A < that opens nothing is text.
    const size_t end = std::min(xml_.find('<', at_ + 1), xml_.size());
    token.kind = XmlToken::Kind::kText;
    token.name = {};
    token.raw = xml_.substr(at_, end - at_);
    at_ = end;
    return true;
  }
  return false;
}

// What begins with <. True: a token; `taken`: it is behind us in any case.
bool XmlTokens::take_mark(XmlToken& token, bool& taken) {
  const std::string_view rest = xml_.substr(at_);
  taken = true;
  if (rest.starts_with("<!--")) {
    skip_behind("-->");
    return false;
  }
  if (rest.starts_with(kCdata)) {
    take_cdata(token);
    return true;
  }
  if (rest.starts_with("<?")) {
    skip_behind("?>");
    return false;
  }
  if (rest.starts_with("<!")) {
    skip_document_type();
    return false;
  }
  if (rest.starts_with("</")) return take_end(token);
  if (rest.size() > 1 && begins_name(rest[1])) return take_start(token);
  taken = false;
  return false;
}

void XmlTokens::skip_behind(std::string_view end) {
  const size_t found = xml_.find(end, at_ + 2);
  at_ = found == std::string_view::npos ? xml_.size() : found + end.size();
}

void XmlTokens::skip_document_type() {
  const size_t close = xml_.find_first_of("[>", at_);
  if (close == std::string_view::npos || xml_[close] == '>') {
    at_ = close == std::string_view::npos ? xml_.size() : close + 1;
    return;
  }
  const size_t end = xml_.find("]>", close);
  at_ = end == std::string_view::npos ? xml_.size() : end + 2;
}

// A section that is cut off (no end, or another one begins before it) reaches to the end tag of the
// element that it stands in.
void XmlTokens::take_cdata(XmlToken& token) {
  const size_t begin = at_ + kCdata.size();
  if (cdata_end_ < begin) cdata_end_ = xml_.find(kCdataEnd, begin);
  size_t end = cdata_end_;
  size_t behind = end + kCdataEnd.size();
  const std::string_view inside =
      xml_.substr(begin, end == std::string_view::npos ? end : end - begin);
  if (end == std::string_view::npos || inside.find(kCdata) != std::string_view::npos) {
    const std::string closing = "</" + std::string(last_start_) + ">";
    const size_t cut = inside.find(closing);
    if (cut != std::string_view::npos || end == std::string_view::npos)
      end = behind = begin + std::min(cut, inside.size());
  }
  token.kind = XmlToken::Kind::kText;
  token.name = {};
  token.raw = xml_.substr(begin, end - begin);
  token.cdata = true;
  at_ = behind;
}

bool XmlTokens::take_end(XmlToken& token) {
  const size_t begin = at_;
  const size_t end = name_end(xml_, at_ + 2);
  token.kind = XmlToken::Kind::kEnd;
  token.name = xml_.substr(begin + 2, end - begin - 2);
  const size_t close = xml_.find_first_of("<>", end);
  at_ = close == std::string_view::npos ? xml_.size() : close + (xml_[close] == '>' ? 1 : 0);
  token.raw = xml_.substr(begin, at_ - begin);
  return true;
}

void XmlTokens::skip_blanks() {
  while (at_ < xml_.size() && is_blank(xml_[at_])) ++at_;
}

bool XmlTokens::take_start(XmlToken& token) {
  const size_t begin = at_;
  at_ = name_end(xml_, at_ + 1);
  token.kind = XmlToken::Kind::kStart;
  token.name = xml_.substr(begin + 1, at_ - begin - 1);
  while (take_attribute(token)) {
  }
  token.raw = xml_.substr(begin, at_ - begin);
  last_start_ = token.name;
  return true;
}

// False: the tag is over.
bool XmlTokens::take_attribute(XmlToken& token) {
  skip_blanks();
  if (at_ >= xml_.size() || xml_[at_] == '<') return false;
  if (xml_[at_] == '>') {
    ++at_;
    return false;
  }
  if (xml_[at_] == '/' || xml_[at_] == '=') {
    token.empty = xml_.substr(at_, 2) == "/>";
    ++at_;
    return true;
  }
  const size_t begin = at_;
  at_ = name_end(xml_, at_);
  XmlAttribute attribute{xml_.substr(begin, at_ - begin), {}};
  skip_blanks();
  if (at_ < xml_.size() && xml_[at_] == '=') {
    ++at_;
    skip_blanks();
    const char quote = at_ < xml_.size() ? xml_[at_] : '\0';
    size_t end = std::string_view::npos;
    if (quote == '"' || quote == '\'') end = xml_.substr(at_ + 1, kLongestValue).find(quote);
    std::string_view value;
    if (end != std::string_view::npos) {
      value = xml_.substr(at_ + 1, end);
      at_ += end + 2;
    } else {
      const size_t from = at_;
      while (at_ < xml_.size() && !is_blank(xml_[at_]) && xml_[at_] != '>') ++at_;
      value = xml_.substr(from, at_ - from);
    }
    attribute.value = without_entities(value);
  }
  if (token.attributes.size() < kMostAttributes) token.attributes.push_back(std::move(attribute));
  return true;
}

}  // namespace isnad::intake
