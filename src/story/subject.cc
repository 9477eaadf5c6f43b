#include "story/subject.h"

#include <algorithm>
#include <memory>

#include "isnad/reader.h"
#include "language/table_file.h"
#include "text/normal_form.h"

namespace isnad::story {
namespace {

constexpr std::string_view kEvents = "event/words.tsv";
constexpr std::string_view kOther = "OTHER";

// "RETREAT/withdraw" of "forces=RETREAT/withdraw/0874"; empty for what has no type of its own.
std::string_view act_of(std::string_view sense) {
  const size_t equals = sense.find('=');
  if (equals != std::string_view::npos) sense.remove_prefix(equals + 1);
  const size_t type = sense.find('/');
  if (type == std::string_view::npos || sense.substr(0, type) == kOther) return {};
  return sense.substr(0, sense.find('/', type + 1));
}

// The acts that a lexeme of the events' lexicon can name.
std::vector<std::string_view> acts_of(const language::Model& model, uint32_t lexeme) {
  std::vector<std::string_view> out;
  const language::Lexeme& entry = model.lexeme(lexeme);
  if (!model.text(entry.file).ends_with(kEvents)) return out;
  for (const std::string_view sense : language::split(model.text(entry.value), ' '))
    if (const std::string_view act = act_of(sense); !act.empty()) out.push_back(act);
  return out;
}

bool names(const language::Reading& reading) {
  return reading.entry.features.shape != language::Shape::kActiveParticiple &&
         reading.entry.features.shape != language::Shape::kPassiveParticiple;
}

// Every lexeme that names one of the acts.
std::unordered_set<uint32_t> family(const std::vector<std::string>& acts,
                                    const language::Model& model) {
  const auto wanted = [&](std::string_view act) {
    return std::find(acts.begin(), acts.end(), act) != acts.end();
  };
  std::unordered_set<uint32_t> out;
  for (uint32_t lexeme = 0; lexeme < model.lexeme_count(); ++lexeme) {
    const auto all = acts_of(model, lexeme);
    if (std::any_of(all.begin(), all.end(), wanted)) out.insert(lexeme);
  }
  return out;
}

// Those of the words that the question's table gives the acts.
std::unordered_set<uint32_t> contraries(const std::vector<std::string>& acts,
                                        const QuestionReader& reader, const language::Model& model,
                                        language::Analyzer& analyzer) {
  std::unordered_set<uint32_t> out;
  for (const std::string& act : acts)
    for (const std::string& lemma : reader.words_of_act(act))
      for (const language::Reading& reading :
           analyzer.look_up(lemma, text::TokenKind::kWord)->readings)
        if (model.text(model.lexeme(reading.entry.lexeme).lemma) == lemma)
          out.insert(reading.entry.lexeme);
  return out;
}

Record read_question(std::string_view text, const Language& language) {
  Article article;
  article.text = text;
  // The language outlives the reader, which asks for a share of it.
  const std::shared_ptr<const Language> borrowed(&language, [](const Language*) {});
  return Reader(borrowed).read(article);
}

}  // namespace

Subject subject_of(std::string_view text, const QuestionReader& reader, const Question& question,
                   const Language& language) {
  const language::Model& model = language.model();
  language::Analyzer analyzer(model);
  Subject out;
  std::vector<std::string> acts;
  for (size_t i = 0; i < question.words.size() && acts.empty(); ++i) {
    const language::Type* type = analyzer.look_up(question.words[i].given, text::TokenKind::kWord);
    for (const language::Reading& reading : type->readings)
      if (names(reading))
        for (const std::string_view act : acts_of(model, reading.entry.lexeme))
          if (std::find(acts.begin(), acts.end(), act) == acts.end()) acts.emplace_back(act);
    if (!acts.empty()) out.act = static_cast<int>(i);
  }
  if (acts.empty()) return out;
  out.lexemes = family(acts, model);
  out.read_as.insert(acts.begin(), acts.end());
  for (const uint32_t lexeme : contraries(acts, reader, model, analyzer)) {
    out.lexemes.insert(lexeme);
    for (const std::string_view act : acts_of(model, lexeme)) out.read_as.emplace(act);
  }

  const Record record = read_question(text, language);
  TopicFinder finder(reader, question, model);
  const auto hits = finder.find(record.text);
  for (const Entity& entity : record.entities) {
    Named named;
    named.country = entity.country;
    for (const Mention& mention : entity.mentions)
      for (const TopicHit& hit : hits)
        if (hit.span.begin < mention.span.end && mention.span.begin < hit.span.end &&
            hit.word != out.act)
          named.words.push_back(hit.word);
    // Of "the American forces" the last word tells whose they are.
    if (named.country && named.words.size() > 1)
      named.words.erase(named.words.begin(), named.words.end() - 1);
    if (!named.words.empty()) out.named.push_back(std::move(named));
  }
  return out;
}

SubjectFinder::SubjectFinder(const Subject& subject, const Record& record,
                             const std::vector<TopicHit>& hits)
    : record_(record), subject_(subject), hits_(hits) {
  for (size_t i = 0; i < subject.named.size(); ++i) {
    if (!subject.named[i].country) continue;
    for (const Entity& entity : record.entities)
      if (entity.country == subject.named[i].country)
        for (const isnad::Mention& mention : entity.mentions)
          mentions_.push_back({mention.span.begin, i});
  }
  std::sort(mentions_.begin(), mentions_.end(),
            [](const Mention& a, const Mention& b) { return a.begin < b.begin; });
}

// Has the event a doer or a place of a country that the question does not name?
bool SubjectFinder::is_foreign(const Event& event) const {
  const auto all_of_others = [&](const std::vector<int>& entities) {
    bool any = false;
    for (const int entity : entities) {
      const auto& country = record_.entities[static_cast<size_t>(entity)].country;
      if (!country) return false;
      any = true;
      for (const Named& named : subject_.named)
        if (named.country == country) return false;
    }
    return any;
  };
  return all_of_others(event.actor) || all_of_others(event.place);
}

bool SubjectFinder::is_act(Span word, bool strictly) const {
  for (const Event& event : record_.events) {
    if (event.trigger.end <= word.begin || word.end <= event.trigger.begin) continue;
    if (is_foreign(event)) return false;
    const std::string act = event.type + '/' + event.mode.value_or("-");
    return !strictly || subject_.read_as.contains(act);
  }
  return true;
}

bool SubjectFinder::has_act(Span span, bool strictly) const {
  return std::any_of(hits_.begin(), hits_.end(), [&](const TopicHit& hit) {
    return hit.word == subject_.act && span.begin <= hit.span.begin && hit.span.end <= span.end &&
           is_act(hit.span, strictly);
  });
}

size_t SubjectFinder::named_in(Span span) const {
  size_t out = 0;
  for (size_t i = 0; i < subject_.named.size(); ++i) {
    const Named& named = subject_.named[i];
    const bool by_word = std::any_of(hits_.begin(), hits_.end(), [&](const TopicHit& hit) {
      return span.begin <= hit.span.begin && hit.span.end <= span.end &&
             std::find(named.words.begin(), named.words.end(), hit.word) != named.words.end();
    });
    const bool by_name = std::any_of(mentions_.begin(), mentions_.end(), [&](const Mention& m) {
      return m.named == i && span.begin <= m.begin && m.begin < span.end;
    });
    out += by_word || by_name ? 1 : 0;
  }
  return out;
}

}  // namespace isnad::story
