#include "read/subject.h"

namespace isnad::read {

using language::Gender;
using language::Number;
using language::Shape;

SubjectTest::SubjectTest(Workspace& workspace) : ws_(workspace) {
  const auto id = [&](language::ClassName name) { return workspace.analyzer().id(name); };
  title_ = id("title");
  role_ = id("role");
  rank_ = id("rank");
  person_ = id("person_noun");
  anonymous_ = id("anonymous");
  given_ = id("given_name");
  family_ = id("family_name");
  place_ = id("place");
  country_ = id("country");
  org_name_ = id("org_name");
  unknown_ = id("unknown");
  needs_object_ = id("needs_object");
  with_al_ = id("with_al");
  adj_ = id("adj");
  with_wa_ = id("with_wa");
  agency_ = id("agency");
  outlet_ = id("outlet_name");
  norp_ = id("norp");
  abbreviation_ = id("abbreviation");
  quantifier_ = id("quantifier");
  question_word_ = id("question_word");
}

bool SubjectTest::any(uint32_t item, std::initializer_list<language::ClassId> classes) const {
  for (const language::ClassId id : classes)
    if (ws_.is(item, id)) return true;
  return false;
}

// Gender and number of a noun, by its best reading as one.
SubjectTest::Agreement SubjectTest::of(uint32_t item) const {
  for (const language::Reading& reading : ws_.types[item]->readings) {
    const language::Features& f = reading.entry.features;
    if (f.shape != Shape::kFinite) return {f.gender, f.number};
  }
  return {};
}

// "The structures (f.)": a definite adjective behind a definite noun tells its gender, whether we
// know the noun or not.
bool SubjectTest::feminine_by_adjective(const SourcePhrase& phrase) const {
  const uint32_t next = phrase.begin + 1;
  if (next >= phrase.end || !ws_.is(phrase.begin, with_al_) || !ws_.is(next, with_al_))
    return false;
  for (const language::Reading& reading : ws_.types[next]->readings)
    if (reading.entry.features.gender != Gender::kFeminine ||
        reading.entry.features.number != Number::kSingular)
      return false;
  return ws_.is(next, adj_);
}

// Does the phrase hold one noun with what belongs to it, not a subject and an object behind it?
bool SubjectTest::one_phrase(const SourcePhrase& phrase) const {
  if (phrase.named && phrase.end > phrase.head_end) return false;
  for (uint32_t item = phrase.begin + 1; item < phrase.end; ++item)
    if (ws_.is(item - 1, with_al_) && ws_.is(item, with_al_) && !ws_.is(item, adj_) &&
        !ws_.is(item, with_wa_))
      return false;
  return true;
}

bool SubjectTest::can_be(const CueMatch& cue, const SourcePhrase& phrase, bool spoken) const {
  if (phrase.empty() || phrase.begin != cue.cue + 1 || cue.reading == nullptr || cue.nominal_form)
    return true;
  const language::Features& verb = cue.reading->entry.features;
  if (verb.shape != Shape::kFinite || verb.person != language::Person::kThird || verb.passive)
    return true;
  // "Rejected any": what is not there does nothing.
  if (ws_.is(phrase.begin, quantifier_) && ws_.is(phrase.begin, question_word_)) return false;
  // A verb before its subject is singular.
  if (verb.number == Number::kPlural || verb.number == Number::kDual) return false;
  const uint32_t head = phrase.begin;
  // "(he) described the situation as": such verbs have an object, and this is the only noun.
  if (ws_.is(cue.cue, needs_object_) && spoken && one_phrase(phrase) &&
      !any(head, {title_, role_, rank_, given_, family_}))
    return false;
  const bool persons = any(head, {title_, rank_, role_, person_, anonymous_, norp_, given_});
  if (spoken && !persons && verb.gender == Gender::kMasculine && feminine_by_adjective(phrase))
    return false;
  if (any(head, {title_, rank_, given_, family_, place_, country_, org_name_, unknown_, agency_,
                 outlet_, abbreviation_}))
    return true;
  // Nouns of persons agree with whom they mean ("the mayor", a man, has the ending of a woman).
  if (!spoken || any(head, {role_, person_, anonymous_, norp_})) return true;
  const Agreement noun = of(head);
  if (verb.gender == Gender::kMasculine) {
    if (noun.number == Number::kPlural) return !ws_.is(head, with_al_);
    return noun.gender != Gender::kFeminine || noun.number != Number::kSingular;
  }
  if (verb.gender == Gender::kFeminine)
    return noun.gender != Gender::kMasculine || noun.number != Number::kSingular;
  return true;
}

}  // namespace isnad::read
