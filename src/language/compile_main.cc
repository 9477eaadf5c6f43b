// isnad-compile-data DIRECTORY OUTPUT [--keep-going]: the build step that compiles data/LANGUAGE.
// With --keep-going faulty lines are named and left out, so that several people can work on the
// data at once.
#include <cstdio>
#include <cstring>

#include "language/compiler.h"

int main(int argc, char** argv) {
  const bool keep_going = argc == 4 && std::strcmp(argv[3], "--keep-going") == 0;
  if (argc != 3 && !keep_going) {
    std::fprintf(stderr, "usage: isnad-compile-data DIRECTORY OUTPUT [--keep-going]\n");
    return 2;
  }
  const isnad::Result<isnad::language::CompiledData> data = isnad::language::compile(argv[1]);
  if (!data) {
    std::fprintf(stderr, "%s\n", data.status().text().c_str());
    return 1;
  }
  for (const isnad::Status& problem : data->problems)
    std::fprintf(stderr, "%s\n", problem.text().c_str());
  if (!data->problems.empty() && !keep_going) return 1;
  std::FILE* file = std::fopen(argv[2], "wb");
  const bool written =
      file && std::fwrite(data->bytes.data(), 1, data->bytes.size(), file) == data->bytes.size();
  if (!file || std::fclose(file) != 0 || !written) {
    std::fprintf(stderr, "%s: cannot be written\n", argv[2]);
    return 1;
  }
  return 0;
}
