// Every view in both languages: it is drawn, says nothing on the console, has no fault that axe knows, does not run over its window,
// wide and narrow; and is photographed for a person to look at.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { join } from 'node:path'
import { accessible, open, pictures, scrolled, views } from './setup.mjs'

const wide = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)

// Two at a time: a window waits for the server more than for the machine.
describe('views', { concurrency: 2 }, () => {
  for (const [name, path] of Object.entries(views)) {
    for (const language of ['ar', 'en']) {
      it(`${name}, ${language}`, async () => {
        const scheme = language === 'ar' ? 'light' : 'dark'
        const { page, close } = await open(path, { language, scheme })
        await scrolled(page)
        assert.equal(await page.getAttribute('html', 'dir'), language === 'ar' ? 'rtl' : 'ltr')
        assert.equal(await page.locator('h1').count(), 1)
        assert.ok((await page.title()).length > 0)
        await accessible(page, `${name} ${language} ${scheme}`)
        assert.ok((await wide(page)) <= 0, 'runs over the window')
        await page.screenshot({ path: join(pictures, `${name}_${language}_wide_${scheme}.png`), fullPage: true })
        const other = language === 'ar' ? 'dark' : 'light'
        await page.setViewportSize({ width: 390, height: 800 })
        await page.emulateMedia({ colorScheme: other })
        await scrolled(page)
        assert.ok((await wide(page)) <= 0, 'runs over a narrow window')
        await page.screenshot({ path: join(pictures, `${name}_${language}_narrow_${other}.png`), fullPage: true })
        await close()
      })
    }
  }
})
