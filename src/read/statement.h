// The statement layer: who said what, with which stance, through whom. Cues by rules (topics
// speech, speech_object, attribution), then source, content, chain, and the speaker who is carried
// over where the text drops the name.
#pragma once

#include "read/workspace.h"

namespace isnad::read {

// Fills record.statements and record.entities. Runs after the time layer. Linear in the text.
void read_statements(Workspace& workspace);

}  // namespace isnad::read
