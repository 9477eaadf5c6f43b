// A cell of a record as one readable line: the language in which examples.txt (doc/data_files.md)
// and the cases of test/case/ say what is expected. White space inside the words is one blank, so
// that a span over two paragraphs stays one line. `index` must be that of a cell of the record.
// Linear in the record's text; for tests and for `isnad check`, not for reading.
#pragma once

#include <string>
#include <vector>

#include "isnad/record.h"

namespace isnad::read {

// "WORDS = VALUE"; "-" for a time without a value.
std::string time_row(const Record& record, int index);

// "WORDS = NUMBER UNIT": NUMBER as in read/quantity_row.h; no unit: it is left out.
std::string quantity_row(const Record& record, int index);

// "CUE > SOURCE > CONTENT = stance": the words of the cue, the name of the source's entity ("-"
// where there is none), the words of the content, its parts joined by " | " ("-" where it has no
// part).
std::string statement_row(const Record& record, int index);

// "CUE > LINK > LINK": the words of the cue and the chain of a statement, speaker first; "-" for a
// link that nobody is known for, "outlet" for the outlet itself.
std::string chain_row(const Record& record, int index);

// "WORDS < WORDS": the words of a quantity and of the one that it is a part of; empty where it is
// a part of none.
std::string part_row(const Record& record, int index);

// "CUE < CUE": the cues of a statement and of the one inside whose content it stands; empty where
// it stands in none.
std::string parent_row(const Record& record, int index);

// "CUE = WORDS": the cue of a statement and the words of the time at which it was said; empty where
// the text does not say.
std::string said_row(const Record& record, int index);

// "CUE = CERTAINTY": "CT+".
std::string certainty_row(const Record& record, int index);

// "TRIGGER > ACTORS > RECIPIENTS > PLACES = TYPE/mode status": the words of the trigger and the
// names of the parts, several joined by " + ", "-" where there is none.
std::string event_row(const Record& record, int index);
// "TRIGGER = WORDS": an event and the words of its time, "-" where it has none.
std::string when_row(const Record& record, int index);

// "ACT > PROMISORS > DEADLINE = strength": the words of the act and of its deadline.
std::string commitment_row(const Record& record, int index);

// "WORDS = PLACE, AGENCY" of the dateline, "-" for what it does not name; empty where there is
// none.
std::string dateline_row(const Record& record);

// "WORDS > NAME = TYPE" for each mention by name, in their order in the text: its words, the name
// of its entity, the entity's type.
std::vector<std::string> name_rows(const Record& record);

// "WORDS > NAME = KIND" for each mention that is no name: title, alias, pronoun.
std::vector<std::string> mention_rows(const Record& record);

// "NAME > RANK > TITLE > NAME": whose role, its rank, its title, in which body or place it is held;
// "-" for what the words do not tell.
std::vector<std::string> role_rows(const Record& record);

// "NAME = COUNTRY SECTOR" for each entity of which either is known, "-" for what is not.
std::vector<std::string> standing_rows(const Record& record);

// "WORDS = NAME": the first words by which an entity of the table of offices is mentioned.
std::string office_row(const Record& record, const Entity& entity);

// "WORDS > NAME = KIND": how the outlet names whom; "-" where it names nobody of the record.
std::string wording_row(const Record& record, int index);

// "EARLIEST..LATEST BASIS", "-" for an open end: "2021-11-01..2021-11-30 text".
std::string published_row(const Record& record);

}  // namespace isnad::read
