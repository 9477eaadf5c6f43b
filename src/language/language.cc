#include "isnad/language.h"

#include <algorithm>
#include <cstdint>

#include "language/compiler.h"
#include "language/model.h"

extern "C" {
extern const char isnad_language_data_begin[];  // NOLINT(readability-identifier-naming)
extern const char isnad_language_data_end[];    // NOLINT(readability-identifier-naming)
}

namespace isnad {

Language::Language(std::string bytes, std::unique_ptr<const language::Model> model)
    : bytes_(std::move(bytes)), model_(std::move(model)) {}

Language::~Language() = default;

uint64_t Language::version() const { return model_->version(); }

Result<std::shared_ptr<const Language>> Language::builtin() {
  const std::string_view bytes(
      isnad_language_data_begin,
      static_cast<size_t>(isnad_language_data_end - isnad_language_data_begin));
  Result<std::unique_ptr<const language::Model>> model = language::Model::open(bytes);
  if (!model) return model.status();
  return std::shared_ptr<const Language>(
      std::make_shared<Language>(std::string(), std::move(*model)));
}

Result<std::shared_ptr<const Language>> Language::load(const std::string& directory) {
  Result<language::CompiledData> data = language::compile(directory);
  if (!data) return data.status();
  if (!data->problems.empty()) {
    Status status = data->problems.front();
    if (data->problems.size() > 1)
      status.message += ", and " + std::to_string(data->problems.size() - 1) + " more faults";
    status.remedy = "run 'isnad check " + directory + "' to see them all";
    return status;
  }
  // Sections must stand at multiples of 64 bytes in memory: the copy begins at one inside an own
  // buffer.
  std::string bytes = std::move(data->bytes);
  const size_t size = bytes.size();
  bytes.append(64, '\0');
  const auto address = reinterpret_cast<uintptr_t>(bytes.data());
  const size_t shift = (64 - address % 64) % 64;
  std::copy_backward(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(size),
                     bytes.begin() + static_cast<std::ptrdiff_t>(size + shift));
  Result<std::unique_ptr<const language::Model>> model =
      language::Model::open(std::string_view(bytes).substr(shift, size));
  if (!model) return model.status();
  return std::shared_ptr<const Language>(
      std::make_shared<Language>(std::move(bytes), std::move(*model)));
}

}  // namespace isnad
