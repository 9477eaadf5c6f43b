#include "read/dateline.h"

namespace isnad::read {
namespace {

// Lines before the dateline: a title, a byline.
constexpr uint32_t kHeadLines = 3;

}  // namespace

DatelineItems read_dateline(Workspace& ws) {
  DatelineItems found;
  language::Matcher* matcher = ws.matcher("dateline");
  if (matcher == nullptr) return found;
  const language::ClassId agency_class = ws.analyzer().id("agency");
  const language::ClassId outlet_class = ws.analyzer().id("outlet_name");
  const language::ClassId word_class = ws.analyzer().id("dateline_word");
  const Gates open = ws.gate("dateline");
  language::Match match;
  const uint32_t last = std::min<uint32_t>(kHeadLines, static_cast<uint32_t>(ws.sentences.size()));
  for (uint32_t s = 0; s < last; ++s) {
    const ItemRange& sentence = ws.sentences[s];
    if ((ws.gates[sentence.begin] & open) == 0 ||
        !matcher->match(ws.types, sentence.begin, sentence.end, match))
      continue;
    Dateline line;
    line.span = ws.span(ws.bytes(sentence.begin, match.end));
    if (const auto place = ws.capture(match, "place"))
      line.place = ws.words(ws.bytes(place->begin, place->end));
    if (const auto agency = ws.capture(match, "agency")) {
      const language::Reading* reading = ws.reading(agency->begin, word_class);
      const bool names = ws.is(agency->begin, agency_class) || ws.is(agency->begin, outlet_class) ||
                         (reading != nullptr &&
                          !ws.model().text(ws.model().lexeme(reading->entry.lexeme).value).empty());
      if (names) {  // "special", "follow-up" are nobody
        line.agency = ws.words(ws.bytes(agency->begin, agency->end));
        found.agency_begin = agency->begin;
        found.agency_end = agency->end;
      }
    }
    ws.record.document.dateline = std::move(line);
    found.end = match.end;
    break;
  }
  return found;
}

}  // namespace isnad::read
