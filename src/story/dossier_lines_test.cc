#include "story/dossier_lines.h"

#include <gtest/gtest.h>

#include "story/sample_dossier.h"

namespace isnad::story {
namespace {

TEST(DossierLines, StatementsInOrderOfDay) {
  const Sample sample;
  const Dossier dossier = sample.dossier();
  ASSERT_EQ(dossier.said.size(), 3u);
  EXPECT_EQ(dossier.said[0].day, "2023-05-20");
  EXPECT_TRUE(dossier.said[0].day_is_published);
  EXPECT_EQ(dossier.said[0].cue.words, sample["one.deny"]);
  EXPECT_EQ(dossier.said[0].content[0].words, sample["one.denied"]);
  EXPECT_EQ(dossier.said[2].day, std::nullopt);  // an unknown day stands last
  EXPECT_EQ(dossier.said[2].article, 1);
}

TEST(DossierLines, VoicesGroupBySource) {
  const Sample sample;
  const Dossier dossier = sample.dossier();
  ASSERT_EQ(dossier.voices.size(), 2u);
  EXPECT_EQ(dossier.voices[0].name, sample["one.speaker"]);
  EXPECT_EQ(dossier.voices[0].said, (std::vector<int>{0, 1}));
  EXPECT_EQ(dossier.voices[1].said, (std::vector<int>{2}));
}

// Statements by these sources, in one article.
Dossier spoken_by(const std::vector<std::string>& sources) {
  Dossier dossier;
  for (const std::string& source : sources) {
    Said said;
    said.article = 0;
    said.statement = static_cast<int>(dossier.said.size());
    said.source = source;
    dossier.said.push_back(said);
  }
  order_lines(dossier);
  return dossier;
}

std::vector<std::string> names(const Dossier& dossier) {
  std::vector<std::string> out;
  for (const Voice& voice : dossier.voices) out.push_back(voice.name);
  return out;
}

TEST(DossierLines, ShortNamesJoinTheirFullName) {
  using Names = std::vector<std::string>;
  EXPECT_EQ(names(spoken_by({"Darwish", "Salma Darwish", "the speaker Salma Darwish"})),
            Names{"the speaker Salma Darwish"});
  EXPECT_EQ(names(spoken_by({"Darwish", "Salma Darwish", "Omar Darwish"})),
            (Names{"Darwish", "Salma Darwish", "Omar Darwish"}));
  EXPECT_EQ(names(spoken_by({"", "Darwish", "wish"})), (Names{"Darwish", "wish", ""}));
}

TEST(DossierLines, HappeningsKnowWhoseTheyAre) {
  const Sample sample;
  const Dossier dossier = sample.dossier();
  ASSERT_EQ(dossier.happenings.size(), 2u);
  EXPECT_EQ(dossier.happenings[0].earliest, "2023-04-02");
  EXPECT_EQ(dossier.happenings[0].said, 2);  // follows its statement to its new place
  EXPECT_EQ(dossier.happenings[1].time.words, sample["one.time"]);
  EXPECT_EQ(dossier.happenings[1].said, 0);
  EXPECT_EQ(dossier.happenings[1].sentence.words, sample["one.text"]);
}

TEST(DossierLines, PartsFollowTheirWhole) {
  const Sample sample;
  const Dossier dossier = sample.dossier();
  ASSERT_EQ(dossier.figures.size(), 2u);
  EXPECT_EQ(dossier.figures[0].figure.words, sample["one.whole"]);
  EXPECT_EQ(dossier.figures[0].part_of, kNone);
  EXPECT_EQ(dossier.figures[1].figure.words, sample["one.part"]);
  EXPECT_EQ(dossier.figures[1].part_of, 0);
  EXPECT_EQ(dossier.figures[1].figure.cell, "q1");
  EXPECT_EQ(dossier.figures[1].said, 1);
}

TEST(DossierLines, EventsByStatusEachInItsAccount) {
  const Sample sample;
  const Dossier dossier = sample.dossier();
  ASSERT_EQ(dossier.events.size(), 2u);
  EXPECT_EQ(dossier.events[0].article, 1);  // ongoing, before what is denied
  EXPECT_EQ(dossier.events[0].said, 2);
  EXPECT_EQ(dossier.events[1].trigger.words, sample["one.trigger"]);
  EXPECT_EQ(dossier.events[1].trigger.cell, "v1");
  EXPECT_EQ(dossier.events[1].said, 0);
  EXPECT_EQ(dossier.events[1].sentence.words, sample["one.text"]);
}

TEST(DossierLines, CommitmentsKnowTheirEventAndDay) {
  const Sample sample;
  const Dossier dossier = sample.dossier();
  ASSERT_EQ(dossier.commitments.size(), 1u);
  const Undertaking& line = dossier.commitments[0];
  EXPECT_EQ(line.act.words, sample["one.act"]);
  EXPECT_EQ(line.act.cell, "c1");
  EXPECT_EQ(line.event, 1);  // follows its event to its new place
  EXPECT_EQ(line.said, 0);
  ASSERT_TRUE(line.deadline.has_value());
  EXPECT_EQ(line.deadline->earliest, "2023-06-15");
}

TEST(DossierLines, OutOfFocusOnlySentencesOnTopic) {
  const Sample sample;
  Dossier dossier;
  append_lines(sample.account(), 0, 2, dossier);  // its sentence holds one word of the question
  EXPECT_TRUE(dossier.said.empty());
  EXPECT_TRUE(dossier.happenings.empty());
  append_lines(sample.denial(), 1, 2, dossier);  // in focus: everything
  EXPECT_EQ(dossier.said.size(), 2u);
}

TEST(DossierLines, TimesOfSayingAreNotSpokenOf) {
  const Sample sample;
  Chosen chosen = sample.account();
  chosen.article.record.statements[0].said = 0;
  chosen.statements[0].statement.said = 0;
  chosen.statements[0].said = chosen.article.record.times[0];
  Dossier dossier;
  append_lines(chosen, 0, 1, dossier);
  EXPECT_TRUE(dossier.happenings.empty());
  ASSERT_EQ(dossier.said.size(), 1u);
  EXPECT_EQ(dossier.said[0].day, "2023-04-02");
  EXPECT_FALSE(dossier.said[0].day_is_published);
}

}  // namespace
}  // namespace isnad::story
