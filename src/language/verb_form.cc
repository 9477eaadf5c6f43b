#include "language/verb_form.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "language/table_file.h"
#include "language/verb_root.h"
#include "language/verb_spelling.h"

namespace isnad::language {
namespace {

// The consonants of affixes and templates, written in ASCII in the data.
char32_t sound(char c) {
  switch (c) {
    case '\'':
      return 0x621;
    case 't':
      return 0x62A;
    case 's':
      return 0x633;
    case 'm':
      return 0x645;
    case 'n':
      return 0x646;
    case 'w':
      return 0x648;
    case 'y':
      return 0x64A;
    default:
      return static_cast<char32_t>(c);
  }
}

// Every character that a template or an affix may hold.
constexpr std::string_view kSounds = "'tsmnwyaiuAIUYFp!1234%";

void append_sounds(const Root& root, std::string_view text, std::u32string& out) {
  for (const char c : text) {
    if (c >= '1' && c <= '4') {
      const auto index = static_cast<size_t>(c - '1');
      if (index < root.letters.size()) out += root.letters[index];
    } else {
      out += c == '%' ? root.infix : sound(c);
    }
  }
}

template <typename T>
using Names = std::vector<std::pair<std::string_view, T>>;

template <typename T>
std::optional<T> named(const Names<T>& names, std::string_view name) {
  for (const auto& [key, value] : names)
    if (key == name) return value;
  return std::nullopt;
}

const Names<Tense> kTenses = {{"", Tense::kNone},
                              {"perfect", Tense::kPerfect},
                              {"imperfect", Tense::kImperfect},
                              {"jussive", Tense::kJussive},
                              {"imperative", Tense::kImperative}};
const Names<Person> kPersons = {
    {"", Person::kNone}, {"1", Person::kFirst}, {"2", Person::kSecond}, {"3", Person::kThird}};
const Names<Gender> kGenders = {
    {"", Gender::kNone}, {"m", Gender::kMasculine}, {"f", Gender::kFeminine}};
const Names<Number> kNumbers = {
    {"", Number::kNone}, {"s", Number::kSingular}, {"d", Number::kDual}, {"p", Number::kPlural}};
const Names<Shape> kKinds = {{"active", Shape::kFinite},
                             {"passive", Shape::kFinite},
                             {"agent", Shape::kActiveParticiple},
                             {"object", Shape::kPassiveParticiple},
                             {"masdar", Shape::kMasdar}};

std::vector<std::string> words(std::string_view text) {
  std::vector<std::string> out;
  for (const std::string_view word : split(text, ' ')) out.emplace_back(word);
  return out;
}

Status bad(const TableFile& table, const TableRow& row, std::string_view what,
           std::string_view cell) {
  return {Code::kInvalid, fmt::format("\"{}\" is not {}", cell, what), table.where(row),
          "see the comment at the top of the file"};
}

bool is_sounds(std::string_view text) {
  return text.find_first_not_of(kSounds) == std::string_view::npos;
}

bool shares(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::any_of(a.begin(), a.end(), [&](const std::string& name) {
    return std::find(b.begin(), b.end(), name) != b.end();
  });
}

// A passive that is written as the active is reads as the active.
bool is_known(const std::vector<VerbForm>& forms, const VerbForm& form) {
  Features as_active = form.features;
  as_active.passive = false;
  return std::any_of(forms.begin(), forms.end(), [&](const VerbForm& other) {
    return other.text == form.text &&
           (other.features == form.features || other.features == as_active);
  });
}

// Whether the lexicon line wants such words at all (verb_root.h).
bool wants(const Root& root, const Features& f) {
  if (f.shape != Shape::kFinite) return !root.finite_only || f.shape == Shape::kMasdar;
  return !(root.third_person_only && f.person != Person::kThird) &&
         !(root.active_only && f.passive) &&
         !(root.no_perfect && f.tense != Tense::kImperfect && f.tense != Tense::kJussive);
}

}  // namespace

Status Conjugation::read_stems(std::string_view text, std::vector<Stem>& out) {
  Result<TableFile> table =
      TableFile::parse("verb/stems.tsv", text, {"form", "root", "kind", "endings", "stem"});
  if (!table) return table.status();
  for (const TableRow& row : table->rows()) {
    Stem stem;
    stem.form = table->cell(row, "form");
    const std::string_view root = table->cell(row, "root");
    if (root != "any") stem.traits = words(root);
    stem.kind = table->cell(row, "kind");
    stem.sets = words(table->cell(row, "endings"));
    stem.sounds = table->cell(row, "stem");
    if (stem.form.empty()) return bad(*table, row, "a form", stem.form);
    if (!named(kKinds, stem.kind)) return bad(*table, row, "a kind of word", stem.kind);
    if (stem.sets.empty()) return bad(*table, row, "a set of endings", "");
    if (stem.sounds.empty() || (stem.sounds != "-" && !is_sounds(stem.sounds)))
      return bad(*table, row, "a stem", stem.sounds);
    stem.family = stem.sets[0].substr(0, stem.sets[0].find('.'));
    out.push_back(std::move(stem));
  }
  return Status::ok();
}

Status Conjugation::read_affixes(std::string_view text, std::vector<Affix>& out) {
  Result<TableFile> table = TableFile::parse(
      "verb/affixes.tsv", text,
      {"endings", "prefix", "suffix", "tense", "person", "gender", "number", "state"});
  if (!table) return table.status();
  for (const TableRow& row : table->rows()) {
    const auto cell = [&](std::string_view column) { return table->cell(row, column); };
    const auto tense = named(kTenses, cell("tense"));
    const auto person = named(kPersons, cell("person"));
    const auto gender = named(kGenders, cell("gender"));
    const auto number = named(kNumbers, cell("number"));
    if (!tense) return bad(*table, row, "a tense", cell("tense"));
    if (!person) return bad(*table, row, "a person", cell("person"));
    if (!gender) return bad(*table, row, "a gender", cell("gender"));
    if (!number) return bad(*table, row, "a number", cell("number"));
    Affix affix{
        words(cell("endings")), std::string(cell("prefix")), std::string(cell("suffix")), {}};
    if (!is_sounds(affix.prefix)) return bad(*table, row, "a prefix", affix.prefix);
    if (!is_sounds(affix.suffix)) return bad(*table, row, "a suffix", affix.suffix);
    affix.features = {*tense, *person, *gender, *number, Shape::kNone, false, false, false};
    for (const std::string_view state : split(cell("state"), ' ')) {
      if (state != "acc" && state != "construct") return bad(*table, row, "a state", state);
      (state == "acc" ? affix.features.accusative : affix.features.construct) = true;
    }
    out.push_back(std::move(affix));
  }
  return Status::ok();
}

// A stem that asks for endings that no affix has would silently make nothing.
Status Conjugation::check_sets() const {
  for (const Stem& stem : stems_)
    for (const std::string& set : stem.sets)
      if (std::none_of(affixes_.begin(), affixes_.end(),
                       [&](const Affix& affix) { return shares(affix.sets, {set}); }))
        return {Code::kInvalid, fmt::format("endings \"{}\" are not in verb/affixes.tsv", set),
                "verb/stems.tsv", ""};
  return Status::ok();
}

Result<Conjugation> Conjugation::parse(std::string_view stems, std::string_view affixes) {
  Conjugation out;
  if (Status status = read_stems(stems, out.stems_); !status.is_ok()) return status;
  if (Status status = read_affixes(affixes, out.affixes_); !status.is_ok()) return status;
  if (Status status = out.check_sets(); !status.is_ok()) return status;
  return out;
}

std::vector<const Conjugation::Stem*> Conjugation::stems_of(const Root& root) const {
  // How particular a line is: its vowels, above them each trait, above all the root itself.
  const auto weight = [&](const Stem& stem) {
    size_t out = 0;
    for (const std::string& trait : stem.traits)
      out += trait == root.traits.front() ? 20 : is_vowels(trait) ? 1 : 2;
    return out;
  };
  std::vector<const Stem*> fitting;
  std::map<std::pair<std::string, std::string>, size_t> best;
  for (const Stem& stem : stems_) {
    const auto met = [&](const std::string& trait) { return root.has(trait); };
    if (stem.form != root.form || !std::all_of(stem.traits.begin(), stem.traits.end(), met))
      continue;
    fitting.push_back(&stem);
    size_t& top = best[{stem.kind, stem.family}];
    top = std::max(top, weight(stem));
  }
  std::erase_if(fitting, [&](const Stem* stem) {
    return stem->sounds == "-" || weight(*stem) < best[{stem->kind, stem->family}];
  });
  // Passives last: those that are written as the active are left out.
  std::stable_partition(fitting.begin(), fitting.end(),
                        [](const Stem* stem) { return stem->kind != "passive"; });
  return fitting;
}

void Conjugation::add_forms(const Root& root, const Stem& stem, std::vector<VerbForm>& out) const {
  for (const Affix& affix : affixes_) {
    if (!shares(affix.sets, stem.sets)) continue;
    Features features = affix.features;
    features.shape = *named(kKinds, stem.kind);
    features.passive = stem.kind == "passive";
    if (!wants(root, features)) continue;
    std::u32string sounds;
    append_sounds(root, affix.prefix, sounds);
    append_sounds(root, stem.sounds, sounds);
    append_sounds(root, affix.suffix, sounds);
    VerbForm form;
    form.features = features;
    for (std::string& text : written(sounds)) {
      form.text = std::move(text);
      if (!is_known(out, form)) out.push_back(form);
    }
  }
}

Result<std::vector<VerbForm>> Conjugation::forms(std::string_view text,
                                                 std::string_view form) const {
  const Result<Root> root = parse_root(text, form);
  if (!root) return root.status();
  std::vector<VerbForm> out;
  for (const Stem* stem : stems_of(*root)) add_forms(*root, *stem, out);
  if (out.empty())
    return Status{Code::kUnsupported, fmt::format("no stems for form \"{}\"", form),
                  "verb/stems.tsv", "use I to X, QI, QII or QIV"};
  return out;
}

}  // namespace isnad::language
