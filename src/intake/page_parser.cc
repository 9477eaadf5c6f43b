// libxml2's SAX events to the tree of page_tree.h. SAX, because its own tree costs as much again as
// the parsing; the events are the same.
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>

#include <algorithm>
#include <climits>
#include <iterator>
#include <memory>

#include "intake/page_tree.h"

namespace isnad::intake {
namespace {

constexpr size_t kDeepest = 250;
// libxml2 looks through all open elements at an end tag that closes none of them.
constexpr size_t kStackDeepest = 500;
constexpr size_t kMostNodes = size_t{1} << 22;

struct NamedAttribute {
  std::string_view name;
  Attribute attribute;
};

constexpr NamedAttribute kAttributes[] = {
    {"aria-hidden", Attribute::kAriaHidden},
    {"class", Attribute::kClass},
    {"content", Attribute::kContent},
    {"datetime", Attribute::kDatetime},
    {"hidden", Attribute::kHidden},
    {"href", Attribute::kHref},
    {"id", Attribute::kId},
    {"itemprop", Attribute::kItemprop},
    {"itemtype", Attribute::kItemtype},
    {"lang", Attribute::kLang},
    {"name", Attribute::kName},
    {"property", Attribute::kProperty},
    {"rel", Attribute::kRel},
    {"role", Attribute::kRole},
    {"style", Attribute::kStyle},
};

std::string_view view(const xmlChar* text) {
  return text ? std::string_view(reinterpret_cast<const char*>(text)) : std::string_view();
}

class Builder {
 public:
  explicit Builder(htmlParserCtxtPtr parser) : parser_(parser) {
    tree_.nodes.push_back({Tag::kUnknown, 0, 0, 0, 0, 0, 0, 0});
    open_.push_back(0);
  }

  void start(std::string_view name, const xmlChar** attributes) {
    ++deep_;
    if (deep_ > kStackDeepest || tree_.nodes.size() > kMostNodes) {
      tree_.cut = true;
      xmlStopParser(parser_);
      return;
    }
    const Tag tag = tag_of(name);
    if (skipped_ == 0 && tag == Tag::kSkipped) {
      skipped_ = deep_;
      if (name == "script" && is_data(attributes)) {
        tree_.scripts_of_data.emplace_back();
        in_data_ = true;
      }
    }
    if (skipped_ > 0) return;
    if (deep_ >= kDeepest) {
      tree_.cut = true;
      return;
    }
    add(tag, attributes);
    open_.push_back(static_cast<uint32_t>(tree_.nodes.size() - 1));
  }

  void end() {
    if (deep_ == 0) return;
    if (skipped_ == 0 && deep_ < kDeepest && open_.size() > 1) {
      tree_.nodes[open_.back()].end = static_cast<uint32_t>(tree_.nodes.size());
      open_.pop_back();
    }
    if (skipped_ == deep_) {
      skipped_ = 0;
      in_data_ = false;
    }
    --deep_;
  }

  void characters(std::string_view piece) {
    if (in_data_) tree_.scripts_of_data.back().append(piece);
    if (skipped_ > 0 || piece.empty()) return;
    PageNode& last = tree_.nodes.back();
    if (last.tag == Tag::kText && last.parent == open_.back() &&
        last.text + last.size == tree_.text.size()) {
      last.size += static_cast<uint32_t>(piece.size());
    } else if (tree_.nodes.size() <= kMostNodes) {
      PageNode node = node_here(Tag::kText);
      node.size = static_cast<uint32_t>(piece.size());
      node.end = static_cast<uint32_t>(tree_.nodes.size() + 1);
      tree_.nodes.push_back(node);
    } else {
      return;
    }
    tree_.text.append(piece);
  }

  PageTree take() {
    for (const uint32_t node : open_)
      tree_.nodes[node].end = static_cast<uint32_t>(tree_.nodes.size());
    return std::move(tree_);
  }

 private:
  PageNode node_here(Tag tag) const {
    PageNode node;
    node.tag = tag;
    node.parent = open_.back();
    node.depth = static_cast<uint16_t>(open_.size());
    node.text = static_cast<uint32_t>(tree_.text.size());
    node.first_attribute = static_cast<uint32_t>(tree_.attributes.size());
    return node;
  }

  void add(Tag tag, const xmlChar** attributes) {
    PageNode node = node_here(tag);
    for (; attributes && *attributes; attributes += 2) {
      const std::string_view name = view(attributes[0]);
      const auto* known =
          std::lower_bound(std::begin(kAttributes), std::end(kAttributes), name,
                           [](const NamedAttribute& a, std::string_view n) { return a.name < n; });
      if (known == std::end(kAttributes) || known->name != name) continue;
      if (node.attributes == UINT8_MAX) break;
      const std::string_view value = view(attributes[1]);
      tree_.attributes.push_back({known->attribute, static_cast<uint32_t>(tree_.text.size()),
                                  static_cast<uint32_t>(value.size())});
      tree_.text.append(value);
      ++node.attributes;
    }
    tree_.nodes.push_back(node);
  }

  static bool is_data(const xmlChar** attributes) {
    for (; attributes && *attributes; attributes += 2) {
      if (view(attributes[0]) == "type")
        return view(attributes[1]).find("ld+json") != std::string_view::npos;
    }
    return false;
  }

  htmlParserCtxtPtr parser_;
  PageTree tree_;
  std::vector<uint32_t> open_;  // nodes
  size_t deep_ = 0;             // elements that libxml2 holds open
  size_t skipped_ = 0;          // its depth where an element without text was opened
  bool in_data_ = false;
};

void on_start(void* builder, const xmlChar* name, const xmlChar** attributes) {
  static_cast<Builder*>(builder)->start(view(name), attributes);
}

void on_end(void* builder, const xmlChar* /*name*/) { static_cast<Builder*>(builder)->end(); }

void on_characters(void* builder, const xmlChar* text, int size) {
  static_cast<Builder*>(builder)->characters(
      {reinterpret_cast<const char*>(text), static_cast<size_t>(size)});
}

struct FreeParser {
  void operator()(htmlParserCtxtPtr parser) const {
    // libxml2 frees its own handler with the parser.
    htmlFreeParserCtxt(parser);
  }
};

}  // namespace

PageTree parse_page(std::string_view html) {
  // Two threads that meet in libxml2's own first initialisation leak a lock or wait for it for
  // ever.
  [[maybe_unused]] static const bool initialized = (xmlInitParser(), true);
  const auto size = static_cast<int>(std::min<size_t>(html.size(), INT_MAX));
  const std::unique_ptr<htmlParserCtxt, FreeParser> parser(
      htmlCreateMemoryParserCtxt(html.data(), size));
  if (!parser) {  // of no bytes at all
    Builder nothing(nullptr);
    return nothing.take();
  }
  Builder builder(parser.get());
  *parser->sax = htmlSAXHandler{};
  parser->sax->startElement = on_start;
  parser->sax->endElement = on_end;
  parser->sax->characters = on_characters;
  parser->sax->ignorableWhitespace = on_characters;
  parser->sax->cdataBlock = on_characters;
  parser->userData = &builder;
  htmlCtxtUseOptions(parser.get(), HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                       HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
  parser->charset = XML_CHAR_ENCODING_UTF8;
  htmlParseDocument(parser.get());
  return builder.take();
}

}  // namespace isnad::intake
