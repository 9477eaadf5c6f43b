// Figures of one thing as intervals over the days on which they were said: one mark an origin, so that copies do not look like
// witnesses. An origin is told by shape and letter, not by colour. What is open at one end has an arrow there.
import { useRef } from 'preact/hooks'
import { scaleLinear } from 'd3-scale'
import { backwards, t } from '../language.ts'
import { go } from '../place.ts'
import { tick } from '../text/day.ts'
import { amount, number, type Amount } from '../text/amount.ts'
import { padded, scale, ticks } from './axis.ts'
import { useWidth } from './width.ts'
import { Bdi } from './words.tsx'

export interface Valued extends Amount {
  day: number
  origin: string
  href: string
}

const kHeight = 200
const kBottom = 172
const kTop = 26
const kOpen = 16

const shapes = ['M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0', 'M-4.5-4.5h9v9h-9z', 'M0-6l6 10h-12z', 'M0-6l6 6l-6 6l-6-6z', 'M-6-4h12l-6 10z']
const letter = (place: number): string => String.fromCharCode(65 + (place % 26))

export function FigureChart({ rows, label }: { rows: Valued[]; label: string }) {
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const extent = padded(rows.map(({ day }) => day))
  if (!extent) return null
  const origins = [...new Set(rows.map(({ origin }) => origin))]
  const values = rows.flatMap(({ low, high }) => [low, high]).filter((each) => each !== null)
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const y = scaleLinear()
    .domain(least === most ? [least * 0.5, most * 1.5 || 1] : [Math.min(0, least), most])
    .range([kBottom, kTop])
    .nice(4)
  const x = scale(extent, width, 46)
  const side = backwards() ? width - 4 : 4
  return (
    <figure class="figure-chart">
      <div class="drawing" ref={box}>
        <svg width={width} height={kHeight} viewBox={`0 0 ${width} ${kHeight}`} role="img" aria-label={t('figures.image', { unit: label, count: rows.length, origins: origins.length })}>
          {y.ticks(4).map((value) => (
            <g class="tick">
              <line x1={0} x2={width} y1={y(value)} y2={y(value)} />
              <text x={side} y={y(value) - 3} text-anchor="start">
                {number(value)}
              </text>
            </g>
          ))}
          {ticks(x, width).map(({ at, x: place, step }) => (
            <text class="day-tick" x={place} y={kBottom + 18} text-anchor="middle">
              {tick(at, step)}
            </text>
          ))}
          {rows.map((row) => {
            const place = origins.indexOf(row.origin)
            // An open end is an arrow of one length: how far it goes is not known.
            const low = row.low === null ? y(row.high ?? 0) + kOpen : y(row.low)
            const high = row.high === null ? low - kOpen : y(row.high)
            return (
              <g class="mark" onClick={() => go(row.href)}>
                <g class="value" transform={`translate(${x(row.day) + ((place % 5) - Math.min(origins.length - 1, 4) / 2) * 9} 0)`}>
                  <title>{`${amount(row)} · ${row.origin}`}</title>
                  {low !== high && <line x1={0} x2={0} y1={low} y2={high} />}
                  {row.high === null && <path class="open" d={`M-4 ${high + 6}L0 ${high}L4 ${high + 6}`} />}
                  {row.low === null && <path class="open" d={`M-4 ${low - 6}L0 ${low}L4 ${low - 6}`} />}
                  <path class={row.approx ? 'approx' : ''} transform={`translate(0 ${row.low === null ? high : low})`} d={shapes[place % shapes.length]} />
                  <text y={(row.low === null ? high : low) - 9} text-anchor="middle">
                    {letter(place)}
                  </text>
                </g>
              </g>
            )
          })}
        </svg>
      </div>
      <figcaption>
        <ol class="legend" aria-label={t('origins.count')}>
          {origins.map((origin, place) => (
            <li>
              <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">
                <path d={shapes[place % shapes.length]} />
              </svg>
              {letter(place)} <Bdi>{origin}</Bdi>
            </li>
          ))}
        </ol>
      </figcaption>
    </figure>
  )
}
