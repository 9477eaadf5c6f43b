// A dossier as something to read: a text for the terminal, one HTML file, or JSON. Pure functions
// of the dossier: the same dossier gives the same bytes.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "isnad/dossier.h"
#include "story/labels.h"

namespace isnad::story {

struct TextStyle {
  size_t width = 80;    // columns; at least 40 are used
  bool colour = false;  // bold and dim by terminal escapes
};

// For a terminal; every line that quotes an article is isolated (layout.h).
std::string render_text(const Dossier& dossier, const Labels& labels, const TextStyle& style);

// One self-contained page: no network, no script. Every line links to the words it stands on, which
// are marked in the articles' texts at the end of the page.
std::string render_html(const Dossier& dossier, const Labels& labels);

// One JSON object on one line without a newline at its end; doc/tour.md explains its shape.
std::string render_json(const Dossier& dossier);

// What this version of the dossier cannot say, as keys of labels, in order; every rendering for
// people ends with them.
inline constexpr const char* kLimits[] = {"limits.background", "limits.verdict"};

// A figure for a person: "about 3,500", "at least 100", "100 to 200", "15 %". Without its unit.
std::string figure_text(const Figure& figure, const Labels& labels);

// One link of a chain for a person: a channel by its label, a link without a name as an outlet that
// is not given.
std::string link_text(const std::string& link, const Labels& labels);

// Names in one line, separated by commas.
std::string joined(const std::vector<std::string>& names);

// An event's type and mode, its status, and who did what to whom where, each with its label.
std::vector<std::string> event_pieces(const Event& event, const std::vector<std::string>& actor,
                                      const std::vector<std::string>& recipient,
                                      const std::vector<std::string>& place, const Labels& labels);

// The label's key of a time's modifier: "mod.start".
std::string mod_key(Mod mod);

// An article's title, else the beginning of its text, else the label for neither.
std::string title_text(const Record& record, const Labels& labels);

// The day of publication, else its bounds ("2021-07-26..2021-12-31", open ends empty), else empty.
std::string published_text(const Published& published);

// A time's value for a person: a decade or century as its years ("1990-1999"), others as they are.
std::string time_value_text(std::string_view value, std::string_view earliest,
                            std::string_view latest);

// The same of a cell; "?" where its value is unknown.
std::string time_value_text(const Time& time);

// With its modifier in words ("before 2021-12-31"); the label for no date where there is no time.
std::string time_text(const std::optional<Time>& time, const Labels& labels);

// A number for a person: thousands separated by commas, no more decimals than it has.
std::string number_text(double number);

}  // namespace isnad::story
