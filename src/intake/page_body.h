// Which lines of a page are the article's body. Three steps: lines that look like running text
// speak for every element around them, others against it, and the element with the highest sum is
// the article (a maximum-sum subtree, as in Pasternack and Roth, "Extracting Article Text from the
// Web with Maximum Subsequence Segmentation", WWW 2009); names of classes (data/page) then take
// boxes out of it; and what is left is judged line by line beside its neighbours.
#pragma once

#include <string>
#include <vector>

#include "intake/page_block.h"
#include "intake/page_tree.h"

namespace isnad::intake {

struct PageBody {
  uint32_t root = 0;               // the node that holds the article; 0: none was found
  std::vector<size_t> paragraphs;  // blocks
  std::vector<size_t> captions;    // blocks of pictures near it
  uint32_t words = 0;              // of the paragraphs, without linked ones
};

// `roles`: of each node (roles_of_nodes() of page_names.h). `title` keeps the headline from being
// taken for text. Linear in the page.
PageBody find_body(const PageTree& tree, const PageBlocks& blocks,
                   const std::vector<uint8_t>& roles, std::string_view title);

}  // namespace isnad::intake
