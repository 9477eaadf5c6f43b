// Facts and disputes for a person.
#include <fmt/format.h>

#include "record/names.h"
#include "story/account_text.h"

namespace isnad::story {
namespace {

std::string speaker_of(const Account& account, const Labels& labels) {
  return account.speaker.value_or(
      account.article.outlet.value_or(std::string(labels("outlet.unknown"))));
}

// Who said it, when, and the cell's full id, which `why` takes.
void print_account(const Account& account, bool words, const Labels& labels, TextLines& lines) {
  if (words) lines.quote(account.words);
  std::vector<std::string> pieces{speaker_of(account, labels),
                                  account.day.value_or(std::string(labels("day.unknown")))};
  if (account.speaker)
    pieces.push_back(account.article.outlet.value_or(std::string(labels("outlet.unknown"))));
  pieces.push_back(fmt::format("{}/{}", account.article.id, account.cell));
  if (account.origin.name && account.origin.name != account.article.outlet)
    pieces.push_back(fmt::format("{} {}", labels("origin"), *account.origin.name));
  if (!account.relation.empty())
    pieces.emplace_back(labels(fmt::format("witness.{}", account.relation)));
  lines.provenance(pieces);
}

void print_side(const std::vector<Account>& side, const Labels& labels, TextLines& lines) {
  for (const Account& account : side) print_account(account, &account == &side[0], labels, lines);
}

}  // namespace

void print_row(const Fact& fact, const Labels& labels, TextLines& lines) {
  const Account& first = fact.witnesses.front();
  lines.entry(first.day.value_or(std::string(labels("day.unknown"))), speaker_of(first, labels),
              {std::string(labels(fmt::format("fact.{}", fact.kind))),
               counted("articles.count", fact.articles, labels),
               counted("outlets.count", fact.outlets, labels),
               counted("origins.count", fact.origins, labels)});
  for (const Account& witness : fact.witnesses) {
    print_account(witness, &witness == &first || fact.kind == "figure", labels, lines);
  }
}

void print_row(const Dispute& dispute, const Labels& labels, TextLines& lines) {
  const Account& first = dispute.first.front();
  std::vector<std::string> pieces;
  pieces.reserve(dispute.contrasts.size());
  for (const Contrast& contrast : dispute.contrasts)
    pieces.push_back(fmt::format("{} / {}", contrast.a_words, contrast.b_words));
  lines.entry(first.day.value_or(std::string(labels("day.unknown"))),
              labels(fmt::format("dispute.{}", dispute.kind)), pieces);
  print_side(dispute.first, labels, lines);
  lines.provenance({std::string(labels("dispute.against"))});
  print_side(dispute.second, labels, lines);
  for (const Move& move : dispute.moved) {
    lines.provenance(
        {fmt::format("{} {} {} > {}", labels("dispute.moved"), move.speaker, move.from, move.to)});
  }
}

}  // namespace isnad::story
