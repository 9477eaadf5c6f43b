// An article: its text with marks, and beside it what was read there. Pointing at either shows the other; the address names the cell.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { useAnswer } from '../answer.ts'
import { t } from '../language.ts'
import { article as articleAddress, go } from '../place.ts'
import * as record from '../record.ts'
import type { ArticleRecord } from '../rows.ts'
import { cells, layers, marks, type Cell, type Layer } from '../parts/cells.ts'
import { MarkedText } from '../parts/marked_text.tsx'
import { Empty, Shown } from '../parts/state.tsx'
import { TakeAway } from '../parts/take_away.tsx'
import { WhyView } from '../parts/why.tsx'
import { Bdi, Chain, Chip, Day, Outlet, Speaker, Stance } from '../parts/words.tsx'
import { useTitle } from './head.ts'

function CellView({ id, cell, lit, onLight }: { id: string; cell: Cell; lit: boolean; onLight: (cell: string | null) => void }) {
  return (
    <li
      class={`cell ${cell.layer}${lit ? ' lit' : ''}`}
      id={`of-${cell.id}`}
      onMouseEnter={() => onLight(cell.id)}
      onMouseLeave={() => onLight(null)}
      onFocusIn={() => onLight(cell.id)}
      onFocusOut={() => onLight(null)}
    >
      <p class="head">
        <a class="cell-id" href={articleAddress(id, cell.id)} aria-label={`${t(`layer.${cell.layer}`)} ${cell.id}`}>
          {cell.id}
        </a>{' '}
        {cell.layer === 'statements' && <Speaker name={cell.source} implicit={cell.implicit} />} {cell.stance && <Stance stance={cell.stance} />}
        {cell.status && <Chip family="status" name={cell.status} />}{' '}
        {cell.layer !== 'statements' && <strong><Bdi>{cell.words}</Bdi></strong>}
      </p>
      {cell.layer === 'statements' && (
        <p class="words" dir="auto">
          {cell.words}
        </p>
      )}
      <dl>
        {cell.told.map(
          ([label, value]) =>
            value && (
              <div>
                <dt>{label}</dt>
                <dd>
                  <Bdi>{value}</Bdi>
                </dd>
              </div>
            ),
        )}
      </dl>
      {cell.chain && <Chain links={cell.chain} />}
      <WhyView article={id} cell={cell.id} />
    </li>
  )
}

function Read({ read, cell }: { read: ArticleRecord; cell: string }) {
  const [shown, show] = useState(new Set<Layer>(['statements', 'events', 'times', 'quantities', 'commitments']))
  const [pointed, light] = useState<string | null>(null)
  const side = useRef<HTMLElement>(null)
  const lit = pointed ?? (cell || null)
  const all = useMemo(() => cells(read), [read])
  const listed = all.filter(({ layer }) => shown.has(layer))
  const over = useMemo(() => marks(read, shown), [read, shown])
  useTitle(read.document.title ?? '')
  useEffect(() => {
    const wanted = all.find(({ id }) => id === cell)
    if (wanted && !shown.has(wanted.layer)) show(new Set([...shown, wanted.layer]))
    document.getElementById(cell)?.scrollIntoView({ block: 'center' })
    reveal(cell)
  }, [cell])
  // The column scrolls by itself, so that the text stays where it is.
  const reveal = (id: string | null): void => {
    const row = id ? document.getElementById(`of-${id}`) : null
    const column = side.current
    if (!row || !column || column.scrollHeight <= column.clientHeight) return
    const [top, bottom] = [row.offsetTop, row.offsetTop + row.offsetHeight]
    if (top < column.scrollTop || bottom > column.scrollTop + column.clientHeight) column.scrollTop = top - 40
  }
  return (
    <>
      <p class="kicker">
        <Outlet name={read.document.outlet} /> · <Day value={read.document.published.value?.slice(0, 10) ?? null} note={read.document.published.basis === 'given' ? '' : t(`basis.${read.document.published.basis}`)} />
      </p>
      <h1>
        <Bdi>{read.document.title || t('title.none')}</Bdi>
      </h1>
      {read.document.byline && <p class="meta"><Bdi>{read.document.byline}</Bdi></p>}
      {read.document.url && /^https?:/.test(read.document.url) && (
        <p class="meta" dir="ltr">
          <a href={read.document.url} target="_blank" rel="noreferrer noopener">
            {read.document.url}
          </a>
        </p>
      )}
      <TakeAway
        name="article"
        header={['cell', 'layer', 'words', 'told']}
        rows={() => listed.map((each) => [each.id, each.layer, each.words, each.told.filter(([, value]) => value).map(([label, value]) => `${label} ${value}`).join('; ')])}
        json={() => read}
      />
      <fieldset class="layers no-print no-save">
        <legend class="hidden">{t('layers')}</legend>
        {layers.map((layer) => (
          <label class={`layer-${layer}`}>
            <input
              type="checkbox"
              checked={shown.has(layer)}
              onChange={(event) => {
                const next = new Set(shown)
                if (event.currentTarget.checked) next.add(layer)
                else next.delete(layer)
                show(next)
              }}
            />
            <span>{t(`layer.${layer}`)}</span>
          </label>
        ))}
      </fieldset>
      <div class="article">
        <MarkedText
          text={read.text}
          marks={over}
          lit={lit}
          onLight={(now) => {
            light(now)
            reveal(now)
          }}
          onOpen={(now) => go(articleAddress(read.id, now), 'replace')}
        />
        <section class="side-column" ref={side} tabIndex={0} aria-label={t('article.cells')}>
          {listed.length === 0 ? (
            <Empty>{t('article.none')}</Empty>
          ) : (
            <ol class="cells">
              {listed.map((each) => (
                <CellView key={each.id} id={read.id} cell={each} lit={each.id === lit} onLight={light} />
              ))}
            </ol>
          )}
        </section>
      </div>
    </>
  )
}

export function Article({ id, cell }: { id: string; cell: string }) {
  const answer = useAnswer(id, () => record.article(id))
  return <Shown answer={answer}>{(read) => <Read key={read.id} read={read} cell={cell} />}</Shown>
}
