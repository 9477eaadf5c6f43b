// RSS, RDF, Atom and CDF in one pass over the tags. The kinds differ little in what matters here:
// an item is an element of that name, and each of its children is known by its own name.
#include <algorithm>
#include <utility>

#include "intake/feed_link.h"
#include "intake/feed_names.h"
#include "intake/feed_parts.h"
#include "intake/url.h"
#include "intake/xml_token.h"

namespace isnad::intake {
namespace {

constexpr size_t kDeepest = 200;
constexpr const char* kBytes = "application/octet-stream";  // in base64, as nobody sends text

bool is_item(std::string_view name) { return name == "item" || name == "entry"; }

bool is_feed(std::string_view name) {
  return name == "rss" || name == "rdf:rdf" || name == "feed" || name == "channel";
}

// "a@b.example (Name)" to the name.
std::string author_name(std::string text) {
  const size_t open = text.find('(');
  const size_t close = text.rfind(')');
  if (text.find('@') == std::string::npos) return text;
  if (open == std::string::npos || close == std::string::npos || close < open) return {};
  return text.substr(open + 1, close - open - 1);
}

class FeedBuilder {
 public:
  FeedBuilder(std::string_view xml, const std::string& url) : tokens_(xml) {
    open_.push_back({"", url});
  }

  Result<Feed> build() {
    XmlToken token;
    while (!full_ && tokens_.next(token)) {
      if (token.kind == XmlToken::Kind::kStart) start(token);
      if (token.kind == XmlToken::Kind::kEnd) end(token);
      if (token.kind == XmlToken::Kind::kText) text(token);
    }
    close_to(1);
    if (!is_feed_) {
      const bool page = first_ == "html" || first_ == "head" || first_ == "body";
      return Status{Code::kInvalid, page ? "is a page, not a feed" : "is no feed", "",
                    "give the address of an RSS, Atom or JSON feed"};
    }
    return std::move(feed_);
  }

 private:
  struct Open {
    std::string name;
    std::string base;
  };

  // The first attribute of that local name (in lower case), whatever its prefix.
  static std::string attribute(const XmlToken& token, std::string_view name) {
    for (const XmlAttribute& a : token.attributes) {
      if (lower_case(local_name(a.name)) == name) return a.value;
    }
    return {};
  }

  void start(const XmlToken& token) {
    names_.declare(token);
    const std::string name = names_.known(token.name);
    if (first_.empty()) first_ = name;
    is_feed_ |= is_feed(name);
    if (is_item(name)) {
      begin_item(token, name);
      return;
    }
    // A field that was not closed ends where its neighbour begins.
    const bool text_only = field_ != FeedField::kContent && field_ != FeedField::kSummary;
    if (field_ != FeedField::kNone && text_only && open_.size() == field_depth_ &&
        field_of_name(name) != FeedField::kNone)
      close_to(field_depth_ - 1);
    if (field_ != FeedField::kNone) {
      inside_field(token, name);
      return;
    }
    if (open_.size() < kDeepest) {
      push(token, name);
      if (in_item_ ? open_.size() == item_depth_ + 1 : is_channel_child()) open_field(token);
      if (token.empty) close_to(open_.size() - 1);
    }
  }

  bool is_channel_child() const {
    if (open_.size() < 3) return false;
    const std::string& parent = open_[open_.size() - 2].name;
    return parent == "channel" || parent == "feed";
  }

  void push(const XmlToken& token, std::string name) {
    std::string base = open_.back().base;
    if (const std::string* own = token.attribute("xml:base")) base = resolve_url(base, *own);
    open_.push_back({std::move(name), std::move(base)});
  }

  void begin_item(const XmlToken& token, const std::string& name) {
    if (in_item_) close_to(item_depth_ - 1);
    if (field_ != FeedField::kNone) close_to(field_depth_ - 1);
    if (feed_.items.size() == Feed::kMostItems) {
      feed_.notes.emplace_back(kTooManyItems);
      full_ = true;
      return;
    }
    if (open_.size() >= kDeepest) return;
    push(token, name);
    is_feed_ = true;
    in_item_ = true;
    item_depth_ = open_.size();
    feed_.items.emplace_back();
    // RDF and CDF name the page in the tag itself.
    feed_.items.back().id = cut_to(attribute(token, "about"), kLongestField);
    feed_.items.back().url = web_link(open_.back().base, attribute(token, "href"));
    if (token.empty) close_to(item_depth_ - 1);
  }

  void open_field(const XmlToken& token) {
    field_ = field_of_name(open_.back().name);
    if (!in_item_ && field_ != FeedField::kTitle) field_ = FeedField::kNone;
    if (field_ == FeedField::kNone) return;
    field_depth_ = open_.size();
    type_ = lower_case(attribute(token, "type"));
    if (lower_case(attribute(token, "mode")) == "base64") type_ = kBytes;
    plain_.clear();
    markup_.clear();
    person_.clear();
    nested_ = false;
    if (in_item_) take_references(token);
  }

  // What a field says in its tag.
  void take_references(const XmlToken& token) {
    FeedItem& item = feed_.items.back();
    if (field_ == FeedField::kLink) {
      const std::string href = attribute(token, "href");
      const std::string relation = lower_case(attribute(token, "rel"));
      if (!href.empty() && (relation.empty() || relation == "alternate")) {
        const bool page = type_.empty() || type_.find("html") != std::string::npos;
        if (item.url.empty() || (page && !link_is_page_)) {
          item.url = web_link(open_.back().base, href);
          link_is_page_ = page;
        }
      }
    }
    if (field_ == FeedField::kContent && type_.find("html") != std::string::npos) {
      const std::string source = attribute(token, "src");
      if (!source.empty() && item.url.empty()) item.url = web_link(open_.back().base, source);
    }
    if (field_ == FeedField::kId)
      permanent_ = lower_case(attribute(token, "ispermalink")) != "false";
  }

  // Markup inside a field is kept as it stands.
  void inside_field(const XmlToken& token, const std::string& name) {
    nested_ = true;
    append_markup(token.raw);
    if (!token.empty && open_.size() < kDeepest) open_.push_back({name, open_.back().base});
  }

  void append_markup(std::string_view raw) {
    if (markup_.size() + raw.size() <= kLongestContent) markup_ += raw;
  }

  void end(const XmlToken& token) {
    const std::string name = names_.known(token.name);
    for (size_t i = open_.size(); i-- > 1;) {
      if (open_[i].name != name) continue;
      if (field_ != FeedField::kNone && i >= field_depth_) append_markup(token.raw);
      close_to(i);
      return;
    }
  }

  void text(const XmlToken& token) {
    if (field_ == FeedField::kNone) return;
    const std::string said = token.text();
    if (plain_.size() + said.size() <= kLongestContent) plain_ += said;
    append_markup(token.cdata ? std::string_view(escaped(said)) : token.raw);
    if (field_ == FeedField::kAuthor && open_.back().name == "name") person_ += said;
  }

  // Leaves `size` elements open.
  void close_to(size_t size) {
    if (field_ != FeedField::kNone && size < field_depth_) {
      finish_field();
      field_ = FeedField::kNone;
    }
    if (in_item_ && size < item_depth_) {
      finish_item();
      in_item_ = false;
    }
    open_.resize(std::max<size_t>(size, 1), {"", ""});
  }

  void finish_field() {
    if (!in_item_) {
      if (feed_.title.empty()) feed_.title = field_line();
      return;
    }
    FeedItem& item = feed_.items.back();
    switch (field_) {
      case FeedField::kTitle:
        if (item.title.empty()) item.title = field_line();
        break;
      case FeedField::kLink:
        if (item.url.empty()) item.url = web_link(open_[field_depth_ - 1].base, plain_);
        break;
      case FeedField::kSourceLink:
        source_ = web_link(open_[field_depth_ - 1].base, plain_);
        break;
      case FeedField::kId:
        item.id = plain_line(plain_);
        id_is_address_ = permanent_ && open_[field_depth_ - 1].name == "guid";
        break;
      case FeedField::kAuthor:
        if (item.author.empty())
          item.author = author_name(person_.empty() ? field_line() : plain_line(person_));
        break;
      case FeedField::kPublished:
        if (!item.published) item.published = feed_date(plain_);
        break;
      case FeedField::kUpdated:
        if (!item.updated) item.updated = feed_date(plain_);
        break;
      case FeedField::kContent:
        if (item.content.empty()) item.content = field_html();
        break;
      case FeedField::kSummary:
        if (item.summary.empty()) item.summary = field_html();
        break;
      case FeedField::kNone:
        break;
    }
  }

  // Text of Atom is what it says; elsewhere what is said is HTML, whatever the standard meant.
  bool is_plain_text() const {
    const bool atom = open_[field_depth_ - 2].name == "entry" || open_[1].name == "feed";
    return !nested_ && ((atom && (type_.empty() || type_ == "text")) || type_ == "text/plain");
  }

  bool is_no_text() const {
    if (type_.starts_with("application/")) return type_.find("xml") == std::string::npos;
    return type_.starts_with("image") || type_.starts_with("audio") || type_.starts_with("video");
  }

  std::string field_line() const {
    if (is_no_text()) return {};
    if (nested_) return plain_line(markup_);
    return plain_line(is_plain_text() ? escaped(plain_) : plain_);
  }

  std::string field_html() const {
    if (is_no_text()) return {};
    if (nested_) return markup_;
    return is_plain_text() ? escaped(plain_) : plain_;
  }

  void finish_item() {
    FeedItem& item = feed_.items.back();
    const std::string& base = open_[item_depth_ - 1].base;
    if (!source_.empty()) item.url = source_;
    // An id may be an address: of RSS where it does not say otherwise, of RDF, and of an entry of
    // Atom that has nothing else.
    const bool bare = open_[item_depth_ - 1].name == "entry" && item.content.empty();
    const bool rdf = open_[item_depth_ - 1].name == "item" && permanent_;
    if (item.url.empty() && (id_is_address_ || rdf || bare) && is_web_address(item.id))
      item.url = web_link(base, item.id);
    source_.clear();
    link_is_page_ = id_is_address_ = false;
    permanent_ = true;
  }

  XmlTokens tokens_;
  Feed feed_;
  std::vector<Open> open_;  // the first is none
  FeedNames names_;
  std::string first_;  // element
  bool is_feed_ = false, full_ = false;

  bool in_item_ = false;
  size_t item_depth_ = 0;  // size of open_ with the item
  bool link_is_page_ = false, id_is_address_ = false, permanent_ = true;
  std::string source_;

  FeedField field_ = FeedField::kNone;
  size_t field_depth_ = 0;
  std::string type_;
  std::string plain_, markup_, person_;
  bool nested_ = false;
};

}  // namespace

Result<Feed> parse_xml_feed(std::string_view xml, const std::string& url) {
  auto feed = FeedBuilder(xml, url).build();
  const std::string named = feed ? std::string() : feed_of_page(xml, url);
  if (named.empty()) return feed;
  return Status{Code::kInvalid, "is a page, not a feed: it says that its feed is " + named, "",
                "give that address"};
}

}  // namespace isnad::intake
