// What a question is about, beyond its words: the act that it names ("withdrawal"), with every word
// that names the same act or its contrary ("left", "stays"), and those whom it names, known by
// their country where they have one ("the American forces": Washington speaks of them, too).
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "isnad/language.h"
#include "isnad/record.h"
#include "language/model.h"
#include "story/question.h"
#include "story/topic.h"

namespace isnad::story {

// Somebody or something that the question names; met by one of its words, or by the name of
// anybody of its country.
struct Named {
  std::vector<int> words;  // indices into Question::words
  std::optional<std::string> country;
};

struct Subject {
  int act = kNone;  // the word that names the act (index into Question::words); kNone: none does
  std::set<std::string> read_as;         // the act or its contrary, as PLOVER's "TYPE/mode"
  std::unordered_set<uint32_t> lexemes;  // that speak of the act
  std::vector<Named> named;

  // A question of an act and of somebody: its lines are those of the act.
  bool is_of_act() const { return act != kNone && !named.empty(); }
};

// Reads the question as an article would be read. Cost: some tens of milliseconds for the reader's
// tables, once.
Subject subject_of(std::string_view text, const QuestionReader& reader, const Question& question,
                   const Language& language);

// Which of the named are spoken of within a span of an article, by the question's words or by the
// names of their countries, and whether the act is. No act is theirs whose doer or place is of
// another country.
class SubjectFinder {
 public:
  // Holds on to its arguments.
  SubjectFinder(const Subject& subject, const Record& record, const std::vector<TopicHit>& hits);

  // `strictly`: a word that has other senses, too ("came out"), must have been read as the act.
  bool has_act(Span span, bool strictly) const;
  size_t named_in(Span span) const;  // how many of Subject::named
  bool has_all(Span span) const {
    return has_act(span, true) && named_in(span) == subject_.named.size();
  }

 private:
  bool is_act(Span word, bool strictly) const;
  bool is_foreign(const Event& event) const;

  const Record& record_;
  const Subject& subject_;
  const std::vector<TopicHit>& hits_;
  struct Mention {
    uint32_t begin;
    size_t named;
  };
  std::vector<Mention> mentions_;  // in order
};

}  // namespace isnad::story
