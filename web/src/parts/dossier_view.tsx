// The dossier: what the articles say of a question or a story, laid out. First when, then who said what, figures, disputes, promises,
// silences, wording, places, and the articles that all of it comes from. It never says what is true.
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { ComponentChildren } from 'preact'
import { t } from '../language.ts'
import { article as articleAddress, place } from '../place.ts'
import type { Dossier, Figure, Happening } from '../rows.ts'
import { instant, spoken } from '../text/day.ts'
import { amount } from '../text/amount.ts'
import { within, type Extent } from './axis.ts'
import { DisputeView, PromiseView, SilenceView, WordingView } from './accounts.tsx'
import { FigureChart, type Valued } from './figure_chart.tsx'
import { fields, fromSaid, header, LineView, merged, type Line } from './line.tsx'
import { Empty } from './state.tsx'
import { TakeAway } from './take_away.tsx'
import { Timeline } from './timeline.tsx'
import { Windowed } from './windowed.tsx'
import { WhereMap } from './map.tsx'
import { Bdi, Day, Outlet, Speaker, Title } from './words.tsx'

interface SectionProps {
  id: string
  title: string
  note?: string
  count?: number
  children: ComponentChildren
}

function Section({ id, title, note, count, children }: SectionProps) {
  return (
    <section id={id} tabIndex={-1} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>
        {title} {count !== undefined && count > 0 && <span class="count">{count}</span>}
      </h2>
      {note && <p class="note">{note}</p>}
      {children}
    </section>
  )
}

/** Rows, of which the first few are shown until all are asked for. */
function Few<T>({ rows, few, row, none, class: name = 'rows' }: { rows: T[]; few: number; row: (value: T) => ComponentChildren; none: string; class?: string }) {
  const [all, show] = useState(false)
  if (rows.length === 0) return <Empty>{none}</Empty>
  return (
    <>
      <ol class={name}>{(all ? rows : rows.slice(0, few)).map(row)}</ol>
      {!all && rows.length > few && (
        <button type="button" class="more no-print" onClick={() => show(true)}>
          {t('more', { count: rows.length - few })}
        </button>
      )}
    </>
  )
}

function HappeningView({ dossier, row }: { dossier: Dossier; row: Happening }) {
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
              {t('outlet.own')} · <Outlet name={article?.outlet} />
            </>
          )}
        </p>
      </div>
    </li>
  )
}

interface Voice {
  source: string | null
  lines: Line[]
}

function VoiceView({ voice }: { voice: Voice }) {
  return (
    <li class="voice">
      <h3>
        <Speaker name={voice.source} /> <span class="count">{voice.lines.length}</span>
      </h3>
      <Few rows={voice.lines} few={3} none="" class="lines" row={(line) => <LineView line={line} who={false} />} />
    </li>
  )
}

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
function grouped(dossier: Dossier): { unit: string; figures: Figure[] }[] {
  const units = new Map<string, Figure[]>()
  for (const figure of dossier.figures) {
    const unit = figure.unit ?? ''
    units.set(unit, [...(units.get(unit) ?? []), figure])
  }
  return [...units].map(([unit, figures]) => ({ unit, figures })).sort((a, b) => b.figures.length - a.figures.length || (a.unit < b.unit ? -1 : 1))
}

function valued(dossier: Dossier, figures: Figure[]): Valued[] {
  return figures.flatMap((figure) => {
    const article = dossier.articles[figure.figure.article ?? 0]
    const said = figure.said === null ? null : dossier.said[figure.said]
    const day = instant(said?.when ?? said?.day ?? article?.published.value)
    if (!article || day === null) return []
    const origin = article.origin.name ?? article.outlet ?? t('outlet.unknown')
    return [{ ...figure, day, origin, href: articleAddress(article.id, figure.figure.cell) }]
  })
}

function Figures({ dossier, unit, figures }: { dossier: Dossier; unit: string; figures: Figure[] }) {
  const marks = valued(dossier, figures)
  const distinct = new Set(marks.map(({ low, high, day }) => `${low} ${high} ${day}`))
  return (
    <li class="figures">
      <h3>
        <Bdi>{unit || t('figures.bare')}</Bdi> <span class="count">{figures.length}</span>
      </h3>
      {unit && distinct.size > 1 && <FigureChart rows={marks} label={unit} />}
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

/** A paragraph of counts. It names who speaks, and judges nothing. */
function Summary({ dossier }: { dossier: Dossier }) {
  const named = dossier.voices.filter(({ source }) => source !== null)
  const [before, after = ''] = t('summary', {
    articles: dossier.accounts.articles,
    outlets: dossier.accounts.outlets,
    origins: dossier.accounts.origins,
    since: spoken(dossier.since) || t('day.unknown'),
    until: spoken(dossier.until) || t('day.unknown'),
    said: dossier.said.length,
    speakers: named.length,
    disputes: dossier.disputes.length,
    promises: dossier.promises.length,
    silences: dossier.silences.length,
  }).split('{names}')
  return (
    <p class="summary">
      {before}
      {named.slice(0, 4).map(({ source }, index) => (
        <>
          {index > 0 && t('comma')}
          <Speaker name={source} />
        </>
      ))}
      {after}
    </p>
  )
}

/** The sections, each with its number of rows, as a table of contents. */
function Contents({ entries }: { entries: [id: string, title: string, count: number][] }) {
  return (
    <nav class="contents no-print" aria-label={t('contents')}>
      <ul>
        {entries.map(([id, title, count]) => (
          <li>
            <a href={`#${id}`}>{title}</a> <span class="count">{count}</span>
          </li>
        ))}
      </ul>
    </nav>
  )
}

export function DossierView({ dossier, kicker, name }: { dossier: Dossier; kicker: string; name: string }) {
  const [chosen, choose] = useState<Extent | null>(null)
  // The timeline is on the screen before what stands under it is made, but for a link that leads there.
  const [whole, draw] = useState(place.value.cell !== '')
  useEffect(() => {
    const timer = setTimeout(() => draw(true), 30)
    return () => clearTimeout(timer)
  }, [])
  const lines = useMemo(() => dossier.said.map((said) => fromSaid(dossier, said)), [dossier])
  const points = useMemo(
    () => ({
      said: dossier.said.flatMap((said) => instant(said.when ?? said.day) ?? []),
      happened: dossier.happenings.flatMap((row): Extent[] => {
        const from = instant(row.earliest ?? row.latest)
        const until = instant(row.latest ?? row.earliest)
        return from === null || until === null ? [] : [[from, until]]
      }),
    }),
    [dossier],
  )
  const of = (day: string | null): boolean => chosen === null || within(instant(day) ?? -Infinity, chosen)
  const said = merged(lines.filter(({ day }) => of(day)))
  const happenings = dossier.happenings.filter((row) => of(row.earliest ?? row.latest))
  const voices = dossier.voices.map(({ source, said: places }) => ({ source, lines: merged(places.flatMap((place) => lines[place] ?? [])) }))
  const figures = grouped(dossier)
  if (dossier.articles.length === 0) {
    return (
      <>
        <p class="kicker">{kicker}</p>
        <h1>
        <Bdi>{name}</Bdi>
      </h1>
        <Empty>{t('articles.none')}</Empty>
      </>
    )
  }
  return (
    <>
      <p class="kicker">{kicker}</p>
      <h1>
        <Bdi>{name}</Bdi>
      </h1>
      <Summary dossier={dossier} />
      <TakeAway name="dossier" header={header} rows={() => lines.filter(({ day }) => of(day)).map(fields)} json={() => dossier} />
      <Contents
        entries={[
          ['timeline', t('timeline'), said.length + happenings.length],
          ['voices', t('voices'), voices.length],
          ['figures', t('figures'), dossier.figures.length],
          ['disputes', t('disputes'), dossier.disputes.length],
          ['promises', t('promises'), dossier.promises.length],
          ['silences', t('silences'), dossier.silences.length],
          ['wordings', t('wordings'), dossier.wordings.length],
          ['sources', t('sources'), dossier.accounts.origins],
        ]}
      />
      <Section id="timeline" title={t('timeline')}>
        <Timeline points={points} chosen={chosen} onChoose={choose} />
        <p class="hidden" role="status">
          {chosen ? t('chosen', { said: said.length, happened: happenings.length }) : ''}
        </p>
        <div class="lanes">
          <div>
            <h3>{t('said')}</h3>
            {said.length === 0 ? <Empty>{t('said.none')}</Empty> : <Windowed rows={said} label={t('said')} row={(line) => <LineView line={line} />} />}
          </div>
          <div>
            <h3>{t('happened')}</h3>
            {happenings.length === 0 ? (
              <Empty>{t('happened.none')}</Empty>
            ) : (
              <Windowed rows={happenings} label={t('happened')} row={(row) => <HappeningView dossier={dossier} row={row} />} />
            )}
          </div>
        </div>
      </Section>
      {whole && <Beneath dossier={dossier} voices={voices} figures={figures} />}
    </>
  )
}

interface BeneathProps {
  dossier: Dossier
  voices: Voice[]
  figures: { unit: string; figures: Figure[] }[]
}

function Beneath({ dossier, voices, figures }: BeneathProps) {
  return (
    <>
      <Section id="voices" title={t('voices')} count={voices.length}>
        <Few rows={voices} few={10} none={t('said.none')} class="columns" row={(voice) => <VoiceView voice={voice} />} />
      </Section>
      <Section id="figures" title={t('figures')} count={dossier.figures.length}>
        <Few rows={figures} few={6} none={t('figures.none')} row={({ unit, figures: of_unit }) => <Figures dossier={dossier} unit={unit} figures={of_unit} />} />
      </Section>
      <Section id="disputes" title={t('disputes')} count={dossier.disputes.length} note={t('disputes.note')}>
        <Few rows={dossier.disputes} few={6} none={t('disputes.none')} row={(row) => <DisputeView row={row} />} />
      </Section>
      <Section id="promises" title={t('promises')} count={dossier.promises.length} note={t('promises.note')}>
        <Few rows={dossier.promises} few={8} none={t('promises.none')} class="columns" row={(row) => <PromiseView row={row} />} />
      </Section>
      <Section id="silences" title={t('silences')} count={dossier.silences.length} note={t('silences.note')}>
        <Few rows={dossier.silences} few={6} none={t('silences.none')} class="columns" row={(row) => <SilenceView row={row} />} />
      </Section>
      <Section id="wordings" title={t('wordings')} count={dossier.wordings.length} note={t('wordings.note')}>
        <Few rows={dossier.wordings} few={4} none={t('wordings.none')} row={(row) => <WordingView row={row} />} />
      </Section>
      <Section id="places" title={t('places')}>
        <WhereMap ids={dossier.articles.map(({ id }) => id)} />
      </Section>
      <Section id="sources" title={t('sources')} note={t('sources.note')}>
        <Sources dossier={dossier} />
      </Section>
    </>
  )
}

/** Each origin once, with the articles that carry it. */
function Sources({ dossier }: { dossier: Dossier }) {
  const origins = new Map<string, Dossier['articles']>()
  for (const article of dossier.articles) {
    const key = article.origin?.key ?? article.id
    origins.set(key, [...(origins.get(key) ?? []), article])
  }
  return (
    <Few
      rows={[...origins.values()]}
      few={12}
      none={t('articles.none')}
      row={(articles) => (
        <li class="origin">
          <h3>
            <Bdi>{articles[0]?.origin?.name ?? t('outlet.unknown')}</Bdi> <span class="count">{articles.length}</span>
          </h3>
          <ol class="lines">
            {articles.map((article) => (
              <li class="line">
                <Day value={article.published.value?.slice(0, 10) ?? article.published.earliest} note={article.published.basis === 'given' ? '' : t(`basis.${article.published.basis}`)} />
                <div>
                  <Title id={article.id} title={article.title} />
                  <p class="meta">
                    <Outlet name={article.outlet} />
                  </p>
                </div>
              </li>
            ))}
          </ol>
        </li>
      )}
    />
  )
}
