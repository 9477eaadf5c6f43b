// A record made of the examples (and of an article with planted markup), a server over it, and a browser; one of each a test file.
// Environment: ISNAD the program, ISNAD_ROOT the repository, ISNAD_SCREENSHOTS where pictures go.
import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { after } from 'node:test'
import { chromium } from 'playwright-core'

const here = dirname(fileURLToPath(import.meta.url))
const root = process.env.ISNAD_ROOT ?? join(here, '../../..')
const program = process.env.ISNAD ?? join(root, 'build/lead/isnad')
export const pictures = process.env.ISNAD_SCREENSHOTS ?? join(root, 'build/screenshots')
mkdirSync(pictures, { recursive: true })

const folder = mkdtempSync(join(tmpdir(), 'isnad-page-'))
const record = join(folder, 'record.db')
const examples = ['iraq_2021.jsonl', 'bulletin.txt', 'maghreb_brief.txt', 'undated_report.txt'].map((name) => join(root, 'examples', name))
execFileSync(program, ['read', ...examples, join(here, 'planted.jsonl'), '--db', record, '--quiet'])

export const token = 'a-token-for-the-browser-tests'
const tokens = join(folder, 'tokens.txt')
writeFileSync(tokens, `salma ${token}\n`)
const server = spawn(program, ['serve', '--db', record, '--listen', '127.0.0.1:0', '--write', '--token-file', tokens], { stdio: ['ignore', 'pipe', 'ignore'] })
export const base = await new Promise((told, failed) => {
  server.stdout.once('data', (line) => told(String(line).trim().replace(/\/$/, '')))
  server.once('exit', () => failed(new Error('the server did not start')))
})

const flags = '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: flags.split(' ') })

after(async () => {
  await browser.close()
  server.kill()
  rmSync(folder, { recursive: true, force: true })
})

export const stopServer = () => server.kill()

/** A window of its own. What the page complains of, the policy's violations too, is an error unless `complains`. */
export async function open(path, { language = 'ar', width = 1280, height = 900, scheme = 'light', complains = false, ready = true, before } = {}) {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    locale: language === 'ar' ? 'ar-SY' : 'en-GB',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  const complaints = []
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()))
  page.on('pageerror', (fault) => complaints.push(String(fault.stack)))
  if (before) await before(page)
  await page.goto(base + path)
  if (ready) await settled(page)
  const close = async () => {
    await context.close()
    if (!complains) assert.deepEqual(complaints, [])
  }
  return { page, context, close, complaints }
}

export async function settled(page) {
  await page.waitForSelector('main h1, main .state:not(:has(.spinner))')
  await page.waitForFunction(() => !document.querySelector('.spinner'), null, { timeout: 20_000 })
}

/** Goes through the whole page, so that what is drawn when it comes near is drawn. */
export async function scrolled(page) {
  await page.evaluate(async () => {
    for (let y = 0; y < document.body.scrollHeight; y += innerHeight) {
      scrollTo(0, y)
      await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 20)))
    }
    scrollTo(0, 0)
  })
  await settled(page)
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export async function accessible(page, where) {
  await page.evaluate(axe)
  const faults = await page.evaluate(async () => {
    const { violations } = await window.axe.run(document, { resultTypes: ['violations'] })
    return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary}`).join(' | ')}`)
  })
  assert.deepEqual(faults, [], where)
}

export const question = '/dossier?q=' + encodeURIComponent('انسحاب القوات من العراق')
export const views = {
  start: '/',
  search: '/search?q=' + encodeURIComponent('العراق'),
  dossier: question,
  story: `/stories/${(await (await fetch(`${base}/api/v1/stories`)).json()).items[0].story}`,
  article: '/articles/marfa-2021-11-24#s1',
  statements: '/statements?stance=deny',
  speaker: '/speakers/' + encodeURIComponent('تحسين الخفاجي'),
  outlet: '/outlets/' + encodeURIComponent('وكالة المرفأ للأنباء'),
  review: '/review',
  missing: '/nowhere/at/all',
}
