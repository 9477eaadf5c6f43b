// The Arabic letters that the generators and the clitic cutter must know by name (sources are
// ASCII), as UTF-8.
#pragma once

#include <string_view>

namespace isnad::language {

inline constexpr std::string_view kHamza = "\u0621";
inline constexpr std::string_view kAlefMadda = "\u0622";
inline constexpr std::string_view kAlefHamza = "\u0623";
inline constexpr std::string_view kAlefHamzaBelow = "\u0625";
inline constexpr std::string_view kWawHamza = "\u0624";
inline constexpr std::string_view kYaHamza = "\u0626";
inline constexpr std::string_view kAlef = "\u0627";
inline constexpr std::string_view kBa = "\u0628";
inline constexpr std::string_view kTaMarbuta = "\u0629";
inline constexpr std::string_view kTa = "\u062a";
inline constexpr std::string_view kDal = "\u062f";
inline constexpr std::string_view kThal = "\u0630";
inline constexpr std::string_view kRa = "\u0631";
inline constexpr std::string_view kZay = "\u0632";
inline constexpr std::string_view kSin = "\u0633";
inline constexpr std::string_view kFa = "\u0641";
inline constexpr std::string_view kKaf = "\u0643";
inline constexpr std::string_view kLam = "\u0644";
inline constexpr std::string_view kMim = "\u0645";
inline constexpr std::string_view kNun = "\u0646";
inline constexpr std::string_view kHa = "\u0647";
inline constexpr std::string_view kWaw = "\u0648";
inline constexpr std::string_view kAlefMaqsura = "\u0649";
inline constexpr std::string_view kYa = "\u064a";
inline constexpr std::string_view kAl = "\u0627\u0644";
inline constexpr size_t kLetter = 2;  // bytes of an Arabic letter in UTF-8

}  // namespace isnad::language
