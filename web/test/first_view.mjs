// How long a reader waits for the first dossier: from the request of the address, with an empty cache and a new browser, until the
// timeline is drawn and the screen shows it. Median of seven.
//   node test/first_view.mjs http://127.0.0.1:8080 QUESTION...
import { chromium } from 'playwright-core'

const [base, ...words] = process.argv.slice(2)
const flags = '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'
const times = []
for (let run = 0; run < 7; ++run) {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: flags.split(' ') })
  const page = await browser.newPage()
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('.timeline svg')) return
      observer.disconnect()
      requestAnimationFrame(() => setTimeout(() => (globalThis.drawn = performance.now())))
    }).observe(document, { childList: true, subtree: true })
  })
  await page.goto(`${base}/dossier?q=${encodeURIComponent(words.join(' '))}`)
  await page.waitForFunction(() => globalThis.drawn)
  times.push(await page.evaluate(() => globalThis.drawn))
  if (run === 0) {
    const sizes = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name, encodedBodySize, responseEnd, requestStart }) => [new URL(name).pathname, encodedBodySize, Math.round(responseEnd - requestStart)]))
    for (const [name, bytes, wait] of sizes) console.log(`${name} ${bytes} bytes, ${wait} ms`)
  }
  await browser.close()
}
times.sort((a, b) => a - b)
console.log(`drawn after ${times.map(Math.round).join(' ')} ms; median ${Math.round(times[3])} ms`)
