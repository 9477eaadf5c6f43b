// A time that is spoken of, with the words that speak of it and whose they are.
import { t } from '../language.ts'
import { article as articleAddress } from '../place.ts'
import type { Dossier, Happening } from '../rows.ts'
import { Day, Outlet, Speaker } from './words.tsx'

/** The same words about the same time in several articles become one line. */
export function together(dossier: Dossier, rows: Happening[]): { row: Happening; outlets: (string | null)[] }[] {
  const kept = new Map<string, { row: Happening; outlets: (string | null)[] }>()
  for (const row of rows) {
    const key = JSON.stringify([row.value, row.mod, row.time.words, row.sentence.words])
    const outlet = dossier.articles[row.sentence.article ?? 0]?.outlet ?? null
    const one = kept.get(key)
    if (!one) kept.set(key, { row, outlets: [outlet] })
    else if (!one.outlets.includes(outlet)) one.outlets.push(outlet)
  }
  return [...kept.values()]
}

export function HappeningView({ dossier, row, outlets }: { dossier: Dossier; row: Happening; outlets: (string | null)[] }) {
  const said = row.said === null ? null : dossier.said[row.said]
  const { sentence, time } = row
  const at = time.span[0] - sentence.span[0]
  const units = [...sentence.words]
  const article = dossier.articles[sentence.article ?? 0]
  return (
    <li class="line">
      <Day value={row.value} note={row.mod ? t(`mod.${row.mod.toLowerCase()}`) : ''} />
      <div>
        <p class="words" dir="auto">
          <a href={articleAddress(article?.id ?? '', time.cell)}>
            {units.slice(0, at).join('')}
            <strong>{units.slice(at, at + time.span[1] - time.span[0]).join('')}</strong>
            {units.slice(at + time.span[1] - time.span[0]).join('')}
          </a>
        </p>
        <p class="meta">
          {said ? (
            <>
              {t('account')} <Speaker name={said.source} implicit={said.implicit} />
            </>
          ) : (
            <>
              {t('outlet.own')} ·{' '}
              {outlets.map((outlet, index) => (
                <>
                  {index > 0 && t('comma')}
                  <Outlet name={outlet} />
                </>
              ))}
            </>
          )}
        </p>
      </div>
    </li>
  )
}
