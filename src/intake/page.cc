#include "intake/page.h"

#include "intake/charset.h"
#include "intake/page_block.h"
#include "intake/page_body.h"
#include "intake/page_tree.h"

namespace isnad::intake {

Result<Article> page_article(const PageSource& page) {
  Decoded decoded = decode_page(page.bytes, page.charset);
  const PageTree tree = parse_page(decoded.text);
  const PageBlocks blocks = cut_blocks(tree);
  const PageBody body = find_body(tree, blocks, {}, {});
  if (body.paragraphs.empty()) {
    return Status{Code::kInvalid, "holds no article: no running text stands in it", page.origin,
                  "give the page of a single article"};
  }
  Article article;
  for (const size_t i : body.paragraphs) {
    if (!article.text.empty()) article.text += '\n';
    article.text += blocks.of(blocks.blocks[i]);
  }
  for (const size_t i : body.captions)
    article.captions.emplace_back(blocks.of(blocks.blocks[i]));
  article.notes = std::move(decoded.notes);
  article.origin = page.origin;
  return article;
}

}  // namespace isnad::intake
