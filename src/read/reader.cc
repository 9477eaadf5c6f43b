// Runs the layers in their order: each finds its phrases among the items that the layers before it
// left.
#include "isnad/reader.h"

#include "language/model.h"
#include "read/commitment.h"
#include "read/entity_table.h"
#include "read/event.h"
#include "read/name.h"
#include "read/number.h"
#include "read/office.h"
#include "read/quantity.h"
#include "read/statement.h"
#include "read/time.h"
#include "read/wording.h"
#include "read/workspace.h"
#include "record/record_id.h"

namespace isnad {
namespace {

void copy_document(const Article& article, Record& record) {
  record.id = record::record_id(article);
  record.text = article.text;
  record.document.url = article.url;
  record.document.outlet = article.outlet;
  record.document.title = article.title;
  record.document.byline = article.byline;
  record.document.captions = article.captions;
  if (article.language) record.document.language = *article.language;
  record.document.origin = article.origin;
}

void write_sentences(read::Workspace& workspace) {
  for (const read::ItemRange& sentence : workspace.sentences)
    workspace.record.sentences.push_back(
        workspace.span(workspace.bytes(sentence.begin, sentence.end)));
}

}  // namespace

struct Reader::Scratch::Inside {
  explicit Inside(const language::Model& model)
      : workspace(model),
        names(workspace),
        entities(workspace),
        events(workspace, entities),
        commitments(workspace, entities) {}
  read::Workspace workspace;
  read::NameReader names;
  read::EntityTable entities;
  read::EventReader events;
  read::CommitmentReader commitments;
};

Reader::Scratch::Scratch(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
Reader::Scratch::Scratch(Scratch&&) noexcept = default;
Reader::Scratch& Reader::Scratch::operator=(Scratch&&) noexcept = default;
Reader::Scratch::~Scratch() = default;

Reader::Reader(std::shared_ptr<const Language> language) : language_(std::move(language)) {}

Reader::Scratch Reader::make_scratch() const {
  return Scratch(std::make_unique<Scratch::Inside>(language_->model()));
}

Record Reader::read(const Article& article, Scratch& scratch) const {
  Scratch::Inside& inside = *scratch.inside_;
  read::Workspace& workspace = inside.workspace;
  inside.entities.clear();
  workspace.begin(article);
  copy_document(article, workspace.record);
  write_sentences(workspace);
  read::read_numbers(workspace);
  read::read_times(workspace);
  read::read_quantities(workspace);
  inside.names.read(inside.entities);
  read::read_offices(workspace, inside.entities);
  read::read_statements(workspace, inside.entities);
  read::read_wording(workspace, inside.entities);
  inside.events.read();
  inside.commitments.read();
  return std::move(workspace.record);
}

Record Reader::read(const Article& article) const {
  Scratch scratch = make_scratch();
  return read(article, scratch);
}

}  // namespace isnad
