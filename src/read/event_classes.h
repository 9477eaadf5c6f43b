// The classes that the layer of events asks about, resolved once.
#pragma once

#include "language/analyzer.h"

namespace isnad::read {

struct EventClasses {
  explicit EventClasses(const language::Analyzer& analyzer) : a(analyzer) {}
  const language::Analyzer& a;
  language::ClassId word = a.id("word"), latin = a.id("latin"), punct = a.id("punct");
  language::ClassId comma = a.id("comma"), colon = a.id("colon"), semicolon = a.id("semicolon");
  language::ClassId stop = a.id("stop"), dash = a.id("dash");
  language::ClassId bracket_open = a.id("bracket_open"), bracket_close = a.id("bracket_close");
  language::ClassId quote_open = a.id("quote_open"), quote_close = a.id("quote_close");
  language::ClassId time = a.id("time"), quantity = a.id("quantity"), number = a.id("number");
  language::ClassId preposition = a.id("preposition"), prep_fi = a.id("prep_fi");
  language::ClassId prep_min = a.id("prep_min"), prep_an = a.id("prep_an"),
                    prep_time = a.id("prep_time");
  language::ClassId prep_baad = a.id("prep_baad"), agent_marker = a.id("agent_marker");
  language::ClassId prep_bi = a.id("prep_bi"), prep_li = a.id("prep_li");
  language::ClassId prep_bayna = a.id("prep_bayna"), prep_ila = a.id("prep_ila");
  language::ClassId at_place = a.id("at_place"), prep_munthu = a.id("prep_munthu");
  language::ClassId counted = a.id("counted");
  language::ClassId cue_nominal = a.id("cue_nominal");
  language::ClassId cue_nominal_clause = a.id("cue_nominal_clause");
  language::ClassId asks = a.id("asks");
  language::ClassId with_al = a.id("with_al"), with_bi = a.id("with_bi"), with_li = a.id("with_li");
  language::ClassId with_ka = a.id("with_ka"), with_wa = a.id("with_wa"), with_fa = a.id("with_fa");
  language::ClassId with_sa = a.id("with_sa"), with_pronoun = a.id("with_pronoun");
  language::ClassId that = a.id("that"), inna = a.id("inna"), relative = a.id("relative");
  language::ClassId relative_definite = a.id("relative_definite");
  language::ClassId conjunction = a.id("conjunction"), coordination = a.id("coordination");
  language::ClassId clause_start = a.id("clause_start"), conditional = a.id("conditional");
  language::ClassId negation = a.id("negation"), restriction = a.id("restriction");
  language::ClassId qad = a.id("qad"), kana = a.id("kana"), future = a.id("future");
  language::ClassId adverb = a.id("adverb"), particle = a.id("particle");
  language::ClassId demonstrative = a.id("demonstrative"), quantifier = a.id("quantifier");
  language::ClassId pronoun = a.id("pronoun"), turn = a.id("turn");
  language::ClassId only_finite = a.id("only_finite"), finite = a.id("finite");
  language::ClassId perfect = a.id("perfect"), imperfect = a.id("imperfect");
  language::ClassId masdar = a.id("masdar"), noun = a.id("noun"), adj = a.id("adj");
  language::ClassId participle = a.id("participle"), nisba = a.id("nisba"), norp = a.id("norp");
  language::ClassId unknown = a.id("unknown"), ambiguous = a.id("ambiguous");
  language::ClassId given_name = a.id("given_name"), family_name = a.id("family_name");
  language::ClassId name_particle = a.id("name_particle"), maybe_name = a.id("maybe_name");
  language::ClassId title = a.id("title"), rank = a.id("rank"), role = a.id("role");
  language::ClassId role_mil = a.id("role_mil"), role_gov = a.id("role_gov");
  language::ClassId org_head = a.id("org_head"), org_name = a.id("org_name");
  language::ClassId org_mil = a.id("org_mil"), org_gov = a.id("org_gov");
  language::ClassId country = a.id("country"), place = a.id("place"), city = a.id("city");
  language::ClassId place_head = a.id("place_head"), direction = a.id("direction");
  language::ClassId person_noun = a.id("person_noun"), group_noun = a.id("group_noun");
  language::ClassId anonymous = a.id("anonymous"), emphatic = a.id("emphatic");
  language::ClassId question_word = a.id("question_word"), amount = a.id("amount");
  language::ClassId media_head = a.id("media_head");
  language::ClassId accusative = a.id("accusative"), definite = a.id("definite");
  language::ClassId singular = a.id("singular"), dual = a.id("dual"), plural = a.id("plural");
  language::ClassId feminine = a.id("feminine"), masculine = a.id("masculine");
  language::ClassId among = a.id("among"), modal = a.id("modal"), cue_fin = a.id("cue.fin");
  language::ClassId hedge = a.id("hedge"), plan = a.id("plan"), obligation = a.id("obligation");
  language::ClassId future_negation = a.id("negates_future"), prep_qabl = a.id("prep_qabl");
  language::ClassId uncertain = a.id("uncertain");
  // Of the lexicon of events.
  language::ClassId event = a.id("event"), light = a.id("light");
  language::ClassId operator_bi = a.id("operator_bi");
  language::ClassId operator_word = a.id("operator"), forces = a.id("forces");
  language::ClassId crowd_noun = a.id("crowd_noun"), sport = a.id("sport");
  language::ClassId transparent = a.id("transparent"), leadership = a.id("leadership");
  language::ClassId home = a.id("home"), judgement = a.id("negative_judgement");
  language::ClassId without_that = a.id("without_that"), negates_present = a.id("negates_present");
};

}  // namespace isnad::read
