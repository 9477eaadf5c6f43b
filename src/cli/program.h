// The command line of `isnad`: parses it, runs the command, gives the exit code (0 done, 1
// something failed, 2 usage).
#pragma once

namespace isnad::cli {

int run(int argc, char** argv);

}  // namespace isnad::cli
