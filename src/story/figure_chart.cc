#include "story/figure_chart.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <vector>

#include "base/date.h"
#include "story/html.h"
#include "story/html_line.h"
#include "story/render.h"

namespace isnad::story {
namespace {

constexpr size_t kMostCharts = 6;
// In the units of the view box.
constexpr double kWidth = 640, kHeight = 150, kLeft = 70, kRight = 20, kTop = 14, kBottom = 26;

struct Point {
  const Figure* figure = nullptr;
  int day = 0;  // days since 1970
  double low = 0, high = 0;
};

struct Chart {
  std::string unit;
  std::vector<Point> points;
};

// One mark for each value of one origin on one day.
std::vector<Chart> charts_of(const Dossier& dossier) {
  std::map<std::string, Chart> by_unit;
  std::set<std::tuple<std::string, std::string, int, double, double>> seen;
  for (const Figure& figure : dossier.figures) {
    if (!figure.low || !figure.high || figure.unit.empty() || figure.figure.article == kNone)
      continue;
    const DossierArticle& article = dossier.articles[static_cast<size_t>(figure.figure.article)];
    const auto& published = article.record.document.published.earliest;
    if (!published) continue;
    const auto date = base::parse_iso_date(*published);
    if (!date) continue;
    const int day = base::days_from_civil(date->date);
    if (!seen.emplace(figure.unit, article.origin.key, day, *figure.low, *figure.high).second)
      continue;
    Chart& chart = by_unit[figure.unit];
    chart.unit = figure.unit;
    chart.points.push_back({&figure, day, *figure.low, *figure.high});
  }
  std::vector<Chart> charts;
  for (auto& [unit, chart] : by_unit)
    if (chart.points.size() > 1) charts.push_back(std::move(chart));
  std::stable_sort(charts.begin(), charts.end(), [](const Chart& a, const Chart& b) {
    return a.points.size() > b.points.size();
  });
  if (charts.size() > kMostCharts) charts.resize(kMostCharts);
  return charts;
}

class Drawing {
 public:
  Drawing(const Dossier& dossier, const Labels& labels, const Chart& chart, std::string& out)
      : dossier_(dossier), labels_(labels), chart_(chart), out_(out) {
    for (const Point& point : chart.points) {
      first_ = std::min(first_, point.day);
      last_ = std::max(last_, point.day);
      most_ = std::max(most_, point.high);
    }
  }

  void draw() {
    add("<figure class=\"chart\"><figcaption><bdi>{}</bdi></figcaption>"
        "<svg viewBox=\"0 0 {} {}\" role=\"img\" aria-label=\"{}\">",
        escaped(chart_.unit), kWidth, kHeight, escaped(chart_.unit));
    axis();
    for (const Point& point : chart_.points) mark(point);
    add("</svg></figure>\n");
  }

 private:
  template <typename... Args>
  void add(fmt::format_string<Args...> format, Args&&... args) {
    fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
  }

  double x_of(int day) const {
    const double share =
        last_ == first_ ? 0.5
                        : static_cast<double>(day - first_) / static_cast<double>(last_ - first_);
    const double along = labels_.right_to_left() ? 1 - share : share;
    return kLeft + along * (kWidth - kLeft - kRight);
  }
  double y_of(double value) const {
    return kHeight - kBottom - (most_ > 0 ? value / most_ : 0) * (kHeight - kTop - kBottom);
  }

  void axis() {
    const double base = kHeight - kBottom;
    add("<path class=\"axis\" d=\"M{} {}H{}\"/>", kLeft, base, kWidth - kRight);
    for (const double value : {0.0, most_})
      add("<text class=\"tick\" x=\"{}\" y=\"{:.1f}\" text-anchor=\"end\" "
          "direction=\"ltr\">{}</text>",
          kLeft - 8, y_of(value) + 4, number_text(value));
    std::vector<int> days{first_};
    if (last_ != first_) days.push_back(last_);
    for (const int day : days)
      add("<text class=\"tick\" x=\"{:.1f}\" y=\"{}\" text-anchor=\"middle\" "
          "direction=\"ltr\">{}</text>",
          std::clamp(x_of(day), kLeft + 34, kWidth - kRight - 34), kHeight - 8,
          base::iso(base::civil_from_days(day)));
  }

  void mark(const Point& point) {
    const Figure& figure = *point.figure;
    const DossierArticle& article = dossier_.articles[static_cast<size_t>(figure.figure.article)];
    const std::string outlet =
        article.record.document.outlet.value_or(std::string(labels_("outlet.unknown")));
    add("<a href=\"#{}\"><title>{} {} \u00B7 {} \u00B7 {}</title>", anchor(figure.figure),
        escaped(figure_text(figure, labels_)), escaped(figure.unit), escaped(outlet),
        base::iso(base::civil_from_days(point.day)));
    const double x = x_of(point.day);
    if (point.low != point.high)
      add("<path class=\"range\" d=\"M{:.1f} {:.1f}V{:.1f}\"/>", x, y_of(point.low),
          y_of(point.high));
    add("<circle class=\"{}\" cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"4\"/></a>",
        figure.approx ? "mark about" : "mark", x, y_of((point.low + point.high) / 2));
  }

  const Dossier& dossier_;
  const Labels& labels_;
  const Chart& chart_;
  std::string& out_;
  int first_ = 1 << 30, last_ = -(1 << 30);
  double most_ = 0;
};

}  // namespace

std::string figure_charts(const Dossier& dossier, const Labels& labels) {
  std::string out;
  for (const Chart& chart : charts_of(dossier)) Drawing(dossier, labels, chart, out).draw();
  return out;
}

}  // namespace isnad::story
