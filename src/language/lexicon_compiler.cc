#include "language/lexicon_compiler.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <set>

#include "language/letters.h"
#include "language/noun_form.h"
#include "language/table_file.h"
#include "text/normal_form.h"

namespace isnad::language {
namespace {

constexpr std::array<std::string_view, 89> kBuiltin = {"word",
                                                       "digits",
                                                       "punct",
                                                       "line_break",
                                                       "latin",
                                                       "glued",
                                                       "with_wa",
                                                       "with_fa",
                                                       "with_bi",
                                                       "with_ka",
                                                       "with_li",
                                                       "with_sa",
                                                       "with_al",
                                                       "with_pronoun",
                                                       "perfect",
                                                       "imperfect",
                                                       "imperative",
                                                       "passive",
                                                       "participle",
                                                       "masdar",
                                                       "noun",
                                                       "adj",
                                                       "particle",
                                                       "name",
                                                       "verb",
                                                       "feminine",
                                                       "masculine",
                                                       "singular",
                                                       "dual",
                                                       "plural",
                                                       "first_person",
                                                       "second_person",
                                                       "third_person",
                                                       "accusative",
                                                       "definite",
                                                       "unknown",
                                                       "name_spelling",
                                                       "word_spelling",
                                                       "cut_spelling",
                                                       "sentence_start",
                                                       "paragraph_start",
                                                       "comma",
                                                       "stop",
                                                       "colon",
                                                       "semicolon",
                                                       "question",
                                                       "exclamation",
                                                       "quote_open",
                                                       "quote_close",
                                                       "quote",
                                                       "bracket_open",
                                                       "bracket_close",
                                                       "dash",
                                                       "slash",
                                                       "percent",
                                                       "currency",
                                                       "ellipsis",
                                                       "finite",
                                                       "number",
                                                       "time",
                                                       "quantity",
                                                       "abbreviation",
                                                       "entity",
                                                       "ordinal",
                                                       "fraction",
                                                       "range_dash",
                                                       "plus",
                                                       "dot",
                                                       "hash",
                                                       "apostrophe",
                                                       "latin_upper",
                                                       "thousands_mark",
                                                       "decimal_mark",
                                                       "degree",
                                                       "long_quote",
                                                       "only_finite",
                                                       "composed",
                                                       "label",
                                                       "decimal",
                                                       "interval",
                                                       "vague",
                                                       "scaled",
                                                       "one",
                                                       "day_number",
                                                       "month_number",
                                                       "year_number",
                                                       "hour_number",
                                                       "minute_number",
                                                       "true_dual"};

constexpr std::array<std::string_view, 18> kColumns = {
    "lemma",  "pos",    "root",  "form",  "masdar", "inflect", "plural", "gender", "classes",
    "frames", "stance", "value", "parts", "forms",  "note",    "rank",   "sector", "country"};

constexpr std::array<std::string_view, 18> kStances = {
    "say",    "announce", "confirm", "deny",    "claim",  "assess",  "warn", "threaten", "promise",
    "demand", "accuse",   "condemn", "welcome", "reject", "predict", "ask",  "decline",  "retract"};

std::string normal_words(std::string_view text) {
  std::string out, word;
  for (std::string_view part : split(text, ' ')) {
    text::normal_form(part, word);
    if (!out.empty()) out += ' ';
    out += word;
  }
  return out;
}

bool known_frame(std::string_view frame) {
  if (frame == "AN" || frame == "IN" || frame == "BAN" || frame == "SUB" || frame == "MSD" ||
      frame == "COL" || frame == "OBJ" || frame == "ACT")
    return true;
  if (!frame.starts_with("P:")) return false;
  frame.remove_prefix(2);
  const std::string_view clause = frame.substr(std::min(frame.find(':'), frame.size()));
  return frame.size() > clause.size() && (clause.empty() || clause == ":AN" || clause == ":SUB");
}

Result<Pos> pos_of(std::string_view name) {
  if (name == "verb") return Pos::kVerb;
  if (name == "noun") return Pos::kNoun;
  if (name == "adj") return Pos::kAdjective;
  if (name == "particle") return Pos::kParticle;
  if (name == "name") return Pos::kName;
  return Status{Code::kInvalid, "unknown part of speech '" + std::string(name) + "'", "",
                "use verb noun adj particle name"};
}

// Suffixes of the classes that a verb's forms carry by their shape.
constexpr std::array<std::string_view, 6> kDerived = {".fin",    ".part",     ".pass",
                                                      ".masdar", ".part_acc", ".part_fem"};

// Before the code of a complement that a verb takes.
constexpr std::string_view kTakes = "takes:";

class LexiconCompiler {
 public:
  LexiconCompiler(const TableFile& file, const Conjugation* conjugation,
                  const std::set<std::string>& derived, ModelBuilder& builder,
                  std::vector<Status>& problems)
      : file_(file),
        conjugation_(conjugation),
        wanted_(derived),
        builder_(builder),
        problems_(problems) {}

  void line(const TableRow& row) {
    row_ = &row;
    const std::string_view lemma = cell("lemma");
    const Result<Pos> pos = pos_of(cell("pos"));
    if (lemma.empty()) return problem("an entry without lemma");
    if (!pos) return problem(pos.status().message);
    pos_ = *pos;
    if (!seen_
             .insert(std::string(lemma) + '\t' + std::string(cell("pos")) + '\t' +
                     std::string(cell("root")) + '\t' + std::string(cell("form")))
             .second)
      problem("doubled entry '" + std::string(lemma) + "'");
    if (!add_classes()) return;
    const bool stance_known =
        std::find(kStances.begin(), kStances.end(), cell("stance")) != kStances.end();
    if (!cell("stance").empty() && !stance_known)
      problem("unknown stance '" + std::string(cell("stance")) + "'");
    if (const std::string_view g = cell("gender"); !g.empty() && g != "m" && g != "f")
      problem("unknown gender '" + std::string(g) + "'");
    add_lexeme(lemma);
    if (pos_ == Pos::kVerb)
      add_verb();
    else
      add_nominal(lemma);
    for (std::string_view form : split(cell("forms"), '|'))
      add(form, nominal_features(Number::kNone));
  }

 private:
  std::string_view cell(std::string_view column) const { return file_.cell(*row_, column); }
  void problem(std::string message) {
    problems_.push_back(
        {Code::kInvalid, std::move(message), file_.where(*row_), "see doc/data_files.md"});
  }

  bool add_class(std::string_view name, ClassSet& set) {
    const Result<ClassId> id = builder_.add_class(name);
    if (!id) return problem(id.status().message), false;
    set.set(*id);
    return true;
  }

  bool add_classes() {
    base_ = ClassSet{};
    for (ClassSet& set : derived_) set = ClassSet{};
    for (std::string_view name : split(cell("classes"), ' ')) {
      if (!add_class(name, base_)) return false;
      for (size_t i = 0; pos_ == Pos::kVerb && i < kDerived.size(); ++i) {
        const std::string full = std::string(name) + std::string(kDerived[i]);
        if (wanted_.count(full) > 0 && !add_class(full, derived_[i])) return false;
      }
    }
    for (std::string_view frame : split(cell("frames"), ' ')) {
      if (!known_frame(frame)) {
        problem("unknown frame '" + std::string(frame) + "'");
        continue;
      }
      const std::string takes = std::string(kTakes) + std::string(frame);
      if (wanted_.count(takes) > 0 && !add_class(takes, base_)) return false;
    }
    constexpr std::array<std::string_view, 6> kPosClass = {"",    "verb",     "noun",
                                                           "adj", "particle", "name"};
    return add_class(kPosClass[static_cast<size_t>(pos_)], base_);
  }

  void add_lexeme(std::string_view lemma) {
    Lexeme lexeme;
    lexeme.lemma = builder_.string(lemma);
    lexeme.stance = builder_.string(cell("stance"));
    lexeme.value = builder_.string(cell("value"));
    lexeme.parts = builder_.string(cell("parts"));
    lexeme.file = builder_.string(file_.name());
    lexeme.line = row_->line;
    lexeme.pos = pos_;
    if (cell("gender") == "f" ||
        (cell("gender").empty() && pos_ != Pos::kName && lemma.ends_with(kTaMarbuta)))
      lexeme.gender = Gender::kFeminine;
    else if (cell("gender") == "m" || pos_ == Pos::kNoun || pos_ == Pos::kAdjective)
      lexeme.gender = Gender::kMasculine;
    gender_ = lexeme.gender;
    lexeme_ = builder_.add_lexeme(lexeme);
  }

  void add(std::string_view text, const Features& features) {
    ClassSet set = base_;
    switch (features.shape) {
      case Shape::kFinite:
        set |= derived_[0];
        break;
      case Shape::kActiveParticiple:
        set |= derived_[1];
        if (features.accusative) set |= derived_[4];
        if (features.gender == Gender::kFeminine) set |= derived_[5];
        break;
      case Shape::kPassiveParticiple:
        set |= derived_[2];
        break;
      case Shape::kMasdar:
        set |= derived_[3];
        break;
      case Shape::kNone:
      case Shape::kNominal:
        break;
    }
    builder_.add_entry(normal_words(text), {lexeme_, builder_.class_set(set), features});
  }

  void add_verb() {
    if (conjugation_ == nullptr) return problem("verbs need data/*/verb/stems.tsv and affixes.tsv");
    const Result<std::vector<VerbForm>> forms = conjugation_->forms(cell("root"), cell("form"));
    if (!forms) return problem(forms.status().text());
    for (const VerbForm& form : *forms) add(form.text, form.features);
    for (std::string_view masdar : split(cell("masdar"), '|')) {
      const Gender gender = masdar.ends_with(kTaMarbuta) ? Gender::kFeminine : Gender::kMasculine;
      NounLine line{masdar, {}, gender, false, false, false, false, true};
      for (VerbForm form : noun_forms(line)) {
        form.features.shape = Shape::kMasdar;
        add(form.text, form.features);
      }
    }
  }

  Features nominal_features(Number number) const {
    Features features;
    features.person = Person::kThird;
    features.gender = gender_;
    features.number = number;
    features.shape = pos_ == Pos::kParticle ? Shape::kNone : Shape::kNominal;
    return features;
  }

  void add_nominal(std::string_view lemma) {
    std::string_view inflect = cell("inflect");
    if (inflect.empty() && pos_ == Pos::kNoun) inflect = "dual acc";
    if (inflect.empty() && pos_ == Pos::kAdjective) inflect = "dual acc fem un at";
    NounLine line{lemma, split(cell("plural"), '|'),
                  gender_ == Gender::kFeminine ? Gender::kFeminine : Gender::kMasculine};
    for (std::string_view what : split(inflect, ' ')) {
      if (what == "dual")
        line.dual = true;
      else if (what == "un")
        line.sound_masculine = true;
      else if (what == "at")
        line.sound_feminine = true;
      else if (what == "fem")
        line.feminine = true;
      else if (what == "acc")
        line.accusative = true;
      else if (what != "none")
        problem("unknown inflection '" + std::string(what) + "'");
    }
    if (pos_ == Pos::kParticle ||
        (pos_ == Pos::kName && line.plurals.empty() && !line.dual && !line.feminine)) {
      if (pos_ == Pos::kParticle) add_pronouns_behind_that(lemma);
      return add(lemma, nominal_features(pos_ == Pos::kName ? Number::kSingular : Number::kNone));
    }
    for (const VerbForm& form : noun_forms(line)) add(form.text, form.features);
  }

  // "But that", "although that": the subject of their clause is joined to them where it is a
  // pronoun. A phrase is found by its written words, so each is one of its forms.
  void add_pronouns_behind_that(std::string_view lemma) {
    const size_t space = lemma.rfind(' ');
    if (space == std::string_view::npos) return;
    const std::string that = normal_words(lemma.substr(space + 1));
    if (that != std::string(kAlef).append(kNun)) return;
    for (const std::string_view pronoun :
         {"\u0647", "\u0647\u0627", "\u0647\u0645", "\u0647\u0645\u0627", "\u0647\u0646",
          "\u0646\u0627", "\u0646\u064a"})
      add(std::string(lemma).append(pronoun), nominal_features(Number::kNone));
  }

  const TableFile& file_;
  const Conjugation* conjugation_;
  const std::set<std::string>& wanted_;
  ModelBuilder& builder_;
  std::vector<Status>& problems_;
  const TableRow* row_ = nullptr;
  std::set<std::string> seen_;
  Pos pos_ = Pos::kNone;
  Gender gender_ = Gender::kNone;
  ClassSet base_;
  std::array<ClassSet, kDerived.size()> derived_;
  uint32_t lexeme_ = 0;
};

}  // namespace

Status add_builtin_classes(ModelBuilder& builder) {
  for (std::string_view name : kBuiltin)
    if (const Result<ClassId> id = builder.add_class(name); !id) return id.status();
  return Status::ok();
}

void find_derived_classes(std::string_view rules, std::set<std::string>& found) {
  const auto in_name = [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == ':' || (c & 0x80) != 0;
  };
  for (std::string_view suffix : kDerived) {
    for (size_t at = rules.find(suffix); at != std::string_view::npos;
         at = rules.find(suffix, at + 1)) {
      const size_t end = at + suffix.size();
      if (end < rules.size() && in_name(rules[end])) continue;
      size_t begin = at;
      while (begin > 0 && in_name(rules[begin - 1])) --begin;
      found.emplace(rules.substr(begin, end - begin));
    }
  }
  for (size_t at = rules.find(kTakes); at != std::string_view::npos;
       at = rules.find(kTakes, at + 1)) {
    size_t end = at;
    while (end < rules.size() && in_name(rules[end])) ++end;
    found.emplace(rules.substr(at, end - at));
  }
}

void compile_lexicon(const std::string& name, std::string_view text, const Conjugation* conjugation,
                     const std::set<std::string>& derived, ModelBuilder& builder,
                     std::vector<Status>& problems) {
  const Result<TableFile> file = TableFile::parse(name, text, {kColumns.begin(), kColumns.end()});
  if (!file) return problems.push_back(file.status());
  LexiconCompiler compiler(*file, conjugation, derived, builder, problems);
  const auto& comments = file->comments();
  const bool by_meaning =
      std::any_of(comments.begin(), comments.end(), [](auto c) { return c.starts_with("order:"); });
  std::string_view before;
  for (const TableRow& row : file->rows()) {
    const std::string_view lemma = file->cell(row, "lemma");
    if (!by_meaning && lemma < before)
      problems.push_back({Code::kInvalid, "'" + std::string(lemma) + "' is not in order",
                          file->where(row), "sort with LC_ALL=C sort"});
    before = lemma;
    compiler.line(row);
  }
}

}  // namespace isnad::language
