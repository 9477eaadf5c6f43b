#include <fmt/format.h>

#include <set>
#include <vector>

#include "story/figure_chart.h"
#include "story/html_accounts.h"
#include "story/html_line.h"
#include "story/render.h"
#include "story/summary.h"

namespace isnad::story {
namespace {

constexpr std::string_view kDot = " \u00B7 ";

class Page {
 public:
  Page(const Dossier& dossier, const Labels& labels)
      : dossier_(dossier),
        labels_(labels),
        lines_(dossier, labels, out_),
        accounts_(dossier, labels, lines_, out_) {}
  std::string make();

 private:
  template <typename... Args>
  void add(fmt::format_string<Args...> format, Args&&... args) {
    fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
  }
  std::string label(std::string_view key) const { return escaped(labels_(key)); }

  void head();
  void header();
  void navigation();
  void open_section(const char* key);
  void close_section() { add("</section>\n"); }
  void open_lines(bool any, const char* key_of_none);
  void articles();
  void timeline();
  void voices();
  void events();
  void commitments();
  void figures();
  template <typename Row>
  void found(const std::string& key, const std::vector<Row>& rows,
             void (HtmlAccounts::*line)(const Row&));
  void sources();
  void limits();
  void texts();
  std::vector<Mark> marks_of(int article) const;

  const Dossier& dossier_;
  const Labels& labels_;
  std::string out_;
  HtmlLines lines_;
  HtmlAccounts accounts_;
};

void Page::head() {
  add("<!doctype html>\n<html lang=\"{}\" dir=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n",
      labels_.language(), labels_.right_to_left() ? "rtl" : "ltr");
  add("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"generator\" content=\"Isnad\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
      "style-src 'unsafe-inline'; img-src data:\">\n<link rel=\"icon\" href=\"data:,\">\n");
  add("<title>{}</title>\n<style>", escaped(dossier_.question));
  out_ += dossier_style();
  add("</style>\n</head>\n<body id=\"top\">\n");
}

void Page::header() {
  std::string looked_for;
  for (const std::string& word : dossier_.words) {
    looked_for +=
        fmt::format("{}<b><bdi>{}</bdi></b>", looked_for.empty() ? "" : kDot, escaped(word));
  }
  add("<header>\n<p class=\"kicker\">{}</p>\n<h1 dir=\"auto\">{}</h1>\n", label("dossier"),
      escaped(dossier_.question));
  add("<p class=\"facts\">{}: {}</p>\n", label("words"), looked_for);
  add("<p class=\"facts\">{}: <b>{}</b>", label("articles.count"), dossier_.articles_found);
  if (dossier_.articles.size() < dossier_.articles_found) {
    add(" ({}: <b>{}</b>)", label("articles.shown"), dossier_.articles.size());
  }
  add("{}{}: <b>{}</b></p>\n", kDot, label("statements.count"), dossier_.said.size());
  add("<p class=\"summary\">{}</p>\n</header>\n",
      summary_text(dossier_, labels_, [](std::string_view text) {
        return fmt::format("<bdi>{}</bdi>", escaped(text));
      }));
}

void Page::navigation() {
  add("<nav aria-label=\"{}\">\n<ul>\n", label("contents"));
  for (const char* section :
       {"articles", "timeline", "voices", "disputes", "promises", "silences", "figures", "events",
        "commitments", "wordings", "sources", "limits", "texts"}) {
    add("<li><a href=\"#{}\">{}</a></li>\n", section, label(section));
  }
  add("</ul>\n</nav>\n<main>\n");
}

void Page::open_section(const char* key) {
  add("<section aria-labelledby=\"{0}\">\n<h2 id=\"{0}\">{1}</h2>\n", key, label(key));
}

void Page::open_lines(bool any, const char* key_of_none) {
  add("{}", any ? std::string("<ol class=\"lines\">\n")
                : fmt::format("<p>{}</p>\n<ol class=\"lines\">\n", label(key_of_none)));
}

void Page::articles() {
  open_section("articles");
  open_lines(!dossier_.articles.empty(), "articles.none");
  for (size_t i = 0; i < dossier_.articles.size(); ++i) lines_.article(static_cast<int>(i));
  add("</ol>\n");
  close_section();
}

void Page::timeline() {
  open_section("timeline");
  add("<div class=\"columns\">\n<div>\n<h3>{}</h3>\n<p class=\"note\">{}</p>\n", label("said"),
      label("said.note"));
  open_lines(!dossier_.said.empty(), "said.none");
  for (const Said& said : dossier_.said) lines_.said_short(said);
  add("</ol>\n</div>\n<div>\n<h3>{}</h3>\n<p class=\"note\">{}</p>\n", label("happened"),
      label("happened.note"));
  open_lines(!dossier_.happenings.empty(), "happened.none");
  for (const Happening& line : dossier_.happenings) lines_.happening(line);
  add("</ol>\n</div>\n</div>\n");
  close_section();
}

void Page::voices() {
  open_section("voices");
  if (dossier_.voices.empty()) add("<p>{}</p>\n", label("said.none"));
  for (const Voice& voice : dossier_.voices) {
    add("<h3>{}</h3>\n<ol class=\"lines\">\n",
        voice.name.empty() ? label("source.none")
                           : fmt::format("<bdi>{}</bdi>", escaped(voice.name)));
    for (const int index : voice.said) {
      lines_.said_whole(dossier_.said[static_cast<size_t>(index)]);
    }
    add("</ol>\n");
  }
  close_section();
}

void Page::events() {
  open_section("events");
  add("<p class=\"note\">{}</p>\n", label("events.note"));
  open_lines(!dossier_.events.empty(), "events.none");
  for (const Occurrence& line : dossier_.events) lines_.occurrence(line);
  add("</ol>\n");
  close_section();
}

void Page::commitments() {
  open_section("commitments");
  add("<p class=\"note\">{}</p>\n", label("commitments.note"));
  open_lines(!dossier_.commitments.empty(), "commitments.none");
  for (const Undertaking& line : dossier_.commitments) lines_.undertaking(line);
  add("</ol>\n");
  close_section();
}

void Page::figures() {
  open_section("figures");
  if (const std::string charts = figure_charts(dossier_, labels_); !charts.empty())
    add("<h3>{}</h3>\n<p class=\"note\">{}</p>\n{}", label("chart"), label("chart.note"), charts);
  open_lines(!dossier_.figures.empty(), "figures.none");
  for (const Figure& figure : dossier_.figures) lines_.figure(figure);
  add("</ol>\n");
  close_section();
}

// A section of what lies across articles.
template <typename Row>
void Page::found(const std::string& key, const std::vector<Row>& rows,
                 void (HtmlAccounts::*line)(const Row&)) {
  open_section(key.c_str());
  add("<p class=\"note\">{}</p>\n", label(key + ".note"));
  open_lines(!rows.empty(), (key + ".none").c_str());
  for (const Row& row : rows) (accounts_.*line)(row);
  add("</ol>\n");
  close_section();
}

void Page::sources() {
  open_section("sources");
  add("<p class=\"note\">{}</p>\n<ol class=\"lines\">\n", label("sources.note"));
  accounts_.sources();
  add("</ol>\n");
  close_section();
}

void Page::limits() {
  open_section("limits");
  add("<ul class=\"limits\">\n");
  for (const char* key : kLimits) add("<li>{}</li>\n", label(key));
  add("</ul>\n");
  close_section();
}

// One mark for each cell that a line links to; the first span of a cell carries the id.
std::vector<Mark> Page::marks_of(int article) const {
  std::vector<Mark> marks;
  std::set<std::string> seen;
  const auto mark = [&](const Citation& place, const char* kind) {
    if (place.article != article || place.span.empty()) return;
    const std::string id = anchor(place);
    marks.push_back({place.span, seen.insert(id).second ? id : "", kind});
  };
  for (const Said& said : dossier_.said) {
    for (const Citation& part : said.content) mark(part, "said");
    if (said.content.empty()) {
      mark(said.cue, "cue");
    } else if (said.article == article && !said.cue.span.empty()) {
      marks.push_back({said.cue.span, "", "cue"});
    }
  }
  for (const Happening& line : dossier_.happenings) mark(line.time, "time");
  for (const Occurrence& line : dossier_.events) mark(line.trigger, "event");
  for (const Undertaking& line : dossier_.commitments) mark(line.act, "act");
  for (const Figure& line : dossier_.figures) mark(line.figure, "figure");
  // Of the accounts across articles only what no line has marked already.
  std::vector<Mark> more;
  accounts_.add_marks(article, more);
  for (Mark& one : more)
    if (seen.insert(one.id).second) marks.push_back(std::move(one));
  return marks;
}

void Page::texts() {
  open_section("texts");
  for (size_t i = 0; i < dossier_.articles.size(); ++i) {
    const int article = static_cast<int>(i);
    const Record& record = dossier_.articles[i].record;
    add("<article class=\"text\" id=\"a{}\">\n<h3>{}</h3>\n<p class=\"meta\">{}{}{}", i + 1,
        lines_.title(article), lines_.outlet(article), kDot, lines_.published(article));
    if (record.document.url) {
      add("{}<bdi dir=\"ltr\">{}</bdi>", kDot, escaped(*record.document.url));
    }
    add("</p>\n");
    marked_text(record.text, marks_of(article), out_);
    add("<p class=\"meta back\"><a href=\"#top\">{}</a></p>\n</article>\n", label("back"));
  }
  close_section();
}

std::string Page::make() {
  head();
  header();
  navigation();
  articles();
  timeline();
  voices();
  found("disputes", dossier_.disputes, &HtmlAccounts::dispute);
  found("promises", dossier_.promises, &HtmlAccounts::promise);
  found("silences", dossier_.silences, &HtmlAccounts::silence);
  figures();
  events();
  commitments();
  found("wordings", dossier_.wordings, &HtmlAccounts::wording);
  sources();
  limits();
  texts();
  add("</main>\n<footer>{}</footer>\n</body>\n</html>\n", label("made"));
  return std::move(out_);
}

}  // namespace

std::string render_html(const Dossier& dossier, const Labels& labels) {
  return Page(dossier, labels).make();
}

}  // namespace isnad::story
