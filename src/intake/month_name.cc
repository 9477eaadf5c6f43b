#include "intake/month_name.h"

#include <unicode/dtfmtsym.h>

#include <string>
#include <unordered_map>

#include "text/normal_form.h"

namespace isnad::intake {
namespace {

// Where two languages disagree about a word, the one that stands first here is right.
constexpr const char* kLocales[] = {
    "en", "ar", "fr", "de", "es", "ru", "pt", "it", "tr", "fa", "nl",     "pl", "uk", "ro",
    "sv", "da", "nb", "el", "cs", "sk", "hu", "bg", "sr", "hr", "sl",     "mk", "sq", "az",
    "fi", "et", "lv", "lt", "is", "he", "id", "ms", "hi", "bn", "ta",     "ur", "ka", "hy",
    "kk", "uz", "ca", "eu", "gl", "sw", "af", "zu", "bs", "be", "sr_Latn"};

using Months = std::unordered_map<std::string, int>;

void add(const icu::UnicodeString& name, int month, Months& months) {
  std::string utf8;
  name.toUTF8String(utf8);
  while (utf8.ends_with('.')) utf8.pop_back();
  std::string key;
  text::normal_form(utf8, key);
  const bool word = key.size() >= 3 && key.find_first_of(" 0123456789-'") == std::string::npos;
  if (word) months.emplace(std::move(key), month);
}

Months make_table() {
  using Symbols = icu::DateFormatSymbols;
  Months months;
  for (const char* locale : kLocales) {
    UErrorCode error = U_ZERO_ERROR;
    const Symbols symbols(icu::Locale(locale), "gregorian", error);
    if (U_FAILURE(error)) continue;
    for (const auto context : {Symbols::FORMAT, Symbols::STANDALONE}) {
      for (const auto width : {Symbols::WIDE, Symbols::ABBREVIATED}) {
        int32_t count = 0;
        const icu::UnicodeString* names = symbols.getMonths(count, context, width);
        for (int32_t i = 0; i < count && i < 12; ++i) add(names[i], i + 1, months);
      }
    }
  }
  months.emplace("sept", 9);
  return months;
}

}  // namespace

int month_of_name(std::string_view word) {
  static const Months kMonths = make_table();
  const auto found = kMonths.find(std::string(word));
  return found == kMonths.end() ? 0 : found->second;
}

}  // namespace isnad::intake
