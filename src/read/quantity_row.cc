#include "read/quantity_row.h"

#include <fmt/format.h>

#include "text/code_points.h"

namespace isnad::read {

std::string quantity_row(const Quantity& quantity, std::string_view text) {
  const text::CodePoints points(text);
  std::string number = quantity.approx ? "~" : "";
  if (quantity.low) number += fmt::format("{:.10g}", *quantity.low);
  if (quantity.low != quantity.high) {
    number += "..";
    if (quantity.high) number += fmt::format("{:.10g}", *quantity.high);
  }
  std::string out = fmt::format("{} = {}", points.slice(quantity.span), number);
  if (quantity.unit) out += " " + *quantity.unit;
  return out;
}

}  // namespace isnad::read
