// Records for tests: one with every field filled and every kind of null, and plain ones in any
// number.
#pragma once

#include <string>

#include "isnad/record.h"

namespace isnad::record {

// Arabic and Latin words, every layer of the record, references in both directions, quotes and
// control characters in the texts. Valid, not meaningful.
inline Record full_record() {
  Record made;
  made.id = "full \"1\"";
  // "qal wazir ..." in Arabic letters, with a tatweel and a vowel sign, then ASCII.
  made.text =
      "\u0642\u0627\u0644 \u0627\u0644\u0648\u0632\u064a\u0631 \u0625\u0646 "
      "\u0648\u0627\u0644\u0642\u0640\u0648\u0651\u0627\u062a \u0639\u0627\u062f\u062a\n"
      "said \"Minister\" Adam that 3500 soldiers leave on 2021-12-31\t(about 2500 of them)\\.";
  Document& document = made.document;
  document.url = "https://example.org/a?b=\"c\"";
  document.outlet = "The \\ Outlet";
  document.title = "\u0627\u0644\u0648\u0632\u064a\u0631 speaks";
  document.byline = "";
  document.dateline = Dateline{{0, 3}, "Baghdad", std::nullopt};
  document.published = {"2021-12-28T10:00:00", "2021-12-28", "2021-12-28", Basis::kGiven};
  document.captions = {"first caption", "second\ncaption"};
  document.origin = "news.jsonl:12";
  made.sentences = {{0, 28}, {29, 111}};
  made.times = {{{78, 88},
                 TimeType::kDate,
                 "2021-12-31",
                 "2021-12-31",
                 "2021-12-31",
                 Mod::kNone,
                 Calendar::kGregorian,
                 AnchorKind::kAbsolute,
                 kNone,
                 "time.iso"},
                {{75, 88},
                 TimeType::kSet,
                 std::nullopt,
                 std::nullopt,
                 std::nullopt,
                 Mod::kOnOrBefore,
                 Calendar::kHijri,
                 AnchorKind::kTime,
                 0,
                 "time.after"}};
  made.quantities = {{{55, 68},
                      {55, 59},
                      QuantityType::kQuantity,
                      3500.0,
                      3500.0,
                      true,
                      "soldier",
                      1,
                      kNone,
                      "quantity.count"},
                     {{90, 100},
                      {96, 100},
                      QuantityType::kNumber,
                      0.1,
                      std::nullopt,
                      false,
                      std::nullopt,
                      kNone,
                      0,
                      "quantity.part"}};
  made.entities = {{EntityType::kPerson,
                    "Adam",
                    {{{45, 49}, MentionKind::kName}, {{4, 10}, MentionKind::kTitle}},
                    {{"Minister", "first", 1}, {}},
                    "IQ",
                    "GOV",
                    std::nullopt,
                    "entity.title"},
                   {EntityType::kPlace,
                    "soldiers",
                    {{{60, 68}, MentionKind::kAlias}},
                    {},
                    std::nullopt,
                    std::nullopt,
                    Coordinates{33.315, -44.366},
                    ""}};
  Statement quote;
  quote.form = Form::kMixed;
  quote.cue = {{29, 33}, "said", Stance::kDeny};
  quote.source = {Span{34, 49}, Span{45, 49}, 0, false};
  quote.content = {{55, 68}, {69, 74}};
  quote.chain = {{0, std::nullopt, false}, {1, "interview", false}, {kNone, std::nullopt, true}};
  quote.said = 1;
  quote.certainty = Certainty::kCtMinus;
  quote.events = {0};
  quote.rule = "said.that";
  Statement inner;
  inner.cue = {{0, 3}, "\u0642\u0627\u0644", Stance::kSay};
  inner.source.implicit = true;
  inner.content = {{14, 28}};
  inner.parent = 0;
  inner.rule = "said.dropped";
  made.statements = {quote, inner};
  Event leave;
  leave.trigger = {69, 74};
  leave.lemma = "leave";
  leave.type = "RETREAT";
  leave.mode = "withdraw";
  leave.cameo = "0874";
  leave.actor = {1, 0};
  leave.place = {1};
  leave.time = 0;
  leave.quantities = {0, 1};
  leave.status = EventStatus::kPlanned;
  leave.statement = 0;
  leave.rule = "event.leave";
  Event other;
  other.trigger = {24, 28};
  other.type = "OTHER";
  other.recipient = {0};
  made.events = {leave, other};
  made.commitments = {{{0, 1}, 0, {55, 88}, 0, Strength::kAgreement, 0, "promise.leave"},
                      {{}, kNone, {69, 74}, kNone, Strength::kOrder, kNone, ""}};
  made.wording = {{{60, 68}, 1, WordingKind::kLoaded},
                  {{101, 103}, kNone, WordingKind::kDistancing}};
  return made;
}

// A small record with id, text and cells that depend on `number` alone.
inline Record plain_record(int number) {
  const std::string n = std::to_string(number);
  Record made;
  made.id = "plain-" + n;
  made.document.outlet = "outlet " + std::to_string(number % 7);
  made.document.title = "title " + n;
  made.document.published = {"2021-07-26", "2021-07-26", "2021-07-26", Basis::kMetadata};
  made.document.origin = "plain.jsonl:" + n;
  made.text = "Speaker" + n + " said that " + n + " people of town" + std::to_string(number % 50) +
              " came on 2021-07-25.";
  const auto at = [&made](const std::string& words) {
    const auto begin = static_cast<uint32_t>(made.text.find(words));
    return Span{begin, begin + static_cast<uint32_t>(words.size())};
  };
  made.sentences = {{0, static_cast<uint32_t>(made.text.size())}};
  made.times = {{at("2021-07-25"), TimeType::kDate, "2021-07-25", "2021-07-25", "2021-07-25",
                 Mod::kNone, Calendar::kGregorian, AnchorKind::kAbsolute, kNone, "time.iso"}};
  made.quantities = {{at(n + " people"),
                      {at(n + " people").begin, at(n + " people").end - 7},
                      QuantityType::kQuantity,
                      number * 1.0,
                      number * 1.0,
                      false,
                      "person",
                      kNone,
                      kNone,
                      "quantity.count"}};
  made.entities = {{EntityType::kPerson,
                    "Speaker" + n,
                    {{at("Speaker" + n), MentionKind::kName}},
                    {},
                    std::nullopt,
                    std::nullopt,
                    std::nullopt,
                    "entity.name"}};
  Statement said;
  said.cue = {at("said"), "say", static_cast<Stance>(number % 18)};
  said.source = {at("Speaker" + n), at("Speaker" + n), 0, false};
  said.content = {{at("that ").end, static_cast<uint32_t>(made.text.size())}};
  said.chain = {{0, std::nullopt, false}, {kNone, std::nullopt, true}};
  said.rule = "said.that";
  made.statements = {said};
  return made;
}

}  // namespace isnad::record
