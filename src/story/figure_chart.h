// The figures of a dossier over time, as inline SVG: for each unit of which there are two or more,
// a chart with one mark for each value of one origin on its day; a range is a line, a value a dot.
#pragma once

#include <string>

#include "isnad/dossier.h"
#include "story/labels.h"

namespace isnad::story {

// Markup; empty where no unit has two values of known bounds and day. Every mark links to the words
// of its figure and tells its value, outlet and day as a title. Time runs as the page is read. At
// most six charts, those with the most marks. Linear in the figures.
std::string figure_charts(const Dossier& dossier, const Labels& labels);

}  // namespace isnad::story
