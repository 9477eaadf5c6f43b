// The look of a dossier: a newspaper's page, evidence first. Sizes are relative, sides are logical
// (start and end), colours keep a contrast of 4.5 to 1 or more, and nothing is told by colour
// alone. Printed, links are plain and texts begin a new page.
#include "story/html.h"

namespace isnad::story {
namespace {

constexpr std::string_view kStyle = R"css(
:root{--paper:#fbfaf7;--ink:#1d1c1a;--soft:#5c5850;--line:#d9d4c8;--link:#12505c;--against:#8c2f1b;--for:#2d5a2b;
--mark:#fbeeb8;--here:#ffd75e;--serif:"Noto Naskh Arabic","Amiri","Geeza Pro","Traditional Arabic",serif;
--sans:"Noto Sans Arabic","Noto Kufi Arabic","Segoe UI",Tahoma,sans-serif}
*{box-sizing:border-box}
html{scroll-padding-block-start:2rem}
body{margin:0;background:var(--paper);color:var(--ink);font:1.06rem/1.85 var(--serif);overflow-wrap:anywhere}
header,nav,main,footer{max-inline-size:62rem;margin-inline:auto;padding-inline:1.25rem}
header{padding-block:2.5rem 1rem;border-block-end:3px double var(--ink)}
.kicker,.facts,nav,.meta,.chip,.day,.amount,.chain,footer,.note{font-family:var(--sans)}
.kicker{margin:0;color:var(--soft);font-size:.85rem;letter-spacing:0}
h1{margin:.2rem 0 .6rem;font-size:2.1rem;line-height:1.4;font-weight:700}
h2{margin:2.6rem 0 .8rem;padding-block-end:.25rem;border-block-end:1px solid var(--line);font-size:1.45rem;line-height:1.5}
h3{margin:1.4rem 0 .4rem;font-size:1.1rem;line-height:1.6}
.facts{margin:0;color:var(--soft);font-size:.88rem}
.facts b{color:var(--ink);font-weight:600}
nav{padding-block:.7rem;border-block-end:1px solid var(--line);font-size:.9rem}
nav ul{display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;margin:0;padding:0;list-style:none}
a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:.28em}
a:focus-visible{outline:3px solid var(--here);outline-offset:2px}
ol,ul{margin:0;padding:0;list-style:none}
.lines>li{display:grid;grid-template-columns:7.2rem 1fr;gap:0 1rem;padding-block:.55rem;border-block-end:1px solid var(--line)}
.lines>li:last-child{border-block-end:0}
.lines .part{margin-inline-start:1.6rem;border-inline-start:3px solid var(--line);padding-inline-start:.8rem}
.day,.amount{font-size:.88rem;line-height:1.7;color:var(--soft);font-variant-numeric:tabular-nums}
.amount{color:var(--ink);font-weight:600}
.day small,.amount small{display:block;font-size:.75rem;font-weight:400;color:var(--soft)}
.columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(26rem,100%),1fr));gap:0 2.5rem}
.columns .lines>li{grid-template-columns:5.6rem 1fr}
.line p{margin:0}
.who{font-weight:700}
.chip{display:inline-block;margin-inline:.35rem;padding-inline:.5rem;border:1px solid currentColor;border-radius:1rem;
font-size:.74rem;line-height:1.7;color:var(--soft);vertical-align:.08em}
.chip.against{color:var(--against)}.chip.for{color:var(--for)}
.words{color:inherit;text-decoration:underline dotted #a59c84}
.words strong{font-weight:700;text-decoration:underline solid #8a6d00}
.words:hover{background:var(--mark)}
.meta,.chain{margin:0;font-size:.8rem;line-height:1.8;color:var(--soft)}
.note{margin:.2rem 0 .8rem;font-size:.85rem;color:var(--soft)}
.summary{margin:.8rem 0 0;font-size:1.05rem}
.sides{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(18rem,100%),1fr));gap:.6rem 1.6rem}
.side{border-inline-start:3px solid var(--line);padding-inline-start:.8rem}
.chart{margin:.6rem 0 1.2rem}.chart figcaption{font-family:var(--sans);font-size:.85rem;color:var(--soft)}
.chart svg{display:block;inline-size:100%;block-size:auto;max-inline-size:44rem}
.chart .axis{stroke:var(--soft);fill:none}.chart .range{stroke:var(--link);stroke-width:3;fill:none}
.chart .mark{fill:var(--link)}.chart .about{fill:var(--paper);stroke:var(--link);stroke-width:2}
.chart .tick{font:11px var(--sans);fill:var(--soft)}
.limits{padding:1rem 1.3rem;border:1px solid var(--line);border-inline-start:4px solid var(--soft);font-size:.98rem}
.limits li{padding-block:.2rem}
.text{margin-block:2rem;padding-block-start:1rem;border-block-start:1px solid var(--line)}
.text h3{margin-block-start:0;font-size:1.3rem}
.text p{margin:.5rem 0}
mark{background:none;color:inherit}
mark.said{background:var(--mark)}
mark.cue{font-weight:700}
mark.time{border-block-end:2px solid #7a9aa0}
mark.event{border-block-end:2px dotted #8a6d00}
mark.act{border-block-end:2px dashed #2d5a2b}
mark.name{border-block-end:1px solid #8c6d80}
mark.figure{border-block-end:2px solid #a08a4a}
mark:target,mark:target mark{background:var(--here)}
mark:target{outline:2px solid #8a6d00;outline-offset:1px}
footer{padding-block:1.5rem 3rem;border-block-start:3px double var(--ink);margin-block-start:3rem;color:var(--soft);font-size:.85rem}
@media (max-width:36rem){.lines>li,.columns .lines>li{grid-template-columns:1fr}h1{font-size:1.6rem}}
@media print{@page{margin:18mm 16mm}:root{--paper:#fff}body{font-size:10.5pt;line-height:1.6}nav,.back{display:none}
header,main,footer{max-inline-size:none;padding-inline:0}a{color:inherit;text-decoration:none}li{break-inside:avoid}
h2,h3{break-after:avoid}#texts{break-before:page}mark.said{background:none;border-block-end:1px solid #999}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
)css";

}  // namespace

std::string_view dossier_style() { return kStyle; }

}  // namespace isnad::story
