// The HTML elements that page reading tells apart, by what they do to the text around them.
#pragma once

#include <cstdint>
#include <string_view>

namespace isnad::intake {

enum class Tag : uint8_t {
  kText,     // no element: a run of characters
  kUnknown,  // a block of no further meaning: div, section, custom elements
  kInline,   // span, b, font ...: part of the line that it stands in
  kBreak,    // br: ends a line
  kAnchor,
  kArticle,
  kAside,
  kBlockquote,
  kBody,
  kCell,  // td, th
  kFigcaption,
  kFigure,
  kFooter,
  kForm,
  kHeader,
  kHeading1,
  kHeading,  // h2 to h6
  kHtml,
  kImage,
  kItem,  // li, dt, dd
  kLink,
  kMain,
  kMeta,
  kNav,
  kParagraph,
  kPreformatted,
  kSkipped,  // nothing of it is shown as text: style, svg, select ...; and script
  kTime,
  kTitle,
};

// `name` in lower case.
Tag tag_of(std::string_view name);

// Does it begin a line of its own?
bool is_block(Tag tag);

}  // namespace isnad::intake
