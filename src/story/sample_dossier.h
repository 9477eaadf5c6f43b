// A small dossier of two invented articles for the tests of the renderings; its Arabic is
// testdata/sample.tsv.
#pragma once

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <sstream>
#include <string>

#include "isnad/dossier.h"
#include "language/table_file.h"
#include "story/dossier_lines.h"
#include "text/code_points.h"

namespace isnad::story {

class Sample {
 public:
  Sample() {
    std::ifstream in(std::string(ISNAD_ROOT) + "/src/story/testdata/sample.tsv");
    std::ostringstream text;
    text << in.rdbuf();
    const std::string all = text.str();
    const auto table = language::TableFile::parse("sample.tsv", all, {"key", "text"});
    if (!table) return;
    for (const auto& row : table->rows()) {
      texts_.emplace(table->cell(row, "key"), table->cell(row, "text"));
    }
  }

  const std::string& operator[](const std::string& key) const {
    const auto found = texts_.find(key);
    EXPECT_NE(found, texts_.end()) << key;
    return found->second;
  }

  // Where the words `key` stand in the text of the article `name`.
  Span span(const std::string& name, const std::string& key) const {
    const std::string& text = (*this)[name + ".text"];
    const size_t at = text.find((*this)[name + "." + key]);
    EXPECT_NE(at, std::string::npos) << key;
    const auto begin = text::count_code_points(std::string_view(text).substr(0, at));
    return {begin, begin + text::count_code_points((*this)[name + "." + key])};
  }

  Chosen denial() const;
  Chosen account() const;

  Dossier dossier() const {
    Dossier out;
    out.question = (*this)["question"];
    for (const Chosen& chosen : {denial(), account()}) {
      append_lines(chosen, static_cast<int>(out.articles.size()), 1, out);
      out.articles.push_back(chosen.article);
    }
    out.articles_found = 2;
    order_lines(out);
    return out;
  }

 private:
  Statement statement(const std::string& name, const std::string& cue, Stance stance,
                      const std::string& content) const {
    Statement out;
    out.cue = {span(name, cue), "", stance};
    out.content = {span(name, content)};
    return out;
  }
  StatementRow row(const Record& record, int index, std::vector<std::string> chain) const {
    StatementRow out;
    out.index = index;
    out.statement = record.statements[static_cast<size_t>(index)];
    out.speaker = chain.front();
    out.chain = std::move(chain);
    return out;
  }
  Record record(const std::string& name) const {
    Record out;
    out.id = name;
    out.text = (*this)[name + ".text"];
    out.document.outlet = (*this)[name + ".outlet"];
    out.sentences = {{0, text::count_code_points(out.text)}};
    return out;
  }

  std::map<std::string, std::string> texts_;
};

// In focus, published on a known day: a denial of a plan with its day, a figure with
// a part.
inline Chosen Sample::denial() const {
  Chosen out;
  Record article = record("one");
  article.document.title = (*this)["one.title"];
  article.document.published.value = "2023-05-20T10:00:00Z";
  article.statements = {statement("one", "deny", Stance::kDeny, "denied"),
                        statement("one", "say", Stance::kSay, "said")};
  article.statements[1].source.implicit = true;
  Time time;
  time.span = span("one", "time");
  time.value = "2023-06-15";
  time.earliest = time.latest = "2023-06-15";
  time.mod = Mod::kBefore;
  article.times = {time};
  Quantity whole;
  whole.span = span("one", "whole");
  whole.number = span("one", "whole.number");
  whole.type = QuantityType::kQuantity;
  whole.low = whole.high = 3200;
  whole.approx = true;
  whole.unit = (*this)["one.unit"];
  Quantity part = whole;
  part.span = span("one", "part");
  part.number = span("one", "part.number");
  part.low = part.high = 900;
  part.approx = false;
  part.unit = (*this)["one.part.unit"];
  part.part_of = 1;
  article.quantities = {part, whole};  // the whole after its part: the dossier turns them round
  out.statements = {row(article, 0, {(*this)["one.speaker"], *article.document.outlet}),
                    row(article, 1, {(*this)["one.speaker"], *article.document.outlet})};
  Event closing;  // "will be closed": denied
  closing.trigger = span("one", "trigger");
  closing.type = "COERCE";
  closing.mode = "restrict";
  closing.status = EventStatus::kDenied;
  closing.statement = closing.time = 0;
  article.events = {closing};
  Commitment commitment;
  commitment.act = span("one", "act");
  commitment.strength = Strength::kPlan;
  commitment.event = commitment.deadline = commitment.statement = 0;
  article.commitments = {commitment};
  EventRow event;
  event.event = closing;
  event.time = time;
  out.events = {event};
  CommitmentRow row_of_commitment;
  row_of_commitment.commitment = commitment;
  row_of_commitment.promisor = {(*this)["one.promisor"]};
  row_of_commitment.deadline = time;
  out.commitments = {row_of_commitment};
  out.article.record = std::move(article);
  out.article.focus = true;
  return out;
}

// Not in focus, without title and day of publication; said on a day of its own.
inline Chosen Sample::account() const {
  Chosen out;
  Record article = record("two");
  article.statements = {statement("two", "cue", Stance::kSay, "said")};
  Time time;
  time.span = span("two", "time");
  time.value = "2023-04-02";
  time.earliest = time.latest = "2023-04-02";
  article.times = {time};
  out.statements = {row(article, 0, {(*this)["two.source"], *article.document.outlet})};
  Event closing;  // "the closing": goes on
  closing.trigger = span("two", "trigger");
  closing.type = "COERCE";
  closing.mode = "restrict";
  closing.status = EventStatus::kOngoing;
  closing.statement = 0;
  article.events = {closing};
  EventRow event;
  event.event = closing;
  out.events = {event};
  out.hits = {{{4, 9}, 0}};
  out.article.record = std::move(article);
  return out;
}

}  // namespace isnad::story
