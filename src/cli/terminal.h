// What standard output can show.
#pragma once

#include "story/render.h"

namespace isnad::cli {

// Width from COLUMNS, else from the terminal, else 80 columns; colour on a terminal only, and never
// where NO_COLOR is set (no-color.org) or the terminal is dumb.
story::TextStyle output_style();

}  // namespace isnad::cli
