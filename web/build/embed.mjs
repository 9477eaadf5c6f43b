// Makes the built page a part of the program: compresses each file and writes an assembler file that includes the bytes, and a C++
// table of them (src/serve/page_files.h). The same files in give the same bytes out.
//   node build/embed.mjs DIST OUT      without DIST's index.html: fails
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { extname, join, relative } from 'node:path'
import { gzipSync } from 'node:zlib'

const [dist, out] = process.argv.slice(2)
const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
}

const walk = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)]))

mkdirSync(out, { recursive: true })
const files = walk(dist)
  .sort()
  // The first page first: it is what any other path gets.
  .sort((a, b) => Number(b.endsWith('/index.html')) - Number(a.endsWith('/index.html')))
  .map((file, place) => {
    const type = types[extname(file)]
    if (!type) throw new Error(`${file}: no content type is known for it`)
    const bytes = readFileSync(file)
    const packed = join(out, `file_${place}.gz`)
    const gzip = gzipSync(bytes, { level: 9 })
    gzip[9] = 255 // the system that compressed: unknown, so that all write the same
    writeFileSync(packed, gzip)
    const path = `/${relative(dist, file).replaceAll('\\', '/')}`
    return { place, type, packed, path, hashed: path.startsWith('/assets/') }
  })
if (files[0]?.path !== '/index.html') throw new Error(`${dist}: there is no index.html`)

const symbols = files.map(({ place, packed }) => `  .global isnad_page_${place}_begin\n  .global isnad_page_${place}_end\nisnad_page_${place}_begin:\n  .incbin "${packed}"\nisnad_page_${place}_end:`)
writeFileSync(join(out, 'page_bytes.S'), `  .section .rodata\n${symbols.join('\n')}\n  .byte 0\n  .section .note.GNU-stack,"",%progbits\n`)

const declared = files.map(({ place }) => `extern const char isnad_page_${place}_begin[];\nextern const char isnad_page_${place}_end[];`)
const rows = files.map(
  ({ place, type, path, hashed }) => `      {"${path}", "${type}", {isnad_page_${place}_begin, isnad_page_${place}_end}, ${hashed}},`,
)
writeFileSync(
  join(out, 'page_table.cc'),
  `// Written by web/build/embed.mjs.
#include "serve/page_files.h"

extern "C" {
${declared.join('\n')}
}

namespace isnad::serve {

std::span<const PageFile> page_files() {
  static const PageFile files[] = {
${rows.join('\n')}
  };
  return files;
}

}  // namespace isnad::serve
`,
)
