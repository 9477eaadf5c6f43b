#include "language/punctuation.h"

#include <utility>

namespace isnad::language {

namespace {

constexpr std::pair<std::string_view, std::string_view> kMarks[] = {
    {",", "comma"},
    {"\u060c", "comma"},
    {"\u066c", "comma thousands_mark"},
    {"\u066b", "comma decimal_mark"},
    {".", "stop dot"},
    {"\u06d4", "stop"},
    {":", "colon"},
    {"\ufe55", "colon"},
    {";", "semicolon"},
    {"\u061b", "semicolon"},
    {"?", "question"},
    {"\u061f", "question"},
    {"!", "exclamation"},
    {"\u2026", "ellipsis"},
    {"(", "bracket_open"},
    {"[", "bracket_open"},
    {")", "bracket_close"},
    {"]", "bracket_close"},
    {"{", "bracket_open"},
    {"}", "bracket_close"},
    {"\ufd3e", "bracket_open"},
    {"\ufd3f", "bracket_close"},
    {"-", "dash"},
    {"\u2010", "dash"},
    {"\u2011", "dash"},
    {"\u2012", "dash"},
    {"\u2013", "dash"},
    {"\u2014", "dash"},
    {"\u2212", "dash"},
    {"_", "dash"},
    {"/", "slash"},
    {"\\", "slash"},
    {"%", "percent"},
    {"\u066a", "percent"},
    {"\u2030", "percent"},
    {"\"", "quote"},
    {"\u00ab", "quote"},
    {"\u00bb", "quote"},
    {"\u201c", "quote"},
    {"\u201d", "quote"},
    {"\u201e", "quote"},
    {"\u2018", "quote"},
    {"\u2019", "quote"},
    {"'", "quote apostrophe"},
    {"\u2039", "quote"},
    {"\u203a", "quote"},
    {"$", "currency"},
    {"\u20ac", "currency"},
    {"\u00a3", "currency"},
    {"\u00a5", "currency"},
    {"\u20aa", "currency"},
    {"\ufdfc", "currency"},
    {"\u20ba", "currency"},
    {"\u20b9", "currency"},
    {"\u20bd", "currency"},
    {"+", "plus"},
    {"#", "hash"},
    {"\u00b0", "degree"}};

}  // namespace

std::string_view punctuation_classes(std::string_view mark) {
  for (const auto& [text, classes] : kMarks)
    if (text == mark) return classes;
  return {};
}

}  // namespace isnad::language
