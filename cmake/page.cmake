# The page of `isnad serve` (web/): npm brings what package-lock.json names, Vite builds, embed.mjs makes a table of the files
# (src/serve/page_files.h). Without node, or without network for npm: -DISNAD_PAGE=OFF builds a program without the page.
option(ISNAD_PAGE "Build the page (web/) into the program; needs node and npm" ON)
set(page ${CMAKE_SOURCE_DIR}/web)
set(page_out ${CMAKE_BINARY_DIR}/page)
if(ISNAD_PAGE)
  set(page_remedy "install Node.js 20.19 or newer with npm (script/setup does), or configure with -DISNAD_PAGE=OFF for a program without the page")
  find_program(NODE node)
  find_program(NPM npm)
  if(NOT NODE OR NOT NPM)
    message(FATAL_ERROR "The page needs node and npm: ${page_remedy}")
  endif()
  execute_process(COMMAND ${NODE} --version OUTPUT_VARIABLE node_version OUTPUT_STRIP_TRAILING_WHITESPACE)
  string(REGEX REPLACE "^v" "" node_version "${node_version}")
  if(node_version VERSION_LESS 20.19)
    message(FATAL_ERROR "The page needs a newer node than ${NODE}, which is ${node_version}: ${page_remedy}")
  endif()
  # In the source folder, so that all builds share it.
  add_custom_command(
    OUTPUT ${page}/node_modules/.isnad
    COMMAND ${NPM} ci --no-audit --no-fund --loglevel=error
    COMMAND ${CMAKE_COMMAND} -E touch ${page}/node_modules/.isnad
    DEPENDS ${page}/package.json ${page}/package-lock.json
    WORKING_DIRECTORY ${page}
    COMMENT "Installing what the page is built with (npm ci)")
  file(GLOB_RECURSE page_sources CONFIGURE_DEPENDS ${page}/src/* ${page}/build/*)
  add_custom_command(
    OUTPUT ${page_out}/page_bytes.S ${page_out}/page_table.cc
    COMMAND ${CMAKE_COMMAND} -E env ISNAD_WEB_DIST=${page_out}/dist ${NODE} node_modules/vite/bin/vite.js build --logLevel warn
    COMMAND ${NODE} build/embed.mjs ${page_out}/dist ${page_out}
    DEPENDS ${page_sources} ${page}/index.html ${page}/labels.tsv ${page}/vite.config.ts ${page}/tsconfig.json ${page}/node_modules/.isnad
      ${CMAKE_SOURCE_DIR}/data/ar/interface/labels.tsv
    WORKING_DIRECTORY ${page}
    COMMENT "Building the page")
  set_source_files_properties(${page_out}/page_bytes.S PROPERTIES OBJECT_DEPENDS ${page_out}/page_table.cc)
  target_sources(isnad_serve PRIVATE ${page_out}/page_bytes.S ${page_out}/page_table.cc)
else()
  file(CONFIGURE OUTPUT ${page_out}/no_page.cc CONTENT [[
#include "serve/page_files.h"

namespace isnad::serve {

std::span<const PageFile> page_files() { return {}; }

}  // namespace isnad::serve
]] @ONLY)
  target_sources(isnad_serve PRIVATE ${page_out}/no_page.cc)
endif()
