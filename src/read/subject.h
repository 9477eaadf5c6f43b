// Can the noun phrase right behind a verb be its subject? Arabic verbs stand before their subject
// and agree with it in gender, never in number; what cannot agree is the object, and the subject
// was dropped: "they accused the ministry", "and he (m.) called the ministry (f.) to".
#pragma once

#include "read/cue.h"
#include "read/source_phrase.h"
#include "read/workspace.h"

namespace isnad::read {

class SubjectTest {
 public:
  explicit SubjectTest(Workspace& workspace);

  // False where the words show that it cannot. `spoken`: somebody has spoken before, whom the verb
  // may carry on.
  bool can_be(const CueMatch& cue, const SourcePhrase& phrase, bool spoken) const;
  // Where the first noun of the phrase ends with what belongs to it: behind it stands the object.
  uint32_t end_of_noun(const SourcePhrase& phrase) const;

 private:
  struct Agreement {
    language::Gender gender = language::Gender::kNone;
    language::Number number = language::Number::kNone;
  };
  Agreement of(uint32_t item) const;
  bool any(uint32_t item, std::initializer_list<language::ClassId> classes) const;
  bool feminine_by_adjective(const SourcePhrase& phrase) const;

  Workspace& ws_;
  language::ClassId title_, role_, rank_, person_, anonymous_, given_, family_, place_, country_,
      org_name_, unknown_, needs_object_, with_al_, with_bi_, with_li_, noun_, masdar_, adj_,
      with_wa_, agency_, outlet_, norp_, abbreviation_, quantifier_, question_word_;
};

}  // namespace isnad::read
