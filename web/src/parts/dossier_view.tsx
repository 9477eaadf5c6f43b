// The dossier: what the articles say of a question or a story, laid out. First when, then who said what, figures, disputes, promises,
// silences, wording, places, and the articles that all of it comes from. It never says what is true.
import { useEffect, useMemo, useState } from 'preact/hooks'
import { t } from '../language.ts'
import { place } from '../place.ts'
import type { Dossier, Figure } from '../rows.ts'
import { instant, spoken } from '../text/day.ts'
import { within, type Extent } from './axis.ts'
import { DisputeView, PromiseView, SilenceView, WordingView } from './accounts.tsx'
import { Figures, grouped } from './figures.tsx'
import { HappeningView, together } from './happening.tsx'
import { fields, fromSaid, header, LineView, merged } from './line.tsx'
import { WhereMap } from './map.tsx'
import { Few, Section } from './section.tsx'
import { Sources } from './sources.tsx'
import { Empty } from './state.tsx'
import { TakeAway } from './take_away.tsx'
import { Timeline } from './timeline.tsx'
import { VoiceView, type Voice } from './voice.tsx'
import { Windowed } from './windowed.tsx'
import { Bdi, Speaker } from './words.tsx'

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
  const happenings = together(dossier, dossier.happenings.filter((row) => of(row.earliest ?? row.latest)))
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
              <Windowed rows={happenings} label={t('happened')} row={(each) => <HappeningView dossier={dossier} {...each} />} />
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

