#include "intake/json_ld.h"

#include <simdjson.h>

#include <algorithm>
#include <map>
#include <string_view>

#include "intake/page_entity.h"

namespace isnad::intake {
namespace {

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

// How much an object's word about the article counts.
enum Rank { kNothing, kWebPage, kArticle };

Rank rank_of_type(std::string_view type) {
  if (type.find("Article") != std::string_view::npos ||
      type.find("BlogPosting") != std::string_view::npos || type == "Report" || type == "Review" ||
      type == "Recipe")
    return kArticle;
  return type == "WebPage" || type == "VideoObject" || type == "ItemPage" ? kWebPage : kNothing;
}

Rank rank_of(const object& of) {
  element type;
  if (of.at_key("@type").get(type)) return kNothing;
  std::string_view name;
  if (!type.get(name)) return rank_of_type(name);
  array types;
  Rank rank = kNothing;
  if (!type.get(types)) {
    for (const element each : types) {
      if (!each.get(name)) rank = std::max(rank, rank_of_type(name));
    }
  }
  return rank;
}

class Walk {
 public:
  explicit Walk(JsonLd& out) : out_(out) {}

  void over(const element& top) {
    std::vector<element> waiting{top};
    // Depth first, in the order of the text; simdjson bounds the depth to 1,024.
    while (!waiting.empty()) {
      const element here = waiting.back();
      waiting.pop_back();
      std::vector<element> inside;
      array items;
      object of;
      if (!here.get(items)) {
        for (const element each : items) inside.push_back(each);
      } else if (!here.get(of)) {
        note_name(of);
        if (const Rank rank = rank_of(of); rank != kNothing) objects_.emplace_back(rank, of);
        for (const auto field : of) {
          if (field.key == "@graph" || field.key == "mainEntity" ||
              field.key == "mainEntityOfPage" || field.key == "itemListElement" ||
              field.key == "author" || field.key == "creator")
            inside.push_back(field.value);
        }
      }
      waiting.insert(waiting.end(), inside.rbegin(), inside.rend());
    }
  }

  void finish() {
    std::stable_sort(objects_.begin(), objects_.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    for (const auto& [rank, of] : objects_) take(rank, of);
  }

 private:
  // Persons and organisations may be named by reference.
  void note_name(const object& of) {
    std::string_view id;
    std::string_view name;
    if (!of.at_key("@id").get(id) && !of.at_key("name").get(name)) names_[id] = name;
  }

  void take(Rank rank, const object& of) {
    if (rank == kArticle) {
      out_.is_article = true;
      take_text(of, "headline", out_.headline);
      take_text(of, "name", out_.headline);
      take_text(of, "articleBody", out_.body);
      take_text(of, "articleSection", out_.section);
    }
    take_text(of, "datePublished", out_.published);
    take_text(of, "dateModified", out_.modified);
    if (rank == kArticle) take_text(of, "dateCreated", out_.published);
    take_text(of, "inLanguage", out_.language);
    take_text(of, "url", out_.url);
    std::vector<std::string> names;
    element value;
    if (!of.at_key("publisher").get(value)) take_names(value, names);
    if (!out_.publisher && !names.empty()) out_.publisher = names.front();
    if (rank != kArticle || !out_.authors.empty()) return;
    if (!of.at_key("author").get(value) || !of.at_key("creator").get(value))
      take_names(value, out_.authors);
  }

  static void take_text(const object& of, const char* key, std::optional<std::string>& into) {
    if (into) return;
    element value;
    if (of.at_key(key).get(value)) return;
    array several;
    if (!value.get(several) && several.size() > 0) value = several.at(0).value_unsafe();
    std::string_view text;
    if (!value.get(text) && !text.empty()) into = without_entities(text);
  }

  void take_names(const element& value, std::vector<std::string>& names) const {
    array several;
    if (!value.get(several)) {
      for (const element each : several) take_name(each, names);
    } else {
      take_name(value, names);
    }
  }

  void take_name(const element& value, std::vector<std::string>& names) const {
    std::string_view text;
    object of;
    element inner;
    if (!value.get(of)) {
      if (!of.at_key("name").get(inner)) {
        array several;
        if (!inner.get(several)) {
          for (const element each : several) {
            if (!each.get(text)) names.emplace_back(text);
          }
          return;
        }
        if (inner.get(text)) return;
      } else if (!of.at_key("@id").get(text)) {
        const auto known = names_.find(text);
        if (known == names_.end()) return;
        text = known->second;
      }
    } else if (value.get(text)) {
      return;
    }
    std::string name = without_entities(text);
    if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end())
      names.push_back(std::move(name));
  }

  JsonLd& out_;
  std::vector<std::pair<Rank, object>> objects_;
  std::map<std::string_view, std::string_view> names_;
};

// Line breaks and tabs that stand raw in strings, and what is wrapped around the JSON.
std::string mended(std::string_view script) {
  constexpr std::string_view kOpen = "<![CDATA[";
  if (const size_t open = script.find(kOpen); open != std::string_view::npos) {
    script.remove_prefix(open + kOpen.size());
    script = script.substr(0, script.rfind("]]>"));
  }
  const size_t begin = script.find_first_of("{[");
  const size_t end = script.find_last_of("}]");
  if (begin == std::string_view::npos || end == std::string_view::npos || end < begin) return {};
  std::string out;
  bool in_string = false;
  bool escaped = false;
  for (const char c : script.substr(begin, end - begin + 1)) {
    if (c == '\n' && in_string && !escaped) {
      out += "\\n";
    } else {
      out += static_cast<unsigned char>(c) < ' ' ? ' ' : c;
    }
    if (c == '"' && !escaped) in_string = !in_string;
    escaped = c == '\\' && !escaped;
  }
  return out;
}

}  // namespace

JsonLd read_json_ld(const std::vector<std::string>& scripts) {
  JsonLd out;
  // Strings of the documents are looked at until the end: each needs a parser of its own.
  std::vector<simdjson::dom::parser> parsers(scripts.size());
  Walk walk(out);
  for (size_t i = 0; i < scripts.size(); ++i) {
    element top;
    if (parsers[i].parse(scripts[i]).get(top) && parsers[i].parse(mended(scripts[i])).get(top))
      continue;
    walk.over(top);
  }
  walk.finish();
  return out;
}

}  // namespace isnad::intake
