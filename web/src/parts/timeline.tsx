// When it was said, above the axis; when it happens or happened, below: two lanes, for the one is not the other. A list of the same
// things stands under it, so the drawing is one image to a screen reader. Keys: arrows move, + and - zoom, 0 shows all, Escape
// ends the choice; dragging, or the two fields of days, choose a span.
import { useMemo, useRef, useState } from 'preact/hooks'
import { backwards, t } from '../language.ts'
import { instant, iso, tick } from '../text/day.ts'
import { kDay, padded, panned, scale, ticks, within, zoomed, type Extent } from './axis.ts'
import { useWidth } from './width.ts'

export interface Points {
  /** Days of saying. */
  said: number[]
  /** First and last day of what is spoken of. */
  happened: Extent[]
}

const kHeight = 190
const kLane = 74
const kMiddle = 92
const kBin = 10

interface Bin {
  x: number
  count: number
}

function bins(days: number[], x: (day: number) => number, view: Extent): Bin[] {
  const counts = new Map<number, number>()
  for (const day of days) {
    if (!within(day, view)) continue
    const bin = Math.round(x(day) / kBin)
    counts.set(bin, (counts.get(bin) ?? 0) + 1)
  }
  return [...counts].map(([bin, count]) => ({ x: bin * kBin, count })).sort((a, b) => a.x - b.x)
}

/** Few stand as dots, one each; many as bars, and the longest bar's number is written. */
function Lane({ rows, up, kind }: { rows: Bin[]; up: boolean; kind: string }) {
  const most = Math.max(...rows.map(({ count }) => count), 1)
  const sign = up ? -1 : 1
  const base = kMiddle + sign * (up ? 6 : 26)
  if (most <= 7) {
    return (
      <g class={kind}>
        {rows.flatMap(({ x, count }) =>
          Array.from({ length: count }, (_, place) => {
            const y = base + sign * (4 + place * 9)
            return up ? <circle cx={x} cy={y} r={3.6} /> : <path d={`M${x} ${y - 4.4}l4.4 4.4l-4.4 4.4l-4.4-4.4z`} />
          }),
        )}
      </g>
    )
  }
  return (
    <g class={kind}>
      {rows.map(({ x, count }) => {
        const height = Math.max(2, (count / most) * (kLane - 18))
        return (
          <>
            <rect x={x - 3.5} y={up ? base - height : base} width={7} height={height} rx={1} />
            {count === most && (
              <text x={x} y={up ? base - height - 4 : base + height + 12} text-anchor="middle">
                {count}
              </text>
            )}
          </>
        )
      })}
    </g>
  )
}

/** What is looked at first: the days of saying and some room about them. A few statements far from all others do not widen it. */
function firstView(points: Points): Extent | null {
  const all = padded([...points.said, ...points.happened.flat()])
  const days = [...points.said].sort((a, b) => a - b)
  const few = days.length < 20 ? 0 : Math.floor(days.length / 20)
  const said = padded(days.slice(few, days.length - few))
  if (!all || !said) return all
  const room = Math.max((said[1] - said[0]) * 0.3, 21 * kDay)
  return [Math.max(all[0], said[0] - room), Math.min(all[1], said[1] + room)]
}

interface Props {
  points: Points
  chosen: Extent | null
  onChoose: (chosen: Extent | null) => void
}

export function Timeline({ points, chosen, onChoose }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const first = useMemo(() => firstView(points), [points])
  const whole = useMemo(() => padded([...points.said, ...points.happened.flat()]), [points])
  const [view, see] = useState<Extent | null>(first)
  const [dragged, drag] = useState<number | null>(null)
  const moved = useRef(false)
  if (!view || !first || !whole) return null

  const over = scale(view, width, 12)
  const day = (event: PointerEvent | WheelEvent): number =>
    Number(over.invert(event.clientX - (box.current?.getBoundingClientRect().left ?? 0)))
  const before = [...points.said, ...points.happened.map(([from]) => from)].filter((each) => each < view[0]).length
  const after = [...points.said, ...points.happened.map(([from]) => from)].filter((each) => each > view[1]).length

  const key = (event: KeyboardEvent): void => {
    const turn = backwards() ? -1 : 1
    const moves: Record<string, () => void> = {
      ArrowLeft: () => see(panned(view, -0.2 * turn)),
      ArrowRight: () => see(panned(view, 0.2 * turn)),
      '+': () => see(zoomed(view, 0.6)),
      '=': () => see(zoomed(view, 0.6)),
      '-': () => see(zoomed(view, 1 / 0.6)),
      '0': () => see(whole),
      Escape: () => onChoose(null),
    }
    const move = moves[event.key]
    if (!move || event.target !== event.currentTarget) return
    event.preventDefault()
    move()
  }
  const field = (at: number | undefined, set: (at: number | null) => void, label: string) => (
    <label>
      {label}{' '}
      <input type="date" value={at === undefined ? '' : iso(at)} onChange={(event) => set(instant(event.currentTarget.value))} />
    </label>
  )
  const from = chosen && Math.min(over(chosen[0]), over(chosen[1]))
  const until = chosen && Math.max(over(chosen[0]), over(chosen[1]))
  return (
    <figure class="timeline">
      <div
        class="drawing"
        ref={box}
        tabIndex={0}
        role="group"
        aria-label={t('timeline')}
        aria-describedby="timeline-keys"
        onKeyDown={key}
        onWheel={(event) => {
          if (!event.ctrlKey && !event.metaKey) return
          event.preventDefault()
          see(zoomed(view, event.deltaY > 0 ? 1.25 : 0.8, day(event)))
        }}
        onPointerDown={(event) => {
          if (event.button !== 0 || event.pointerType === 'touch') return
          drag(day(event))
          moved.current = false
          event.currentTarget.setPointerCapture(event.pointerId)
        }}
        onPointerMove={(event) => {
          if (dragged === null) return
          const now = day(event)
          if (!moved.current && Math.abs(over(now) - over(dragged)) < 5) return
          moved.current = true
          onChoose(now < dragged ? [now, dragged] : [dragged, now])
        }}
        onPointerUp={() => {
          if (!moved.current && dragged !== null) onChoose(null)
          drag(null)
        }}
      >
        <svg width={width} height={kHeight} viewBox={`0 0 ${width} ${kHeight}`} role="img" aria-label={t('timeline.image', { said: points.said.length, happened: points.happened.length })}>
          {chosen && from !== null && until !== null && <rect class="chosen" x={from} y={4} width={until - from} height={kHeight - 8} />}
          <line class="axis" x1={0} x2={width} y1={kMiddle} y2={kMiddle} />
          <line class="axis" x1={0} x2={width} y1={kMiddle + 20} y2={kMiddle + 20} />
          {ticks(over, width).map(({ at, x, step }) => (
            <g class="tick">
              <line x1={x} x2={x} y1={kMiddle} y2={kMiddle + 20} />
              <text x={x + (backwards() ? -5 : 5)} y={kMiddle + 14} text-anchor="start">
                {tick(at, step)}
              </text>
            </g>
          ))}
          <Lane rows={bins(points.said, over, view)} up kind="said" />
          {points.happened.map(([start, end]) => {
            if (end - start < 2 * kDay || !within(start, view)) return null
            return <line class="span" x1={over(start)} x2={over(Math.min(end, view[1]))} y1={kMiddle + 24} y2={kMiddle + 24} />
          })}
          <Lane rows={bins(points.happened.map(([start]) => start), over, view)} up={false} kind="happened" />
        </svg>
      </div>
      <figcaption>
        <span class="lane said">{t('timeline.said')}</span>
        <span class="lane happened">{t('timeline.happened')}</span>
        <span class="hidden" id="timeline-keys">
          {t('timeline.keys')}
        </span>
        <span class="controls no-print no-save">
          <button type="button" onClick={() => see(zoomed(view, 0.6))} aria-label={t('zoom.in')}>
            +
          </button>
          <button type="button" onClick={() => see(zoomed(view, 1 / 0.6))} aria-label={t('zoom.out')}>
            −
          </button>
          <button type="button" onClick={() => see(whole)}>
            {before + after > 0 ? t('zoom.outside', { before, after }) : t('zoom.all')}
          </button>
          {field(chosen?.[0], (at) => onChoose(at === null ? null : [at, Math.max(at, chosen?.[1] ?? whole[1])]), t('since'))}
          {field(chosen?.[1], (at) => onChoose(at === null ? null : [Math.min(at, chosen?.[0] ?? whole[0]), at]), t('until'))}
          {chosen && (
            <button type="button" onClick={() => onChoose(null)}>
              {t('choice.end')}
            </button>
          )}
        </span>
      </figcaption>
    </figure>
  )
}
