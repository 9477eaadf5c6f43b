// The classes that the parser of source phrases asks about. Only for its own files.
#pragma once

#include "read/source_phrase.h"

namespace isnad::read {

struct SourceParser::Classes {
  explicit Classes(const language::Analyzer& a) : analyzer(a) {}
  const language::Analyzer& analyzer;
  language::ClassId adverb = analyzer.id("adverb");
  language::ClassId time = analyzer.id("time");
  language::ClassId comma = analyzer.id("comma");
  language::ClassId dash = analyzer.id("dash");
  language::ClassId bracket_open = analyzer.id("bracket_open");
  language::ClassId bracket_close = analyzer.id("bracket_close");
  language::ClassId preposition = analyzer.id("preposition");
  language::ClassId prep_fi = analyzer.id("prep_fi");
  language::ClassId direction = analyzer.id("direction");
  language::ClassId prep_li = analyzer.id("prep_li");
  language::ClassId with_li = analyzer.id("with_li");
  language::ClassId prep_bi = analyzer.id("prep_bi");
  language::ClassId with_bi = analyzer.id("with_bi");
  language::ClassId channel = analyzer.id("channel");
  language::ClassId media_head = analyzer.id("media_head");
  language::ClassId agency = analyzer.id("agency");
  language::ClassId outlet_name = analyzer.id("outlet_name");
  language::ClassId given_name = analyzer.id("given_name");
  language::ClassId family_name = analyzer.id("family_name");
  language::ClassId name_particle = analyzer.id("name_particle");
  language::ClassId title = analyzer.id("title");
  language::ClassId rank = analyzer.id("rank");
  language::ClassId role = analyzer.id("role");
  language::ClassId org_head = analyzer.id("org_head");
  language::ClassId org_name = analyzer.id("org_name");
  language::ClassId anonymous = analyzer.id("anonymous");
  language::ClassId unknown = analyzer.id("unknown");
  language::ClassId with_al = analyzer.id("with_al");
  language::ClassId word = analyzer.id("word");
  language::ClassId country = analyzer.id("country");
  language::ClassId relative = analyzer.id("relative_definite");
  language::ClassId turn = analyzer.id("turn");
  language::ClassId only_finite = analyzer.id("only_finite");
  language::ClassId kana = analyzer.id("kana");
  language::ClassId qad = analyzer.id("qad");
  language::ClassId negation = analyzer.id("negation");
  language::ClassId clause_start = analyzer.id("clause_start");
  language::ClassId conjunction = analyzer.id("conjunction");
  language::ClassId that = analyzer.id("that");
  language::ClassId colon = analyzer.id("colon");
  language::ClassId semicolon = analyzer.id("semicolon");
  language::ClassId quote_open = analyzer.id("quote_open");
  language::ClassId quote_close = analyzer.id("quote_close");
  language::ClassId stop = analyzer.id("stop");
  language::ClassId inna = analyzer.id("inna");
  language::ClassId with_pronoun = analyzer.id("with_pronoun");
  language::ClassId aspect = analyzer.id("aspect");
  language::ClassId participle = analyzer.id("participle");
  language::ClassId quantifier = analyzer.id("quantifier");
  language::ClassId norp = analyzer.id("norp");
  language::ClassId pronoun = analyzer.id("pronoun");
  language::ClassId number = analyzer.id("number");
  language::ClassId prep_min = analyzer.id("prep_min");
  language::ClassId latin = analyzer.id("latin");
  language::ClassId demonstrative = analyzer.id("demonstrative");
  language::ClassId definite = analyzer.id("definite");
  language::ClassId prep_an = analyzer.id("prep_an");
  language::ClassId prep_ila = analyzer.id("prep_ila");
  language::ClassId prep_ala = analyzer.id("prep_ala");
  language::ClassId prep_bayna = analyzer.id("prep_bayna");
  language::ClassId punct = analyzer.id("punct");
  language::ClassId cue = analyzer.id("cue");
  language::ClassId place = analyzer.id("place");
  language::ClassId masdar = analyzer.id("masdar");
  language::ClassId noun = analyzer.id("noun");
  language::ClassId glued = analyzer.id("glued");
  language::ClassId slash = analyzer.id("slash");
  language::ClassId person_noun = analyzer.id("person_noun");
  language::ClassId maybe_name = analyzer.id("maybe_name");
  language::ClassId cue_fin = analyzer.id("cue.fin");
  language::ClassId singular = analyzer.id("singular");
  language::ClassId dual = analyzer.id("dual");
  language::ClassId plural = analyzer.id("plural");
  language::ClassId feminine = analyzer.id("feminine");
  language::ClassId masculine = analyzer.id("masculine");
  language::ClassId continues = analyzer.id("continue");
  language::ClassId particle = analyzer.id("particle");
  language::ClassId with_wa = analyzer.id("with_wa");
  language::ClassId finite = analyzer.id("finite");
  language::ClassId adj = analyzer.id("adj");
  language::ClassId on_tongue = analyzer.id("on_tongue");
  language::ClassId issued = analyzer.id("issued");
  language::ClassId issues = analyzer.id("issues");
  language::ClassId era = analyzer.id("era");
  language::ClassId name_spelling = analyzer.id("name_spelling");
  language::ClassId perfect = analyzer.id("perfect");
  language::ClassId transmit = analyzer.id("transmit");
  language::ClassId anonymity = analyzer.id("anonymity");
  language::ClassId preceded = analyzer.id("preceded");
  language::ClassId accusative = analyzer.id("accusative");
};

}  // namespace isnad::read
