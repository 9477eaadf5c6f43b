// Serves the built page and, under /api/v1, what the program's own lists give as JSON.
// node test/record_server.mjs PROGRAM RECORD DIST [PORT]
import { createServer } from 'node:http'
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'

const [program, record, dist, port = '0'] = process.argv.slice(2)
const run = promisify(execFile)
const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' }
const lists = ['statements', 'stories', 'promises', 'disputes', 'silences', 'wording', 'facts', 'search']
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

const kept = new Map()

function isnad(...words) {
  const key = words.join('\n')
  if (!kept.has(key)) kept.set(key, run(program, words, { maxBuffer: 1 << 28 }).then(({ stdout }) => stdout))
  return kept.get(key)
}

const rows = async (list, ...words) => (await isnad(list, '--db', record, '--json', ...words)).split('\n').filter(Boolean).map(JSON.parse)

async function answer(path, query) {
  const [list, id] = path
  if (list === 'dossier') {
    let question = query.get('q')
    if (query.get('story')) question = (await rows('stories')).find((each) => String(each.story) === query.get('story'))?.label
    return (await rows('dossier', '--', question))[0]
  }
  if (list === 'record') {
    const stories = await rows('stories')
    const articles = stories.flatMap((story) => story.articles)
    return {
      articles: articles.length,
      outlets: new Set(articles.map(({ article }) => article.outlet)).size,
      origins: new Set(articles.map(({ origin }) => origin.name)).size,
      statements: (await rows('statements')).length,
      stories: stories.length,
      since: stories.map(({ since }) => since).filter(Boolean).sort()[0],
      until: stories.map(({ until }) => until).filter(Boolean).sort().at(-1),
    }
  }
  if (list === 'why') return { text: await isnad('why', query.get('cell'), '--db', record) }
  if (list === 'articles' && id) return (await rows('show', id))[0]
  if (list === 'stories' && id) return (await rows('stories')).find((each) => String(each.story) === id)
  if (!lists.includes(list)) return undefined
  const filters = ['by', 'about', 'outlet', 'stance', 'since', 'until'].flatMap((name) => (query.get(name) ? [`--${name}`, query.get(name)] : []))
  const all = list === 'search' ? await rows('search', '--', query.get('q')) : await rows(list, ...filters)
  const from = Number(query.get('cursor') ?? 0)
  const until = from + Number(query.get('limit') ?? 100)
  return { items: all.slice(from, until), next: until < all.length ? String(until) : null }
}

const reviews = []

async function body(request) {
  const parts = []
  for await (const part of request) parts.push(part)
  return JSON.parse(Buffer.concat(parts).toString())
}

const server = createServer(async (request, response) => {
  const address = new URL(request.url, 'http://localhost')
  response.setHeader('content-security-policy', policy)
  if (address.pathname === '/api/v1/reviews') {
    if (request.method === 'POST') reviews.push({ ...(await body(request)), at: '2026-01-02T03:04:05Z' })
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(request.method === 'POST' ? reviews.at(-1) : { items: reviews, next: null }))
    return
  }
  if (address.pathname.startsWith('/api/v1/')) {
    const path = address.pathname.slice(8).split('/').map(decodeURIComponent)
    const found = await answer(path, address.searchParams).catch(() => undefined)
    response.writeHead(found === undefined ? 404 : 200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(found ?? { title: 'not there', detail: address.pathname, status: 404 }))
    return
  }
  const file = extname(address.pathname) ? join(dist, address.pathname) : join(dist, 'index.html')
  const bytes = await readFile(file).catch(() => null)
  response.writeHead(bytes ? 200 : 404, { 'content-type': types[extname(file)] ?? 'text/plain' })
  response.end(bytes ?? '')
})
server.listen(Number(port), '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`))
