#include <fmt/format.h>

#include <charconv>
#include <csignal>

#include "cli/command.h"
#include "cli/filters.h"
#include "cli/tables.h"
#include "serve/server.h"

namespace isnad::cli {
namespace {

constexpr const char* kExamples =
    "Examples:\n"
    "  isnad serve --db news.db\n"
    "  isnad serve --db news.db --listen 127.0.0.1:9000 --write --token-file tokens.txt\n"
    "\n"
    "Serves the page and an API (/api/v1/openapi.json) to this machine until it is interrupted.\n"
    "With --write those whose token stands in the token file (lines NAME TOKEN) may review cells.\n"
    "Any address but loopback needs --token-file, and then every request a token.";

struct Options {
  std::string db = "isnad.db", listen = "127.0.0.1:8017", token_file;
  bool write = false;
};

Status parse_listen(const std::string& listen, serve::HttpOptions& http) {
  const size_t colon = listen.rfind(':');
  const std::string port = colon == std::string::npos ? "" : listen.substr(colon + 1);
  unsigned number = 0;
  const auto [end, error] = std::from_chars(port.data(), port.data() + port.size(), number);
  if (error != std::errc() || end != port.data() + port.size() || number > 65535)
    return {Code::kInvalid, fmt::format("--listen: '{}' is no address with a port", listen), "",
            "give one, as 127.0.0.1:8017"};
  http.address = listen.substr(0, colon);
  if (http.address.starts_with('[') && http.address.ends_with(']'))
    http.address = http.address.substr(1, http.address.size() - 2);
  http.port = static_cast<uint16_t>(number);
  return Status::ok();
}

Result<serve::ServeOptions> prepare(Session& session, const Options& options) {
  serve::ServeOptions serve;
  if (Status status = parse_listen(options.listen, serve.http); !status.is_ok()) return status;
  const bool loopback = serve::is_loopback(serve.http.address);
  serve.tokens_for_reading = !loopback;
  if (options.token_file.empty() && (!loopback || options.write))
    return Status{Code::kInvalid,
                  loopback ? "--write needs --token-file" : "this address needs --token-file", "",
                  "give a file of lines NAME TOKEN"};
  if (!options.token_file.empty()) {
    auto tokens = serve::read_tokens(options.token_file);
    if (!tokens) return tokens.status();
    serve.api.reviewers = std::move(*tokens);
  }
  serve.api.may_write = options.write;
  serve.api.db = options.db;
  auto language = session.language();
  if (!language) return language.status();
  serve.api.language = std::move(*language);
  if (Status status = take_tables(session, serve.api.tables); !status.is_ok()) return status;
  return serve;
}

int run_server(Session& session, const Options& options) {
  // Blocked before any thread begins, so that the signal comes to the one that waits for it.
  sigset_t ends;
  sigemptyset(&ends);
  sigaddset(&ends, SIGINT);
  sigaddset(&ends, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &ends, nullptr);
  auto serve = prepare(session, options);
  if (!serve) return fail(session, serve.status());
  const std::string address = serve->http.address.find(':') == std::string::npos
                                  ? serve->http.address
                                  : fmt::format("[{}]", serve->http.address);
  const auto server = serve::Server::start(std::move(*serve));
  if (!server) return fail(session, server.status());
  const Status told =
      session.out.write_line(fmt::format("http://{}:{}/", address, (*server)->port()));
  if (int code = finish(session, told); code != kDone) return code;
  session.note("serving; end it with Ctrl+C");
  int caught = 0;
  sigwait(&ends, &caught);
  return kDone;
}

}  // namespace

void add_serve(CLI::App& program, Action& chosen) {
  CLI::App* command = program.add_subcommand("serve", "Serve the page and the HTTP API");
  auto options = std::make_shared<Options>();
  add_db_option(*command, options->db);
  command->add_option("--listen", options->listen, "Where (127.0.0.1:8017; port 0: any free one)")
      ->type_name("ADDRESS:PORT");
  command->add_flag("--write", options->write, "Take reviews");
  command->add_option("--token-file", options->token_file, "Who may, a line NAME TOKEN each")
      ->type_name("FILE");
  command->footer(kExamples);
  command->callback([options, &chosen] {
    chosen = [options](Session& session) { return run_server(session, *options); };
  });
}

}  // namespace isnad::cli
