// What could go wrong: markup planted in articles, ten thousand statements, a server that fails or is gone.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { open, scrolled, settled, stopServer } from './setup.mjs'

const planted = ['/articles/planted-1', '/search?q=' + encodeURIComponent('الجسر'), '/dossier?q=' + encodeURIComponent('الجسر الجديد'), '/statements?about=' + encodeURIComponent('الجسر'), '/outlets/' + encodeURIComponent('<script>planted=1</script>')]

test('planted markup is text everywhere', async () => {
  for (const path of planted) {
    const { page, close } = await open(path)
    await scrolled(page)
    const found = await page.evaluate(() => ({
      ran: typeof globalThis.planted,
      made: document.querySelectorAll('main img, main script, main b, main svg[onload], main [onmouseover], main [onerror]').length,
      led: [...document.querySelectorAll('a')].filter((link) => link.protocol === 'javascript:').length,
      shown: document.querySelector('main').textContent,
    }))
    assert.deepEqual([found.ran, found.made, found.led], ['undefined', 0, 0], path)
    assert.match(found.shown, /<script>planted|<img src=x|<b onmouseover/, path)
    await close()
  }
})

function statement(number) {
  const day = new Date(Date.UTC(2020, 0, 1) + number * 3_600_000).toISOString().slice(0, 10)
  return {
    article: { id: `a${number}`, outlet: 'وسيلة', title: 'عنوان', url: null, published: { value: day, earliest: day, latest: day, basis: 'given' } },
    statement: { id: 's1', form: 'indirect', cue: { span: [0, 1], lemma: 'قال', stance: 'say' }, source: { span: null, head: null, entity: null, implicit: false }, content: [[0, 1]], chain: [], parent: null, said: null, certainty: 'CT+', events: [], rule: 'r' },
    speaker: `متحدث ${number % 40}`,
    source_words: null,
    cue_words: 'قال',
    content_words: ['إن العمل في المشروع يسير كما خُطط له '.repeat(1 + (number % 5)) + number],
    chain_names: [`متحدث ${number % 40}`, 'وسيلة'],
    said_on: day,
    review: null,
  }
}

test('ten thousand statements are scrolled through, of which few are in the document', async () => {
  const { page, close } = await open('/statements', {
    before: (opened) =>
      opened.route('**/api/v1/statements*', (route) => {
        const query = new URL(route.request().url()).searchParams
        const from = Number(query.get('cursor') ?? 0)
        const until = from + Number(query.get('limit'))
        const items = Array.from({ length: until - from }, (_, place) => statement(from + place))
        return route.fulfill({ json: { items, next: until < 10_000 ? String(until) : null } })
      }),
  })
  await page.waitForFunction(() => document.querySelector('main [role=status]')?.textContent?.trim().endsWith('10000'), null, { timeout: 30_000 })
  const scroll = await page.evaluate(async () => {
    const gaps = []
    let most = 0
    let last = performance.now()
    const bottom = document.body.scrollHeight
    for (let y = 0; y < bottom; y += bottom / 150) {
      scrollTo(0, y)
      const now = await new Promise((drawn) => requestAnimationFrame(drawn))
      gaps.push(now - last)
      last = now
      most = Math.max(most, document.querySelectorAll('.line').length)
    }
    for (let again = 0; again < 4; ++again) {
      scrollTo(0, document.body.scrollHeight)
      await new Promise((drawn) => setTimeout(drawn, 150))
    }
    gaps.sort((a, b) => a - b)
    return { most, half: gaps[gaps.length >> 1], shown: document.querySelectorAll('.line').length, last: [...document.querySelectorAll('.line')].at(-1).textContent.includes('9999') }
  })
  assert.ok(scroll.most < 800, `${scroll.most} rows in the document`)
  assert.ok(scroll.shown > 0 && scroll.last, 'the end is shown')
  // On an idle machine a frame takes 17 ms; this one may be busy.
  assert.ok(scroll.half < 100, `half of the frames took longer than ${scroll.half} ms`)
  await close()
})

test('a fault of the server, an empty answer and a missing article are told', async () => {
  const answer = (status, json) => (page) => page.route('**/api/v1/dossier*', (route) => route.fulfill({ status, json, contentType: 'application/problem+json' }))
  const failed = await open('/dossier?q=x', { complains: true, before: answer(500, { title: 'The record is damaged', detail: 'page 7', status: 500 }) })
  assert.match(await failed.page.textContent('[role=alert]'), /The record is damaged page 7/)
  await failed.close()
  const empty = await open('/dossier?q=' + encodeURIComponent('زززز'), { language: 'en' })
  assert.ok((await empty.page.locator('.empty').count()) === 1)
  await empty.close()
  const missing = await open('/articles/none', { complains: true, language: 'en' })
  assert.match(await missing.page.textContent('[role=alert]'), /nothing at this address/)
  await missing.close()
})

test('a server that is gone is told, and the page stays', async () => {
  const { page, close } = await open('/', { complains: true, language: 'en' })
  stopServer()
  await page.fill('input[type=search]', 'x')
  await page.keyboard.press('Enter')
  await page.waitForSelector('[role=alert]')
  assert.match(await page.textContent('[role=alert]'), /isnad serve/)
  await settled(page)
  await close()
})
