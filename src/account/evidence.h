// Words of a selected article, made into evidence. One for each article that is looked at: it holds
// the map from code points to bytes.
#pragma once

#include <string>
#include <string_view>

#include "isnad/selection.h"
#include "text/code_points.h"

namespace isnad::account {

class Witness {
 public:
  // `article` must outlive it. Linear in the text.
  explicit Witness(const SelectedArticle& article);

  const SelectedArticle& article() const { return article_; }
  const Record& record() const { return article_.record; }

  std::string_view words(Span span) const { return points_.slice(span); }
  // The sentence around the span; the span itself where it stands in none.
  Span sentence(Span span) const;
  // Evidence by a cell of the record (`cell` is its id), or by words alone. `statement` is whose
  // words they are, kNone for the outlet's own.
  Evidence evidence(std::string cell, Span span, int statement) const;

 private:
  const SelectedArticle& article_;
  text::CodePoints points_;
};

// The day of publication as far as it is known: the last day that is possible; empty: none is.
std::string day_of(const Published& published);

// Name of the statement's source; none where none is known.
std::optional<std::string> speaker_of(const Record& record, int statement);

}  // namespace isnad::account
