// What is shown, to take along: CSV, JSON, the page as one file, paper.
import { t } from '../language.ts'
import { csv, type Cell } from '../text/table.ts'

function download(name: string, type: string, text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

/** The page as it stands, without its scripts: styles inside, links made whole, and a policy that lets nothing run or load. */
export async function standalone(): Promise<string> {
  dispatchEvent(new Event('beforeprint'))
  await new Promise((drawn) => setTimeout(drawn, 60))
  const page = document.documentElement.cloneNode(true) as HTMLElement
  dispatchEvent(new Event('afterprint'))
  const styles = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join('\n')
  for (const each of page.querySelectorAll('script, link, noscript, .no-save')) each.remove()
  for (const link of page.querySelectorAll('a[href]')) link.setAttribute('href', new URL(link.getAttribute('href') ?? '', location.href).href)
  for (const closed of page.querySelectorAll('details')) closed.setAttribute('open', '')
  const style = document.createElement('style')
  style.textContent = styles
  const policy = document.createElement('meta')
  policy.httpEquiv = 'Content-Security-Policy'
  policy.content = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
  const head = page.querySelector('head')
  head?.prepend(policy)
  head?.append(style)
  return `<!doctype html>\n${page.outerHTML}`
}

export interface Taken {
  name: string
  header: string[]
  rows: () => Cell[][]
  json: () => unknown
}

export function TakeAway({ name, header, rows, json }: Taken) {
  return (
    <div class="take-away no-save no-print" role="group" aria-label={t('take.away')}>
      <button type="button" onClick={() => download(`${name}.csv`, 'text/csv;charset=utf-8', csv(header, rows()))}>
        CSV
      </button>
      <button type="button" onClick={() => download(`${name}.json`, 'application/json', JSON.stringify(json(), null, 1))}>
        JSON
      </button>
      <button type="button" onClick={async () => download(`${name}.html`, 'text/html;charset=utf-8', await standalone())}>
        {t('take.page')}
      </button>
      <button type="button" onClick={() => print()}>
        {t('take.print')}
      </button>
    </div>
  )
}
