// The figures of a dossier, by what they count: a drawing where there are enough to compare, and all of them as lines.
import { t } from '../language.ts'
import { article as articleAddress } from '../place.ts'
import type { Dossier, Figure } from '../rows.ts'
import { instant } from '../text/day.ts'
import { amount } from '../text/amount.ts'
import { FigureChart, type Valued } from './figure_chart.tsx'
import { Few } from './section.tsx'
import { Bdi, Day, Outlet, Speaker } from './words.tsx'

interface Told {
  figure: Figure
  outlets: Set<string | null>
}

/** A figure in the same sentence of several articles is told once. */
function told(dossier: Dossier, figures: Figure[]): Told[] {
  const kept = new Map<string, Told>()
  for (const figure of figures) {
    const key = JSON.stringify([figure.low, figure.high, figure.approx, figure.sentence.words])
    const one = kept.get(key) ?? { figure, outlets: new Set() }
    one.outlets.add(dossier.articles[figure.figure.article ?? 0]?.outlet ?? null)
    kept.set(key, one)
  }
  return [...kept.values()]
}

/** Figures by what they count, those with most values first. */
export function grouped(dossier: Dossier): { unit: string; figures: Figure[] }[] {
  const units = new Map<string, Figure[]>()
  for (const figure of dossier.figures) {
    const unit = figure.unit ?? ''
    units.set(unit, [...(units.get(unit) ?? []), figure])
  }
  return [...units].map(([unit, figures]) => ({ unit, figures })).sort((a, b) => b.figures.length - a.figures.length || (a.unit < b.unit ? -1 : 1))
}

/** One mark an origin and value, on the day when it was first given: copies are no witnesses. */
function valued(dossier: Dossier, figures: Figure[]): Valued[] {
  const first = new Map<string, Valued>()
  for (const figure of figures) {
    const article = dossier.articles[figure.figure.article ?? 0]
    const said = figure.said === null ? null : dossier.said[figure.said]
    const day = instant(said?.when ?? said?.day ?? article?.published.value)
    if (!article || day === null) continue
    const origin = article.origin.name ?? article.outlet ?? t('outlet.unknown')
    const key = JSON.stringify([article.origin.key ?? article.id, figure.low, figure.high])
    const before = first.get(key)
    if (!before || day < before.day) first.set(key, { ...figure, day, origin, href: articleAddress(article.id, figure.figure.cell) })
  }
  return [...first.values()]
}

export function Figures({ dossier, unit, figures }: { dossier: Dossier; unit: string; figures: Figure[] }) {
  const marks = valued(dossier, figures)
  // On one day there is no course to draw.
  const compared = unit !== '' && marks.length > 2 && new Set(marks.map(({ day }) => day)).size > 1
  return (
    <li class="figures">
      <h3>
        <Bdi>{unit || t('figures.bare')}</Bdi> <span class="count">{figures.length}</span>
      </h3>
      {compared && <FigureChart rows={marks} label={unit} />}
      <Few
        rows={told(dossier, figures)}
        few={6}
        none=""
        class="lines"
        row={({ figure, outlets }) => {
          const article = dossier.articles[figure.figure.article ?? 0]
          const said = figure.said === null ? null : dossier.said[figure.said]
          return (
            <li class="line">
              <span class="amount">{amount(figure)}</span>
              <div>
                <p class="words" dir="auto">
                  <a href={articleAddress(article?.id ?? '', figure.figure.cell)}>{figure.sentence.words}</a>
                </p>
                <p class="meta">
                  {said ? <Speaker name={said.source} implicit={said.implicit} /> : t('outlet.own')} ·{' '}
                  {[...outlets].map((outlet, index) => (
                    <>
                      {index > 0 && t('comma')}
                      <Outlet name={outlet} />
                    </>
                  ))}{' '}
                  · <Day value={article?.published.value?.slice(0, 10)} />
                </p>
              </div>
            </li>
          )
        }}
      />
    </li>
  )
}
