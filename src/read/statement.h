// The statement layer: who said what, with which stance, through whom. Cues by rules (topics
// speech, speech_object, attribution), then source, content, chain, and the speaker who is carried
// over where the text drops the name.
#pragma once

#include "read/workspace.h"

namespace isnad::read {

class EntityTable;

// Fills record.statements; their sources join the names of `entities`, or are added to it. Runs
// after the layer of names. Linear in the text.
void read_statements(Workspace& workspace, EntityTable& entities);

}  // namespace isnad::read
