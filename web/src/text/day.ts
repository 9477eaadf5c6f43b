// Days as they are written and as places on an axis. A day is '2021-12-31'; months and years ('2021-12', '2021') are spans of days.
import { known, language, t } from '../language.ts'

const kDay = 86_400_000

/** Milliseconds of the day's beginning, UTC, or null where it is none. */
export function instant(day: string | null | undefined): number | null {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(day ?? '')
  if (!found) return null
  const at = Date.UTC(Number(found[1]), Number(found[2] ?? 1) - 1, Number(found[3] ?? 1))
  return Number.isNaN(at) ? null : at
}

export const days = (milliseconds: number): number => Math.round(milliseconds / kDay)

export const iso = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10)

const formats = new Map<string, Intl.DateTimeFormat>()

function format(how: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language.value} ${how}`
  let found = formats.get(key)
  if (!found) {
    const locale = language.value === 'ar' ? 'ar-u-nu-latn-ca-gregory' : 'en-GB'
    found = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options })
    formats.set(key, found)
  }
  return found
}

const kUnits: Record<string, string> = { Y: 'year', M: 'month', W: 'week', D: 'day', TH: 'hour', TM: 'minute', TS: 'second' }

/** A length of time (P3D, PXW, PT2H), or now, once, some day (PRESENT_REF ...). */
function length(value: string): string {
  const reference = `time.${value}`
  if (known(reference)) return t(reference)
  const [, time = '', count = '', letter = ''] = /^P(T?)(\d+(?:\.\d+)?|X)([YMWDHMS])$/.exec(value) ?? []
  const unit = kUnits[time + letter]
  if (!unit) return value
  if (count === 'X') return t('duration.some')
  const locale = language.value === 'ar' ? 'ar-u-nu-latn' : 'en'
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(Number(count))
}

/** A day, month or year in words; also seasons, weeks and lengths of time (TIMEX3); what is none of them as it is. */
export function spoken(value: string | null | undefined): string {
  if (!value) return ''
  if (value.startsWith('P') || value.endsWith('_REF')) return length(value)
  const at = instant(value)
  if (at === null) return value
  const shape = /^\d{4}-\d{2}-\d{2}(T.*)?$/.test(value) ? 'day' : /^\d{4}-\d{2}$/.test(value) ? 'month' : /^\d{4}$/.test(value) ? 'year' : ''
  if (shape === 'day') return format('day', { day: 'numeric', month: 'long', year: 'numeric' }).format(at)
  if (shape === 'month') return format('month', { month: 'long', year: 'numeric' }).format(at)
  const [, year = '', part = ''] = /^(\d{4})-(?:W(?=\d))?(\w\w)$/.exec(value) ?? []
  if (known(`season.${part}`)) return t(`season.${part}`, { year })
  return /^\d+$/.test(part) ? t('month.week', { year, week: Number(part) }) : value
}

/** What the machine reads in <time datetime>; null where HTML knows no such form. */
export const machine = (value: string | null | undefined): string | undefined =>
  /^\d{4}(-\d{2}(-\d{2})?)?$/.test(value ?? '') ? (value ?? undefined) : /^\d{4}-\d{2}-\d{2}T/.test(value ?? '') ? value?.slice(0, 10) : undefined

/** A label on an axis whose ticks stand `step` days apart. */
export function tick(at: number, step: number): string {
  if (step >= 300) return String(new Date(at).getUTCFullYear())
  if (step >= 27) return format('tick-month', { month: 'short', year: 'numeric' }).format(at)
  return format('tick-day', { day: 'numeric', month: 'short' }).format(at)
}
