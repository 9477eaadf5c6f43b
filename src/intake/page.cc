#include "intake/page.h"

#include "intake/charset.h"
#include "intake/page_block.h"
#include "intake/page_body.h"
#include "intake/page_facts.h"
#include "intake/page_names.h"
#include "intake/page_title.h"
#include "intake/page_tree.h"

namespace isnad::intake {

PageReader::PageReader(const std::shared_ptr<const Language>& language) : dates_(language) {}

Result<Article> PageReader::read(const PageSource& page) {
  Decoded decoded = decode_page(page.bytes, page.charset);
  const PageTree tree = parse_page(decoded.text);
  const PageBlocks blocks = cut_blocks(tree);
  const std::vector<uint8_t> roles = roles_of_nodes(tree);
  const PageFacts facts = collect_facts(tree, roles);
  const std::optional<std::string> title = page_title(facts);
  const PageBody body = find_body(tree, blocks, roles, title.value_or(""));
  if (body.paragraphs.empty()) {
    return Status{Code::kInvalid, "holds no article: no running text stands in it", page.origin,
                  "give the page of a single article"};
  }
  Article article;
  for (const size_t i : body.paragraphs) {
    if (!article.text.empty()) article.text += '\n';
    article.text += blocks.of(blocks.blocks[i]);
  }
  for (const size_t i : body.captions) article.captions.emplace_back(blocks.of(blocks.blocks[i]));
  const auto is_url = [](std::string_view url) {
    return url.find("://") != std::string_view::npos;
  };
  if (is_url(facts.canonical)) {
    article.url = facts.canonical;
  } else if (!page.url.empty()) {
    article.url = page.url;
  } else if (!facts.of(Field::kUrl).empty() && is_url(facts.of(Field::kUrl).front())) {
    article.url = facts.of(Field::kUrl).front();
  }
  article.title = title;
  article.outlet = page_outlet(facts, article.url.value_or(""));
  article.byline = page_byline(tree, facts, article.outlet);
  article.section = facts.data.section;
  if (!article.section && !facts.of(Field::kSection).empty())
    article.section = facts.of(Field::kSection).front();
  PageDates dates = dates_.find(tree, facts, blocks, body, article.url.value_or(""), decoded.text);
  article.published = std::move(dates.published);
  article.published_basis = dates.basis;
  article.modified = std::move(dates.modified);
  article.notes = std::move(decoded.notes);
  article.origin = page.origin;
  return article;
}

}  // namespace isnad::intake
