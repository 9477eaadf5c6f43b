#include "intake/page_tree.h"

#include <gtest/gtest.h>

#include <atomic>
#include <cstdlib>
#include <thread>

#include "intake/page_block.h"

namespace isnad::intake {
namespace {

// The lines of a page, "words/linked: text" each.
std::string lines(std::string_view html) {
  const PageTree tree = parse_page(html);
  const PageBlocks blocks = cut_blocks(tree);
  std::string out;
  for (const PageBlock& block : blocks.blocks) {
    out += std::to_string(block.words) + "/" + std::to_string(block.link_words) + ": ";
    out += blocks.of(block);
    out += '\n';
  }
  return out;
}

// Two threads that parse their first page at the same moment; ends the process.
void two_first_pages() {
  std::atomic<int> ready = 0;
  const auto parse = [&ready] {
    for (++ready; ready < 2;) {
    }
    if (parse_page("<p>one</p>").text_of(0) != "one") std::abort();
  };
  std::thread other(parse);
  parse();
  other.join();
  std::exit(0);
}

// In a new process each time: libxml2 sets itself up once.
TEST(PageTree, TwoThreadsMayParseTheFirstPage) {
  GTEST_FLAG_SET(death_test_style, "threadsafe");
  for (int i = 0; i < 10; ++i) EXPECT_EXIT(two_first_pages(), testing::ExitedWithCode(0), "");
}

TEST(PageTree, NodesEncloseWhatStandsInside) {
  const PageTree tree = parse_page("<div id=a><p class='x y'>one <b>two</b></p></div><p>three");
  for (uint32_t i = 1; i < tree.nodes.size(); ++i) {
    const PageNode& node = tree.nodes[i];
    EXPECT_LT(node.parent, i);
    EXPECT_GT(node.end, i);
    EXPECT_LE(node.end, tree.nodes[node.parent].end);
  }
  EXPECT_EQ(tree.text_of(0), "one two three");
}

TEST(PageTree, KeepsTheAttributesItKnows) {
  const PageTree tree = parse_page("<p class='x y' data-z=1 itemprop=author>t</p>");
  uint32_t p = 0;
  while (tree.nodes[p].tag != Tag::kParagraph) ++p;
  EXPECT_EQ(tree.attribute(p, Attribute::kClass), "x y");
  EXPECT_EQ(tree.attribute(p, Attribute::kItemprop), "author");
  EXPECT_FALSE(tree.has(p, Attribute::kId));
}

TEST(PageTree, LeavesOutWhatIsNotShown) {
  EXPECT_EQ(lines("<style>a{}</style><script>x='<p>no</p>'</script><p>yes</p><svg><text>no</text>"
                  "</svg><select><option>no</option></select><!-- no --><p>also</p>"),
            "1/0: yes\n1/0: also\n");
  const PageTree tree = parse_page("<script type='application/ld+json'>{\"a\":\"</p>\"}</script>");
  ASSERT_EQ(tree.scripts_of_data.size(), 1U);
  EXPECT_EQ(tree.scripts_of_data[0], "{\"a\":\"</p>\"}");
}

TEST(PageTree, CutsLinesAtBlocksAndBreaks) {
  EXPECT_EQ(lines("<div>a  b&nbsp;c<br>d<p>e <a href=x>f g</a> h</p>i</div>"),
            "3/0: a b c\n1/0: d\n4/2: e f g h\n1/0: i\n");
  EXPECT_EQ(lines("<a href=x><div>one two</div><div>three</div></a>"),
            "2/2: one two\n1/1: three\n");
}

TEST(PageTree, MendsTagSoup) {
  EXPECT_EQ(lines("<p>one<p>two</div><li>three<div>four"),
            "1/0: one\n1/0: two\n1/0: three\n1/0: four\n");
  EXPECT_EQ(lines("caf&eacute; &#8211; &amp; &unknown; <3"),
            "3/0: caf\u00E9 \u2013 & &unknown; <3\n");
}

TEST(PageTree, CutsWhatIsTooDeep) {
  std::string html;
  for (int i = 0; i < 100000; ++i) html += "<div>";
  const PageTree tree = parse_page(html + "deep");
  EXPECT_TRUE(tree.cut);
  EXPECT_LE(tree.nodes.size(), 1000U);
  for (const PageNode& node : tree.nodes) EXPECT_LE(node.depth, 250);
}

}  // namespace
}  // namespace isnad::intake
