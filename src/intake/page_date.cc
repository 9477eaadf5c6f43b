#include "intake/page_date.h"

#include <algorithm>

#include "text/character.h"

namespace isnad::intake {
namespace {

constexpr size_t kLongestLine = 160;  // bytes of a line that may be a date line
constexpr size_t kNear = 12;          // lines around the headline

bool has_arabic(std::string_view text) {
  for (size_t i = 0; i < text.size();) {
    const auto [c, size] = text::decode(text.data() + i);
    i += size;
    if (c >= 0x620 && c < 0x660) return true;
  }
  return false;
}

bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return (c >= '0' && c <= '9') || c == '\xD9' || c == '\xDB';  // or an Arabic one
  });
}

int minute_of(const base::DateTime& time) {
  const base::Clock& clock = *time.clock;
  return (base::days_from_civil(time.date) % 10000) * 1440 + clock.hour * 60 + clock.minute -
         clock.utc_offset.value_or(0);
}

// One instant in two zones: the page's own zone tells the day that its readers saw.
bool is_local_form(const base::DateTime& other, const base::DateTime& of) {
  return of.clock && other.clock && of.clock->utc_offset == 0 &&
         other.clock->utc_offset.value_or(0) != 0 && minute_of(other) == minute_of(of);
}

}  // namespace

DateFinder::DateFinder(const std::shared_ptr<const Language>& language)
    : reader_(language), scratch_(reader_.make_scratch()) {}

std::optional<base::DateTime> DateFinder::arabic_date_in(std::string_view text) {
  Article article;
  article.text = text;
  const Record record = reader_.read(article, scratch_);
  for (const Time& time : record.times) {
    if (!time.value || time.value->size() < 10) continue;
    if (time.type != TimeType::kDate && time.type != TimeType::kTime) continue;
    if (auto date = find_date(*time.value)) return date;
  }
  return std::nullopt;
}

std::optional<base::DateTime> DateFinder::date_in(std::string_view text) {
  if (!has_digit(text)) return std::nullopt;
  if (has_arabic(text)) {
    if (auto date = arabic_date_in(text)) return date;
  }
  return find_date(text, order_);
}

std::optional<base::DateTime> DateFinder::from_metadata(const std::optional<std::string>& data,
                                                        const std::vector<std::string>& meta) {
  std::optional<base::DateTime> best;
  if (data) best = date_in(*data);
  for (const std::string& value : meta) {
    const auto date = date_in(value);
    if (!date) continue;
    if (!best) {
      best = date;
    } else if (is_local_form(*date, *best)) {
      return date;
    }
  }
  return best;
}

std::optional<base::DateTime> DateFinder::from_page(const PageTree& tree, const PageFacts& facts,
                                                    const PageBlocks& blocks,
                                                    const PageBody& body) {
  const uint32_t from = facts.headline_nodes.empty() ? 0 : facts.headline_nodes.front();
  const size_t first_line = body.paragraphs.empty() ? 0 : body.paragraphs.front();
  const uint32_t to = body.paragraphs.empty() ? from : blocks.blocks[first_line].first;
  std::optional<base::DateTime> best;
  uint32_t nearest = UINT32_MAX;
  const auto take = [&](uint32_t node, std::string_view text, uint32_t malus) {
    if (text.size() > kLongestLine) return;
    const uint32_t low = std::min(from, to);
    const uint32_t high = std::max(from, to);
    const uint32_t distance = (node < low ? low - node : node > high ? node - high : 0) + malus;
    if (distance >= nearest) return;
    if (auto date = date_in(text)) {
      best = date;
      nearest = distance;
    }
  };
  for (const uint32_t i : facts.times) {
    const auto machine = tree.attribute(i, Attribute::kDatetime);
    const auto content = tree.attribute(i, Attribute::kContent);
    take(i, machine.empty() ? content : machine, 0);
    if (machine.empty() && content.empty()) take(i, tree.text_of(i), 1);
  }
  if (best && nearest < 200) return best;
  for (const uint32_t i : facts.dates) {
    if (tree.nodes[i].end - i < 40) take(i, tree.text_of(i), 20);
  }
  const auto before = [](const PageBlock& block, uint32_t at) { return block.first < at; };
  const auto title = static_cast<size_t>(
      std::lower_bound(blocks.blocks.begin(), blocks.blocks.end(), from, before) -
      blocks.blocks.begin());
  const size_t begin = std::min(title, first_line) - std::min(std::min(title, first_line), kNear);
  const size_t end = std::min(std::max(title, first_line) + kNear, blocks.blocks.size());
  for (size_t i = begin; i < end; ++i)
    take(blocks.blocks[i].first, blocks.of(blocks.blocks[i]), 40);
  return best;
}

PageDates DateFinder::find(const PageTree& tree, const PageFacts& facts, const PageBlocks& blocks,
                           const PageBody& body, std::string_view url, std::string_view html) {
  PageDates dates;
  if (const auto changed = from_metadata(facts.data.modified, facts.of(Field::kModified)))
    dates.modified = iso(*changed);
  auto published = from_metadata(facts.data.published, facts.of(Field::kPublished));
  dates.basis = Basis::kMetadata;
  if (!published) {
    published = from_page(tree, facts, blocks, body);
    dates.basis = Basis::kPage;
  }
  const auto of_url = date_of_url(url);
  if (!published && of_url) published = base::DateTime{*of_url, {}};
  if (!published) published = find_scripted_date(html);
  if (published && dates.basis == Basis::kMetadata && published->clock &&
      published->clock->utc_offset == 0) {
    // An instant in UTC: the day that the page shows its readers may be the one beside it.
    const auto beside = [&](const base::Date& day) {
      return std::abs(base::days_from_civil(day) - base::days_from_civil(published->date)) == 1;
    };
    std::optional<base::DateTime> shown;
    if (of_url && beside(*of_url)) {
      shown = base::DateTime{*of_url, {}};
    } else if (!of_url) {
      shown = from_page(tree, facts, blocks, body);
    }
    if (shown && beside(shown->date)) {
      published = shown;
      dates.basis = Basis::kPage;
    }
  }
  if (published) {
    dates.published = iso(*published);
  } else {
    dates.basis = Basis::kUnknown;
  }
  return dates;
}

}  // namespace isnad::intake
