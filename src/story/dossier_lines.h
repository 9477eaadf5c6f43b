// The lines of a dossier that come from one article: statements, times spoken of, events,
// commitments, figures.
#pragma once

#include <vector>

#include "isnad/dossier.h"
#include "isnad/store.h"
#include "story/subject.h"
#include "story/topic.h"

namespace isnad::story {

// An article of a dossier before its lines are made.
struct Chosen {
  DossierArticle article;
  ArticleRow row;
  std::vector<TopicHit> hits;            // of the question's words in the text
  const Subject* subject = nullptr;      // of the question, where it asks about an act
  size_t sentences = 0;                  // that name the act and all whom the question names
  std::vector<StatementRow> statements;  // all of the article, in order
  std::vector<EventRow> events;
  std::vector<CommitmentRow> commitments;
};

// Appends the lines of article number `index` to the dossier. Where the question asks about an act:
// of an article in focus those lines whose sentence speaks of the act, and who declined to speak;
// of another one those whose sentence names everybody whom the question names, too. Else an article
// in focus gives every line; another only those whose sentence holds `needed` words of the
// question. Voices are made later, over all articles (group_voices).
void append_lines(const Chosen& chosen, int index, size_t needed, Dossier& dossier);

// Puts the lines into the order that dossier.h promises and makes the voices.
void order_lines(Dossier& dossier);

}  // namespace isnad::story
