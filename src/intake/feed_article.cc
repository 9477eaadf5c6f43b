#include "intake/feed_article.h"

#include "intake/page_block.h"
#include "intake/page_entity.h"
#include "intake/page_language.h"
#include "intake/page_tree.h"
#include "intake/plain_text.h"

namespace isnad::intake {
namespace {

bool has_tags(std::string_view html) {
  for (size_t i = 1; i < html.size(); ++i) {
    const char c = static_cast<char>(html[i] | 32);
    if (html[i - 1] == '<' && ((c >= 'a' && c <= 'z') || html[i] == '/')) return true;
  }
  return false;
}

// No tag, but the reference of one: "&lt;p&gt;".
bool is_escaped_twice(std::string_view html) {
  if (has_tags(html)) return false;
  for (const std::string_view mark : {"&lt;p", "&lt;br", "&lt;div", "&lt;/", "&lt;a "}) {
    if (html.find(mark) != std::string_view::npos) return true;
  }
  return false;
}

bool is_caption(const PageTree& tree, uint32_t node) {
  for (uint32_t i = node; i != 0; i = tree.nodes[i].parent) {
    if (tree.nodes[i].tag == Tag::kFigcaption) return true;
  }
  return false;
}

std::optional<std::string> unless_empty(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

}  // namespace

std::string html_paragraphs(std::string_view html) {
  const std::string unescaped = is_escaped_twice(html) ? without_entities(html) : "";
  const PageTree tree = parse_page(unescaped.empty() ? html : std::string_view(unescaped));
  const PageBlocks blocks = cut_blocks(tree);
  std::string text;
  for (const PageBlock& block : blocks.blocks) {
    if (block.words == 0 || is_caption(tree, block.node)) continue;
    if (!text.empty()) text += '\n';
    text += blocks.of(block);
  }
  return text;
}

void complete_from_feed(const FeedItem& item, const std::string& feed_title, Article& article) {
  if (!article.title) article.title = unless_empty(item.title);
  if (!article.byline) article.byline = unless_empty(item.author);
  if (!article.outlet) article.outlet = unless_empty(feed_title);
  if (!article.published && item.published) {
    article.published = item.published;
    article.published_basis = Basis::kMetadata;
  }
  if (!article.modified) article.modified = item.updated;
}

Result<Article> feed_article(const FeedItem& item, const std::string& feed_title,
                             const std::string& origin) {
  const std::string& html = item.content.empty() && item.url.empty() ? item.summary : item.content;
  Article article;
  article.text = html_paragraphs(html);
  if (is_blank(article.text)) {
    return Status{Code::kInvalid, "holds no text of its own", origin,
                  "the pages of this feed must be read instead"};
  }
  article.url = unless_empty(item.url);
  article.language = language_of(article.text, "");
  article.origin = origin;
  complete_from_feed(item, feed_title, article);
  // Of an item that was only ever updated, that is when it came out.
  if (!article.published && item.updated) {
    article.published = item.updated;
    article.published_basis = Basis::kMetadata;
  }
  return article;
}

}  // namespace isnad::intake
