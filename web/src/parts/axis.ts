// A scale of days, which runs as the interface is read, and the days that it shows.
import { scaleUtc, type ScaleTime } from 'd3-scale'
import { backwards } from '../language.ts'

export type Extent = [from: number, until: number]

export const kDay = 86_400_000

export function scale(extent: Extent, width: number, margin: number): ScaleTime<number, number> {
  const range = backwards() ? [width - margin, margin] : [margin, width - margin]
  return scaleUtc().domain(extent).range(range)
}

export interface Tick {
  at: number
  x: number
  /** Days to the next one. */
  step: number
}

/** As many ticks as their labels have room for; labels that would stand over the edge are left out. */
export function ticks(over: ScaleTime<number, number>, width: number): Tick[] {
  const found = over.ticks(Math.max(2, Math.floor(width / 130))).map(Number)
  const step = found.length > 1 ? ((found[1] ?? 0) - (found[0] ?? 0)) / kDay : 1
  return found.map((at) => ({ at, x: over(at), step })).filter(({ x }) => x > 34 && x < width - 34)
}

/** At least a week is shown, and a margin of a twentieth on both sides. */
export function padded(days: number[]): Extent | null {
  if (days.length === 0) return null
  const first = days.reduce((a, b) => Math.min(a, b))
  const last = days.reduce((a, b) => Math.max(a, b))
  const pad = Math.max((last - first) * 0.05, kDay)
  const lack = Math.max(0, 7 * kDay - (last - first + 2 * pad)) / 2
  return [first - pad - lack, last + pad + lack]
}

export function zoomed([from, until]: Extent, by: number, about = (from + until) / 2): Extent {
  const length = until - from
  const wanted = Math.min(Math.max(length * by, 3 * kDay), 400 * 365 * kDay)
  const share = (about - from) / length
  return [about - wanted * share, about + wanted * (1 - share)]
}

export const panned = ([from, until]: Extent, share: number): Extent => [from + (until - from) * share, until + (until - from) * share]

export const within = (day: number, extent: Extent | null): boolean => extent === null || (day >= extent[0] && day <= extent[1])
