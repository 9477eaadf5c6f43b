// A dossier: what the kept articles say about a question that is put in plain words. It answers
// neither "true" nor "false": it lays out who said what, through whom and when, what happened, what
// was undertaken, the times spoken of, and the figures; every line points at its words.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "isnad/account.h"
#include "isnad/language.h"
#include "isnad/promises.h"
#include "isnad/record.h"
#include "isnad/result.h"
#include "isnad/selection.h"
#include "isnad/silences.h"
#include "isnad/store.h"
#include "isnad/wordings.h"

namespace isnad {

// The words that a line stands on: a cell of one article, its span, and the text of that span.
struct Citation {
  int article = kNone;  // index into Dossier::articles
  std::string cell;     // "s2", "t7", "q1"
  Span span;            // code points into the article's text
  std::string words;
};

// An article that speaks of the question.
struct DossierArticle {
  Record record;
  Origin origin;       // whose text it carries
  bool focus = false;  // the question is what it is about: its title or first sentences hold most
                       // of the question's words
  std::vector<std::string>
      words;  // the question's words that it holds, as the question writes them
};

// One statement of one article.
struct Said {
  int article = kNone;
  int statement = kNone;           // index into the article's statements
  std::string source;              // name of the source; empty where none is named
  std::vector<std::string> chain;  // who passed it on, speaker first, the outlet last
  std::optional<std::string> day;  // ISO day on which it was said; null: unknown
  std::string when;                // that time's TIMEX3 value, may be a month; empty: unknown
  bool day_is_published = false;   // the text gives no time: `day` is the day of publication
  Citation cue;
  std::vector<Citation> content;
};

// All that one source says. Sources are one where their names are spelled alike but for hamzas and
// marks, or where one name is how the other ends (a family name alone) and no other name ends so.
struct Voice {
  std::string name;       // empty: no source is named
  std::vector<int> said;  // indices into Dossier::said, in order of day
};

// A time that is spoken of (not the time of speaking), with the sentence that speaks of it.
struct Happening {
  std::string value;             // TIMEX3 value
  std::string earliest, latest;  // ISO days; empty: open
  Mod mod = Mod::kNone;
  int said = kNone;  // the statement in whose content it stands (index into Dossier::said); kNone:
                     // the outlet's own voice
  Citation time, sentence;
};

// A figure, with the sentence that gives it.
struct Figure {
  std::optional<double> low, high;  // null: open
  bool approx = false;
  QuantityType type = QuantityType::kNumber;
  std::string unit;     // as in the record; empty: none
  int part_of = kNone;  // the figure that it is a part of (index into Dossier::figures)
  int said = kNone;     // as in Happening
  Citation figure, sentence;
};

// An event that an account tells of.
struct Occurrence {
  int article = kNone;
  int event = kNone;                                 // index into the article's events
  std::vector<std::string> actor, recipient, place;  // names
  std::optional<Time> time;
  int said = kNone;  // as in Happening
  Citation trigger, sentence;
};

// What somebody undertakes.
struct Undertaking {
  int article = kNone;
  int commitment = kNone;             // index into the article's commitments
  std::vector<std::string> promisor;  // names
  std::optional<Time> deadline;
  int event = kNone;  // the event that is undertaken (index into Dossier::events)
  int said = kNone;   // as in Happening
  Citation act;       // with its conditions
};

struct Dossier {
  std::string question;
  std::vector<std::string> words;    // the words that were looked for
  std::vector<std::string> ignored;  // the words of the question that say nothing of its subject
  std::vector<DossierArticle> articles;  // best first
  uint64_t articles_found = 0;        // all articles that speak of it, also those beyond the limit
  std::vector<Said> said;             // in order of day, then article and place in it
  std::vector<Voice> voices;          // most statements first
  std::vector<Happening> happenings;  // in order of time
  std::vector<Occurrence> events;     // what happened first, then ongoing, planned, hypothetical,
                                      // denied; each in order of time, those without one last
  std::vector<Undertaking> commitments;  // in order of their deadlines, those without one last
  std::vector<Figure> figures;           // parts directly after their whole

  // What the articles have in common and where they differ; each stands on cells of the lines
  // above. Origins are counted by their key.
  std::string as_of;                        // ISO day; empty where no article has one
  AccountCounts accounts;                   // of `articles`
  std::optional<std::string> since, until;  // ISO days of publication
  std::vector<Dispute> disputes;            // in order of day
  std::vector<PromiseRow> promises;         // in order of the first account
  std::vector<SilenceRow> silences;         // open slots first, then unsaid, then declined
  std::vector<WordingRow> wordings;         // most used first
};

struct DossierOptions {
  uint32_t max_articles = 40;
  std::string as_of;  // ISO day: what came out after it is not looked at; empty: all is
  // The texts of edited tables; empty: the built-in ones.
  std::string question_words;    // question/question.tsv
  std::string names;             // wording/names.tsv
  std::string slots, terms;      // silence/slots.tsv, silence/terms.tsv
  std::string commitment_terms;  // commitment/terms.tsv
};

// Makes the dossier of `question`. Where the question names an act and somebody ("the withdrawal of
// the American forces from Syria"), its articles and lines are those of the act: an article is in
// focus when its title or first sentences speak of the act and of those named, in any word for the
// act, its contrary included, or of their countries; it gives what its sentences say of the act,
// and who declined to speak. Another article gives the sentences that name the act and all. Of any
// other question an article speaks when it holds at least half of the question's words, two or more
// where there are two, and two of them stand together (within 200 code points, or in its title). A
// word is held in any form that the lexicon knows of it, with joined particles and endings. An
// article in focus gives all its cells, another one only those whose sentence holds two of the
// words. Disputes, promises, silences and wordings are those of the chosen articles that stand on
// such lines.
// Fails with kInvalid when the question has no word to look for, and as the store fails. Reads the
// store only; the same store and question give the same dossier. Cost: one full-text search, a look
// at its 1,000 best articles, and the load of max_articles (of an act: of all that hold its words).
Result<Dossier> make_dossier(const Store& store, const Language& language,
                             std::string_view question, const DossierOptions& options = {});

}  // namespace isnad
