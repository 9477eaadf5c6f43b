// The classes that the layer of names asks about, resolved once.
#pragma once

#include "language/analyzer.h"

namespace isnad::read {

struct NameClasses {
  explicit NameClasses(const language::Analyzer& analyzer) : a(analyzer) {}
  const language::Analyzer& a;
  language::ClassId word = a.id("word"), latin = a.id("latin"), punct = a.id("punct");
  language::ClassId number = a.id("number"), time = a.id("time"), numeral = a.id("numeral");
  language::ClassId given_name = a.id("given_name"), family_name = a.id("family_name");
  language::ClassId maybe_name = a.id("maybe_name"), name_particle = a.id("name_particle");
  language::ClassId unknown = a.id("unknown"), ambiguous = a.id("ambiguous");
  language::ClassId name_spelling = a.id("name_spelling"), word_spelling = a.id("word_spelling");
  language::ClassId cut_spelling = a.id("cut_spelling"), that = a.id("that");
  language::ClassId with_al = a.id("with_al"), with_wa = a.id("with_wa"), with_fa = a.id("with_fa");
  language::ClassId with_bi = a.id("with_bi"), with_li = a.id("with_li"), with_ka = a.id("with_ka");
  language::ClassId with_pronoun = a.id("with_pronoun"), definite = a.id("definite");
  language::ClassId title = a.id("title"), rank = a.id("rank"), role = a.id("role");
  language::ClassId role_adj = a.id("role_adj"), abbreviation = a.id("abbreviation");
  language::ClassId person_noun = a.id("person_noun");
  language::ClassId city = a.id("city"), country = a.id("country"), place = a.id("place"),
                    place_head = a.id("place_head");
  language::ClassId settlement = a.id("settlement"), direction = a.id("direction");
  language::ClassId nisba = a.id("nisba"), norp = a.id("norp");
  language::ClassId org_head = a.id("org_head"), org_name = a.id("org_name");
  language::ClassId org_adj = a.id("org_adj"), media_head = a.id("media_head");
  language::ClassId agency = a.id("agency"), outlet_name = a.id("outlet_name");
  language::ClassId outer_head = a.id("outer_head"), inner_head = a.id("inner_head");
  language::ClassId area = a.id("area"), world = a.id("world"), over_place = a.id("over_place");
  language::ClassId epithet = a.id("epithet"), binder = a.id("binder");
  language::ClassId filiation = a.id("filiation");
  language::ClassId singular = a.id("singular"), accusative = a.id("accusative");
  language::ClassId participle = a.id("participle"), kana = a.id("kana");
  language::ClassId pronoun = a.id("pronoun"), kin = a.id("kin");
  language::ClassId org_gov = a.id("org_gov"), org_mil = a.id("org_mil");
  language::ClassId club = a.id("club");
  language::ClassId noun = a.id("noun"), adj = a.id("adj"), verb = a.id("verb"),
                    masdar = a.id("masdar");
  language::ClassId particle = a.id("particle"), adverb = a.id("adverb");
  language::ClassId finite = a.id("finite"), only_finite = a.id("only_finite");
  language::ClassId cue_fin = a.id("cue.fin"), preposition = a.id("preposition");
  language::ClassId prep_fi = a.id("prep_fi"), prep_ila = a.id("prep_ila");
  language::ClassId prep_an = a.id("prep_an"), prep_min = a.id("prep_min");
  language::ClassId conjunction = a.id("conjunction"), comma = a.id("comma");
  language::ClassId separate_and = a.id("separate_and");
  language::ClassId dot = a.id("dot"), dash = a.id("dash"), stop = a.id("stop");
  language::ClassId bracket_open = a.id("bracket_open"), bracket_close = a.id("bracket_close");
  language::ClassId over_person = a.id("over_person"), hidden_name = a.id("hidden_name");
  language::ClassId inna = a.id("inna"), cue = a.id("cue");
  language::ClassId quote_open = a.id("quote_open"), quote_close = a.id("quote_close");
  language::ClassId feminine = a.id("feminine"), plural = a.id("plural");
  language::ClassId loaded_name = a.id("loaded_name"), loaded_place = a.id("loaded_place");
};

}  // namespace isnad::read
