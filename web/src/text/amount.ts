// Figures in words: an interval is "at least", "at most", "about", "to".
import { t } from '../language.ts'

export interface Amount {
  low: number | null
  high: number | null
  approx: boolean
}

export const number = (value: number): string =>
  new Intl.NumberFormat('en', { maximumFractionDigits: 2 }).format(value)

export function amount({ low, high, approx }: Amount): string {
  if (low === null && high === null) return ''
  if (high === null) return `${t('value.at_least')} ${number(low ?? 0)}`
  if (low === null) return `${t('value.at_most')} ${number(high)}`
  if (low === high) return approx ? `${t('value.about')} ${number(low)}` : number(low)
  const range = `${number(low)} ${t('value.to')} ${number(high)}`
  return approx ? `${t('value.about')} ${range}` : range
}
