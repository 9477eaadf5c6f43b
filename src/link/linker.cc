#include <set>
#include <string>
#include <utility>

#include "base/hash.h"
#include "isnad/link.h"
#include "link/agency_names.h"
#include "link/copies.h"
#include "link/origins.h"
#include "link/published_minute.h"
#include "link/stories.h"
#include "link/terms.h"
#include "store/link_tables.h"

namespace isnad {

namespace {
constexpr int kBatchArticles = 500;
}

struct Linker::Parts {
  Parts(store::LinkTables opened, std::shared_ptr<const Language> known)
      : tables(std::move(opened)),
        language(std::move(known)),
        agencies(language->model()),
        copies(tables),
        terms(tables),
        stories(tables) {}

  Status link_one(int64_t article, Linked& done);
  Result<bool> link_batch(Linked& done);
  Result<bool> fill_batch(Linked& done);
  void forget();

  store::LinkTables tables;
  std::shared_ptr<const Language> language;
  link::AgencyNames agencies;
  link::Copies copies;
  link::TermStatistics terms;
  link::Stories stories;
  store::FoldedWords scratch;
  std::set<int64_t> touched;  // groups of copies whose origin is to be decided
  int64_t data_version = -1;
};

Status Linker::Parts::link_one(int64_t article, Linked& done) {
  const auto subject = tables.subject(article);
  if (!subject) return subject.status();
  const auto words_hash =
      static_cast<int64_t>(base::hash64(subject->text, base::hash64(subject->title.value_or(""))));
  const auto print = tables.print(article);
  if (!print) return print.status();
  if (*print && (*print)->words_hash == words_hash) {
    // Read again by another version of the reader, say: only what it says of its origin may differ.
    const auto group = tables.text_group(article);
    if (group && *group) touched.insert(**group);
    return group.status();
  }
  const auto copy = copies.link(article, *subject, words_hash, touched);
  if (!copy) return copy.status();
  const auto entities = tables.entities(article);
  if (!entities) return entities.status();
  const auto event_types = tables.event_types(article);
  if (!event_types) return event_types.status();
  const link::Terms counts = link::count_terms(*subject, *entities, *event_types, scratch);
  Status status = terms.count(counts);
  if (!status.is_ok()) return status;
  const auto weighed = terms.weigh(counts);
  if (!weighed) return weighed.status();
  const auto story =
      stories.link(article, link::published_day(subject->published), *weighed, copy->compared);
  if (!story) return story.status();
  if (copy->compared) ++done.copies;
  if (story->added) ++done.new_stories;
  return Status::ok();
}

// True: there is more to do.
Result<bool> Linker::Parts::fill_batch(Linked& done) {
  bool more = true;
  for (int i = 0; i < kBatchArticles && more; ++i) {
    const auto next = tables.next();
    if (!next) return next.status();
    more = next->has_value();
    if (!more) break;
    Status status = link_one((*next)->article, done);
    if (status.is_ok()) status = tables.linked((*next)->position);
    if (!status.is_ok()) return status;
    ++done.articles;
  }
  for (const int64_t group : touched) {
    Status status = link::keep_origin(tables, group, agencies, scratch);
    if (!status.is_ok()) return status;
  }
  touched.clear();
  Status status = terms.write();
  if (status.is_ok()) status = stories.write();
  if (status.is_ok()) status = tables.commit();
  if (!status.is_ok()) return status;
  return more;
}

Result<bool> Linker::Parts::link_batch(Linked& done) {
  Status status = tables.begin();
  if (!status.is_ok()) return status;
  // What another program wrote meanwhile is not in memory.
  const auto version = tables.data_version();
  if (version && *version != data_version) {
    forget();
    data_version = *version;
  }
  Result<bool> more = version ? fill_batch(done) : Result<bool>(version.status());
  if (!more) {
    tables.roll_back();
    forget();
  }
  return more;
}

void Linker::Parts::forget() {
  terms.forget();
  stories.forget();
  touched.clear();
}

Linker::Linker(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Linker::Linker(Linker&&) noexcept = default;
Linker& Linker::operator=(Linker&&) noexcept = default;
Linker::~Linker() = default;

Result<Linker> Linker::open(Store& store, std::shared_ptr<const Language> language) {
  Result<store::LinkTables> tables = store::LinkTables::open(store);
  if (!tables) return tables.status();
  return Linker(std::make_unique<Parts>(std::move(tables).value(), std::move(language)));
}

Result<Linked> Linker::link() {
  Linked done;
  Result<bool> more = parts_->tables.waiting();
  while (more && *more) more = parts_->link_batch(done);
  if (!more) return more.status();
  return done;
}

}  // namespace isnad
