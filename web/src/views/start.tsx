// What the record holds, stories of the moment, promises falling due, newest disputes.
import { useAnswer } from '../answer.ts'
import { t } from '../language.ts'
import { to } from '../place.ts'
import * as record from '../record.ts'
import { spoken } from '../text/day.ts'
import { number } from '../text/amount.ts'
import type { Dispute, PromiseRow, Story } from '../rows.ts'
import { DisputeView, PromiseView } from '../parts/accounts.tsx'
import { Empty, Shown } from '../parts/state.tsx'
import { Bdi, Behind, Day } from '../parts/words.tsx'
import { useTitle } from './head.ts'

function Holdings() {
  const answer = useAnswer('record', record.holdings)
  return (
    <Shown answer={answer}>
      {(held) => (
        <dl class="holdings">
          {(
            [
              ['articles.count', number(held.articles)],
              ['outlets.count', number(held.outlets)],
              ['origins.count', number(held.origins)],
              ['statements.count', number(held.statements)],
              ['since', spoken(held.since)],
              ['until', spoken(held.until)],
            ] as const
          ).map(([key, value]) => (
            <div>
              <dt>{t(key)}</dt>
              <dd>{value || '–'}</dd>
            </div>
          ))}
        </dl>
      )}
    </Shown>
  )
}

function StoryLine({ story }: { story: Story }) {
  return (
    <li class="line">
      <Day value={story.until} />
      <div>
        <p class="words">
          <a href={to(['stories', String(story.story)])}>
            <Bdi>{story.label || t('title.none')}</Bdi>
          </a>
        </p>
        <Behind counts={{ articles: story.articles.length, outlets: story.outlets, origins: story.origins }} />
      </div>
    </li>
  )
}

/** Promises whose time comes next as of the record's last day; then those whose time has just gone by. */
export function falling(rows: PromiseRow[]): PromiseRow[] {
  const due = (row: PromiseRow): string => row.deadlines.map(({ latest, earliest }) => latest ?? earliest ?? '').sort().at(-1) ?? ''
  const dated = rows.filter((row) => due(row) !== '')
  const ahead = dated.filter((row) => due(row) >= (row.as_of ?? '')).sort((a, b) => (due(a) < due(b) ? -1 : 1))
  const gone = dated.filter((row) => due(row) < (row.as_of ?? '')).sort((a, b) => (due(a) > due(b) ? -1 : 1))
  return [...ahead, ...gone].slice(0, 5)
}

/** Newest day first; of one day, what most origins tell. */
const moment = (rows: Story[]): Story[] =>
  [...rows].sort((a, b) => ((a.until ?? '') < (b.until ?? '') ? 1 : (a.until ?? '') > (b.until ?? '') ? -1 : b.origins - a.origins || b.articles.length - a.articles.length)).slice(0, 8)

function newest(rows: Dispute[]): Dispute[] {
  const day = (row: Dispute): string => [...row.first, ...row.second].map((witness) => witness.day ?? '').sort().at(-1) ?? ''
  return [...rows].sort((a, b) => (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : 0)).slice(0, 3)
}

export function Start() {
  useTitle('')
  const stories = useAnswer('stories', async () => moment(await record.latest(record.stories, 8, { articles: 2 })))
  const promises = useAnswer('promises', () => record.latest(record.promises, 20))
  const disputes = useAnswer('disputes', async () => newest(await record.latest(record.disputes, 3)))
  return (
    <>
      <h1 class="hidden">{t('brand')}</h1>
      <p class="lead">{t('start.lead')}</p>
      <Holdings />
      <div class="start">
        <section aria-labelledby="stories-title">
          <h2 id="stories-title">{t('stories.now')}</h2>
          <Shown answer={stories}>
            {(items) => (items.length === 0 ? <Empty>{t('stories.none')}</Empty> : <ol class="lines">{items.map((story) => <StoryLine story={story} />)}</ol>)}
          </Shown>
        </section>
        <section aria-labelledby="due-title">
          <h2 id="due-title">{t('promises.due')}</h2>
          <Shown answer={promises}>
            {(items) => {
              const due = falling(items)
              return due.length === 0 ? <Empty>{t('promises.due.none')}</Empty> : <ol class="rows">{due.map((row) => <PromiseView row={row} />)}</ol>
            }}
          </Shown>
        </section>
      </div>
      <section aria-labelledby="newest-title">
        <h2 id="newest-title">{t('disputes.newest')}</h2>
        <p class="note">{t('disputes.note')}</p>
        <Shown answer={disputes}>
          {(items) => (items.length === 0 ? <Empty>{t('disputes.none')}</Empty> : <ol class="rows">{items.map((row) => <DisputeView row={row} />)}</ol>)}
        </Shown>
      </section>
    </>
  )
}
