#include "isnad/store.h"

#include <utility>

#include "base/hash.h"
#include "isnad/json.h"
#include "record/record_check.h"
#include "store/database.h"
#include "store/store_parts.h"

namespace isnad {
namespace {

// A batch pays for its commit (some milliseconds of the disk) and is what a kill can cost.
constexpr int kBatchArticles = 500;
constexpr std::chrono::seconds kBatchTime{1};

}  // namespace

// SQLite may have done it already (a full disk), and there is nothing to do about a failure of it:
// closing the file has the same effect.
void Store::Parts::roll_back() {
  if (db.in_transaction()) static_cast<void>(db.run("ROLLBACK"));
}

Status Store::Parts::begin() {
  if (db.in_transaction()) return Status::ok();
  changed = 0;
  began = std::chrono::steady_clock::now();
  return db.run("BEGIN IMMEDIATE");
}

Status Store::Parts::commit_when_due() {
  const bool due =
      changed >= kBatchArticles || std::chrono::steady_clock::now() - began >= kBatchTime;
  // A batch that changed nothing so far would only keep others from writing.
  return due || changed == 0 ? db.run("COMMIT") : Status::ok();
}

Status Store::Parts::change(const std::function<Status()>& write) {
  Status status = begin();
  if (status.is_ok()) status = write();
  if (status.is_ok()) {
    ++changed;
    status = commit_when_due();
  }
  if (!status.is_ok()) roll_back();
  return status;
}

Store::Store(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

Result<Store> Store::open(const std::string& path, const StoreOptions& options) {
  Result<store::Connection> db = store::open_database(path, options);
  if (!db) return db.status();
  auto parts = std::make_unique<Parts>();
  parts->db = std::move(db).value();
  parts->options = options;
  Result<store::RowReader> reader = store::RowReader::make(parts->db);
  if (!reader) return reader.status();
  parts->reader = std::move(reader).value();
  Result<store::PreparedStatement> find =
      parts->db.prepare("SELECT number, content_hash FROM article WHERE id = ?");
  if (!find) return find.status();
  parts->find = std::move(find).value();
  if (options.access == Access::kWrite) {
    Result<store::RowWriter> writer = store::RowWriter::make(parts->db);
    if (!writer) return writer.status();
    parts->writer = std::move(writer).value();
  }
  return Store(std::move(parts));
}

Result<Stored> Store::put(const Record& record) {
  Parts& parts = *parts_;
  if (!parts.writer) {
    return Status{Code::kUnsupported, "the record file was opened for reading only",
                  parts.db.path(), "open it for writing"};
  }
  Status status = record::check(record);
  if (!status.is_ok()) return status;
  parts.json.clear();
  append_json(record, parts.json);
  const std::string hash = base::hex(base::hash128(parts.json));

  status = parts.begin();
  if (!status.is_ok()) return status;
  parts.find.begin(record.id);
  const Result<bool> found = parts.find.step();
  status = found.status();
  Stored stored = Stored::kAdded;
  if (status.is_ok()) {
    const int64_t number = *found ? parts.find.integer(0) : 0;
    const bool same = *found && parts.find.text(1) == hash;
    parts.find.reset();
    stored = same ? Stored::kUnchanged : *found ? Stored::kReplaced : Stored::kAdded;
    if (stored == Stored::kAdded) status = parts.writer->add(record, hash);
    if (stored == Stored::kReplaced) status = parts.writer->replace(number, record, hash);
  }
  parts.find.reset();
  if (status.is_ok()) {
    if (stored != Stored::kUnchanged) ++parts.changed;
    status = parts.commit_when_due();
  }
  if (!status.is_ok()) {
    parts.roll_back();
    return status;
  }
  return stored;
}

Status Store::commit() {
  if (!parts_->db.in_transaction()) return Status::ok();
  Status status = parts_->db.run("COMMIT");
  if (!status.is_ok()) parts_->roll_back();
  return status;
}

Result<Record> Store::load(std::string_view id) const {
  Parts& parts = *parts_;
  parts.find.begin(id);
  const Result<bool> found = parts.find.step();
  if (!found || !*found) {
    parts.find.reset();
    if (!found) return found.status();
    return Status{Code::kNotFound, "there is no article '" + std::string(id) + "'", parts.db.path(),
                  "`isnad search` shows the ids of articles"};
  }
  // While this row is open, what is read is of one moment, whatever others write.
  Result<Record> record = parts.reader.read(parts.find.integer(0), store::Layers::all());
  parts.find.reset();
  return record;
}

bool Store::holds(std::string_view id) const {
  parts_->find.begin(id);
  const Result<bool> found = parts_->find.step();
  parts_->find.reset();
  return found.is_ok() && *found;
}

Result<uint64_t> Store::size() const {
  const Result<int64_t> count = parts_->db.integer("SELECT count(*) FROM article");
  if (!count) return count.status();
  return static_cast<uint64_t>(*count);
}

Status Store::each(const std::function<Status(const Record&)>& visit) const {
  Result<store::PreparedStatement> articles =
      parts_->db.prepare("SELECT number FROM article ORDER BY id");
  if (!articles) return articles.status();
  while (true) {
    const Result<bool> more = articles->step();
    if (!more) return more.status();
    if (!*more) return Status::ok();
    const Result<Record> record = parts_->reader.read(articles->integer(0), store::Layers::all());
    if (!record) return record.status();
    Status status = visit(*record);
    if (!status.is_ok()) return status;
  }
}

Result<std::string> Store::content_hash() const {
  base::Hasher hasher;
  std::string json;
  const Status status = each([&](const Record& record) {
    json.clear();
    append_json(record, json);
    hasher.add(json);
    return Status::ok();
  });
  if (!status.is_ok()) return status;
  return base::hex(hasher.finish());
}

}  // namespace isnad
