// Loads what facts and disputes are looked for in.
#include <iterator>

#include "isnad/account.h"

namespace isnad {
namespace {

template <typename Row>
Status append(Result<std::vector<Row>> rows, std::vector<Row>& out) {
  if (!rows) return rows.status();
  out.insert(out.end(), std::make_move_iterator(rows->begin()),
             std::make_move_iterator(rows->end()));
  return Status::ok();
}

}  // namespace

Result<Selection> select_accounts(const Store& store, std::vector<StoryArticle> articles) {
  Selection out;
  out.articles = std::move(articles);
  for (const StoryArticle& article : out.articles) {
    Filter one;
    one.article = article.article.id;
    Status status = append(store.statements(one), out.statements);
    if (status.is_ok()) status = append(store.events(one), out.events);
    if (status.is_ok()) status = append(store.figures(one), out.figures);
    if (!status.is_ok()) return status;
  }
  return out;
}

}  // namespace isnad
