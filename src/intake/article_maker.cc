// From an input as it was found to an article.
#include <utility>

#include "intake/input_reader.h"
#include "intake/page.h"
#include "intake/plain_text.h"
#include "isnad/intake.h"

namespace isnad {
namespace {

// What the manifest says counts more than what the page says of itself.
void take_given(const Article& given, Article& article) {
  if (!given.id.empty()) article.id = given.id;
  for (auto field : {&Article::outlet, &Article::url, &Article::title, &Article::byline}) {
    if (given.*field) article.*field = given.*field;
  }
  if (given.published) {
    article.published = given.published;
    article.published_basis = Basis::kGiven;
  }
}

}  // namespace

struct ArticleMaker::Inside {
  InputOptions options;
  intake::PageReader pages;

  Result<Article> made(Unread& unread) {
    switch (unread.form) {
      case Unread::Form::kArticle:
        return std::move(unread.article);
      case Unread::Form::kText:
        return intake::plain_text_article(unread.bytes, unread.name);
      case Unread::Form::kPage:
        return pages.read({unread.bytes, unread.charset, unread.url, unread.name});
      default:
        return unread.problem;
    }
  }
};

Unread intake::failed_input(std::string name, Status problem) {
  Unread unread;
  unread.name = std::move(name);
  unread.problem = std::move(problem);
  return unread;
}

Result<ArticleMaker> ArticleMaker::make(const InputOptions& options) {
  Result<std::shared_ptr<const Language>> language =
      options.language ? Result(options.language) : Language::builtin();
  if (!language) return language.status();
  return ArticleMaker(std::make_unique<Inside>(Inside{options, intake::PageReader(*language)}));
}

Result<Article> ArticleMaker::article(Unread unread) {
  Result<Article> article = inside_->made(unread);
  if (!article) return article;
  if (!article->url && !unread.url.empty()) article->url = unread.url;
  article->notes.insert(article->notes.end(), unread.notes.begin(), unread.notes.end());
  if (unread.given) take_given(*unread.given, *article);
  // What the user said for all articles that do not say it themselves.
  const InputOptions& options = inside_->options;
  if (!article->outlet) article->outlet = options.outlet;
  if (!article->published && options.published) {
    article->published = options.published;
    article->published_given = true;
  }
  return article;
}

ArticleMaker::ArticleMaker(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
ArticleMaker::ArticleMaker(ArticleMaker&&) noexcept = default;
ArticleMaker& ArticleMaker::operator=(ArticleMaker&&) noexcept = default;
ArticleMaker::~ArticleMaker() = default;

}  // namespace isnad
