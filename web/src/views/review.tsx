// Statements one after another, to be accepted, corrected or rejected, by keyboard. What was decided, by whom and when, is shown.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { Problem, useAnswer } from '../answer.ts'
import { t } from '../language.ts'
import * as record from '../record.ts'
import * as reviews from '../reviews.ts'
import type { Correction, Verdict } from '../reviews.ts'
import type { ArticleRecord, Review as ReviewRow, Span, StatementRow } from '../rows.ts'
import { useStatements } from '../parts/all_statements.tsx'
import { fromRow, LineView } from '../parts/line.tsx'
import { Failed, Shown, Waiting, Empty } from '../parts/state.tsx'
import { WhyView } from '../parts/why.tsx'
import { unitsOf } from '../text/code_points.ts'
import { selected } from '../text/selection.ts'
import { stances } from './statements.tsx'
import { useTitle } from './head.ts'

/** The paragraph in which the statement stands, its words marked. */
function Context({ read, row, onSelect }: { read: ArticleRecord; row: StatementRow; onSelect: (take: () => Span | null) => void }) {
  const box = useRef<HTMLParagraphElement>(null)
  const units = unitsOf(read.text)
  const { cue, content, source } = row.statement
  const spans = [cue.span, ...content, ...(source.span ? [source.span] : [])]
  const from = read.text.lastIndexOf('\n', units(Math.min(...spans.map(([start]) => start)))) + 1
  const after = read.text.indexOf('\n', units(Math.max(...spans.map(([, end]) => end))))
  const until = after < 0 ? read.text.length : after
  const said = content.map(([start, end]) => [units(start), units(end)] as Span).sort((a, b) => a[0] - b[0])
  onSelect(() => (box.current ? selected(box.current, [...read.text.slice(0, from)].length) : null))
  let at = from
  return (
    <p class="text context" ref={box} dir="auto">
      {said.map(([start, end]) => {
        const before = read.text.slice(at, start)
        at = end
        return (
          <>
            {before}
            <mark class="said">{read.text.slice(start, end)}</mark>
          </>
        )
      })}
      {read.text.slice(at, until)}
    </p>
  )
}

interface FormProps {
  row: StatementRow
  span: () => Span | null
  onKeep: (corrections: Correction[]) => void
  onLeave: () => void
}

/** Only what was changed is a correction. */
function CorrectionForm({ row, span, onKeep, onLeave }: FormProps) {
  const form = useRef<HTMLFormElement>(null)
  const [words, take] = useState<Span | null>(null)
  useEffect(() => form.current?.querySelector<HTMLInputElement>('input')?.focus(), [])
  const source = row.speaker ?? row.source_words ?? ''
  return (
    <form
      class="filters correction"
      ref={form}
      onKeyDown={(event) => event.key === 'Escape' && onLeave()}
      onSubmit={(event) => {
        event.preventDefault()
        const data = new FormData(event.currentTarget)
        const now = { source: String(data.get('source')), stance: String(data.get('stance')), date: String(data.get('date')) }
        onKeep([
          ...(now.source !== source ? [{ field: 'source' as const, value: now.source || null }] : []),
          ...(now.stance !== row.statement.cue.stance ? [{ field: 'stance' as const, value: now.stance }] : []),
          ...(now.date && now.date !== row.said_on ? [{ field: 'date' as const, value: now.date }] : []),
          ...(words ? [{ field: 'span' as const, value: words }] : []),
        ])
      }}
    >
      <label>
        {t('source')} <input name="source" dir="auto" defaultValue={source} />
      </label>
      <label>
        {t('filter.stance')}{' '}
        <select name="stance">
          {stances.map((each) => (
            <option value={each} selected={each === row.statement.cue.stance}>
              {t(`stance.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('cell.said')} <input type="date" name="date" defaultValue={row.said_on ?? ''} />
      </label>
      <span>
        <button type="button" onClick={() => take(span())}>
          {t('review.selection')}
        </button>{' '}
        {words && `${t('span')} ${words[0]}–${words[1]}`}
      </span>
      <button type="submit">{t('review.save')}</button>
    </form>
  )
}

function Card({ row, span }: { row: StatementRow; span: (take: () => Span | null) => void }) {
  const answer = useAnswer(row.article.id, () => record.article(row.article.id))
  return (
    <>
      <ol class="lines">
        <LineView line={fromRow(row)} />
      </ol>
      <Shown answer={answer}>{(read) => <Context read={read} row={row} onSelect={span} />}</Shown>
      <WhyView article={row.article.id} cell={row.statement.id} />
    </>
  )
}

const nameOf = (row: StatementRow): string => `${row.article.id}/${row.statement.id}`

function Queue({ rows, writable }: { rows: StatementRow[]; writable: boolean }) {
  const [kept, keep] = useState(() => new Map(rows.flatMap((row) => (row.review ? [[nameOf(row), row.review] as [string, ReviewRow]] : []))))
  const [at, move] = useState(() => Math.max(0, rows.findIndex((row) => !kept.has(nameOf(row)))))
  const [correcting, correct] = useState(false)
  const [problem, fail] = useState<string | null>(writable ? null : t('review.readonly'))
  const take = useRef<() => Span | null>(() => null)
  const row = rows[at]
  const done = useMemo(() => rows.filter((each) => kept.has(nameOf(each))).length, [rows, kept])

  const step = (by: number): void => {
    correct(false)
    move((now) => Math.min(Math.max(now + by, 0), rows.length - 1))
  }
  const decide = async (verdict: Verdict, corrections: Correction[] = []): Promise<void> => {
    if (!row || !writable) return
    if (!reviews.token()) return fail(t('review.token.none'))
    if (verdict === 'correct' && corrections.length === 0) return correct(false)
    try {
      const review = await reviews.keep(nameOf(row), verdict, corrections)
      keep(new Map(kept).set(nameOf(row), review))
      fail(null)
      step(1)
    } catch (fault) {
      const told = fault instanceof Problem ? fault : new Problem(-1, String(fault), '')
      fail(`${t('review.failed')} ${told.message} ${told.detail}`)
    }
  }
  const keys = useRef<Record<string, () => void>>({})
  keys.current = { a: () => void decide('accept'), r: () => void decide('reject'), c: () => correct(true), j: () => step(1), k: () => step(-1) }
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      if ((event.target as Element).closest?.('input, select, textarea')) return
      // The key's place on the keyboard where the letter is none of these: an Arabic layout has other letters there.
      const pressed = keys.current[event.key] ?? keys.current[event.code.replace('Key', '').toLowerCase()]
      if (!pressed) return
      event.preventDefault()
      pressed()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
  if (!row) return <Empty>{t('review.nothing')}</Empty>
  const review = kept.get(nameOf(row))
  return (
    <>
      <div class="filters">
        <label>
          {t('review.token')} <input type="password" autocomplete="off" defaultValue={reviews.token()} onInput={(event) => reviews.setToken(event.currentTarget.value.trim())} />
        </label>
      </div>
      <p class="meta" role="status">
        {at + 1} / {rows.length} · {t('review.done')} {done} · {t('review.left')} {rows.length - done}
        {done === rows.length && ` · ${t('review.all')}`}
      </p>
      <progress max={rows.length} value={done} aria-label={t('review.done')} />
      {problem && (
        <p class="state failed" role="alert">
          {problem}
        </p>
      )}
      <article class="review">
        <Card key={nameOf(row)} row={row} span={(each) => (take.current = each)} />
        {review && (
          <p class="meta">
            <span class={`chip review-${review.verdict}`}>{t(`review.verdict.${review.verdict}`)}</span> {t('review.by')} <bdi>{review.reviewer}</bdi>{' '}
            <time dateTime={review.at}>{review.at.slice(0, 16).replace('T', ' ')}</time>
          </p>
        )}
        {correcting ? (
          <CorrectionForm row={row} span={() => take.current()} onKeep={(corrections) => void decide('correct', corrections)} onLeave={() => correct(false)} />
        ) : (
          <div class="filters">
            <button type="button" aria-keyshortcuts="a" onClick={() => void decide('accept')}>
              ✓ {t('review.accept')}
            </button>
            <button type="button" aria-keyshortcuts="c" onClick={() => correct(true)}>
              ✎ {t('review.correct')}
            </button>
            <button type="button" aria-keyshortcuts="r" onClick={() => void decide('reject')}>
              ✗ {t('review.reject')}
            </button>
            <button type="button" aria-keyshortcuts="k" disabled={at === 0} onClick={() => step(-1)}>
              {t('review.previous')}
            </button>
            <button type="button" aria-keyshortcuts="j" disabled={at === rows.length - 1} onClick={() => step(1)}>
              {t('review.next')}
            </button>
          </div>
        )}
        <p class="note">{t('review.keys')}</p>
      </article>
    </>
  )
}

export function Review({ query }: { query: URLSearchParams }) {
  useTitle(t('nav.review'))
  const filters = Object.fromEntries(['article', 'by', 'about', 'outlet', 'stance'].map((name) => [name, query.get(name)]))
  const loaded = useStatements(filters)
  const held = useAnswer('record', record.holdings)
  return (
    <>
      <h1>{t('nav.review')}</h1>
      {loaded.problem ? (
        <Failed problem={loaded.problem} />
      ) : !loaded.whole ? (
        <Waiting />
      ) : (
        <Shown answer={held}>{({ writable }) => <Queue rows={loaded.rows} writable={writable} />}</Shown>
      )}
    </>
  )
}
