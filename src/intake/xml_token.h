// XML as it is found in feeds, cut into tags and text. A pull tokenizer of our own, because a
// parser of the standard must stop where feeds are broken: a bare &, an entity of HTML, a CDATA
// section that is cut off, junk before the declaration, an attribute without quotes, a prefix that
// nobody declared. There is nothing in it that could be attacked by a document type: it is
// skipped, entities are those of HTML, no reference leads outside. Linear in the input.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace isnad::intake {

struct XmlAttribute {
  std::string_view name;  // as written, with its prefix
  std::string value;      // references resolved
};

struct XmlToken {
  enum class Kind { kStart, kEnd, kText };
  Kind kind = Kind::kText;
  std::string_view name;  // of a tag, as written, with its prefix
  std::string_view raw;   // the whole tag; or the text as it stands, of CDATA what is inside
  bool empty = false;     // <a/>: no end tag will come
  bool cdata = false;     // `raw` is no markup
  std::vector<XmlAttribute> attributes;

  // Of a text: what it says, references resolved; those that nobody knows stay as they are.
  std::string text() const;
  // None: null.
  const std::string* attribute(std::string_view name) const;
};

class XmlTokens {
 public:
  // `xml` is valid UTF-8 and must live as long. Comments, instructions and document types are left
  // out.
  explicit XmlTokens(std::string_view xml) : xml_(xml) {}

  // False at the end. Views in `token` stay as long as the input.
  bool next(XmlToken& token);

 private:
  bool take_mark(XmlToken& token, bool& taken);
  void take_cdata(XmlToken& token);
  bool take_end(XmlToken& token);
  bool take_start(XmlToken& token);
  bool take_attribute(XmlToken& token);
  void skip_blanks();
  void skip_document_type();
  void skip_behind(std::string_view end);

  std::string_view xml_;
  size_t at_ = 0;
  std::string_view last_start_;  // name of the last start tag
  size_t cdata_end_ = 0;         // the next ]]>, looked for once
};

}  // namespace isnad::intake
