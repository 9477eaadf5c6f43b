#include "intake/page.h"

#include <algorithm>

#include "intake/charset.h"
#include "intake/page_block.h"
#include "intake/page_body.h"
#include "intake/page_byline.h"
#include "intake/page_facts.h"
#include "intake/page_language.h"
#include "intake/page_names.h"
#include "intake/page_title.h"
#include "intake/page_tree.h"

namespace isnad::intake {
namespace {

// A shorter text is an article only where the page says that it is one.
constexpr uint32_t kFewWords = 25;

bool is_url(std::string_view url) { return url.find("://") != std::string_view::npos; }

std::optional<std::string> url_of(const PageFacts& facts, const PageSource& page) {
  if (is_url(facts.canonical)) return facts.canonical;
  if (!page.url.empty()) return page.url;
  const auto& named = facts.of(Field::kUrl);
  if (!named.empty() && is_url(named.front())) return named.front();
  return std::nullopt;
}

bool says_article(const PageFacts& facts) {
  if (facts.data.is_article || facts.data.published || !facts.of(Field::kPublished).empty())
    return true;
  const auto& type = facts.of(Field::kArticle);
  return !type.empty() && type.front().find("article") != std::string::npos;
}

// Why the page holds no article; empty where it holds one.
std::string_view why_not(const PageFacts& facts, const PageBody& body, const PageDates& dates,
                         bool has_text) {
  if (!has_text) return "holds no article: no running text stands in it";
  if (body.words < kFewWords && !says_article(facts) && !dates.published && facts.headlines.empty())
    return "holds no article: few words, and neither a headline nor a date";
  return {};
}

std::string_view declared_language(const PageTree& tree) {
  for (uint32_t i = 0; i < tree.nodes.size() && tree.nodes[i].depth < 3; ++i) {
    if (tree.nodes[i].tag == Tag::kHtml) return tree.attribute(i, Attribute::kLang);
  }
  return {};
}

void take_body(const PageBlocks& blocks, const PageBody& body, Article& article) {
  for (const size_t i : body.paragraphs) {
    if (!article.text.empty()) article.text += '\n';
    article.text += blocks.of(blocks.blocks[i]);
  }
  for (const size_t i : body.captions) article.captions.emplace_back(blocks.of(blocks.blocks[i]));
}

// JSON-LD articleBody: its lines, each as one paragraph.
std::string data_paragraphs(std::string_view body) {
  std::string text;
  while (!body.empty()) {
    const size_t end = std::min(body.find('\n'), body.size());
    std::string line;
    append_collapsed(body.substr(0, end), line);
    if (line.ends_with(' ')) line.pop_back();
    if (!line.empty()) text += text.empty() ? line : "\n" + line;
    body.remove_prefix(std::min(body.size(), end + 1));
  }
  return text;
}

void take_facts(const PageFacts& facts, Article& article) {
  article.outlet = page_outlet(facts, article.url.value_or(""));
  article.section = facts.data.section;
  if (!article.section && !facts.of(Field::kSection).empty())
    article.section = facts.of(Field::kSection).front();
}

}  // namespace

PageReader::PageReader(const std::shared_ptr<const Language>& language) : dates_(language) {}

Result<Article> PageReader::read(const PageSource& page) {
  Decoded decoded =
      decode_text(page.bytes, page.charset.empty() ? declared_charset(page.bytes) : page.charset);
  const PageTree tree = parse_page(decoded.text);
  const PageBlocks blocks = cut_blocks(tree);
  const std::vector<uint8_t> roles = roles_of_nodes(tree);
  const PageFacts facts = collect_facts(tree, roles);
  Article article;
  article.title = page_title(facts);
  const PageBody body = find_body(tree, blocks, roles, article.title.value_or(""));
  take_body(blocks, body, article);
  // A page that a script fills may carry its text as data.
  if (article.text.empty() && facts.data.body) article.text = data_paragraphs(*facts.data.body);
  article.url = url_of(facts, page);
  PageDates dates = dates_.find(tree, facts, blocks, body, article.url.value_or(""), decoded.text);
  const std::string_view why = why_not(facts, body, dates, !article.text.empty());
  if (!why.empty()) {
    return Status{Code::kNoArticle, std::string(why), page.origin,
                  "give the page of a single article"};
  }
  take_facts(facts, article);
  article.byline = page_byline(tree, facts, blocks, body, article.outlet);
  article.published = std::move(dates.published);
  article.published_basis = dates.basis;
  article.modified = std::move(dates.modified);
  article.language = language_of(article.text, declared_language(tree));
  article.notes = std::move(decoded.notes);
  if (tree.cut)
    article.notes.emplace_back("the page is too deep or too large; its end is left out");
  article.origin = page.origin;
  return article;
}

}  // namespace isnad::intake
