// The language of the interface, and its words. What the articles say is never translated.
import { signal } from './signal.ts'
import table from 'virtual:labels'

export type Language = 'ar' | 'en'

const kKey = 'isnad.language'
const remembered = localStorage.getItem(kKey)
const asked = new URLSearchParams(location.search).get('lang')

function first(): Language {
  for (const each of [asked, remembered]) if (each === 'ar' || each === 'en') return each
  return navigator.languages.some((each) => each.startsWith('ar')) || !navigator.language.startsWith('en') ? 'ar' : 'en'
}

export const language = signal<Language>(first())

function show(now: Language): void {
  document.documentElement.lang = now
  document.documentElement.dir = now === 'ar' ? 'rtl' : 'ltr'
}
show(language.value)

export function speak(now: Language): void {
  localStorage.setItem(kKey, now)
  show(now)
  language.set(now)
}

/** The words for a key, with {name} filled in. A key without words is shown as it is, so that the lack is seen. */
export function t(key: string, fill: Record<string, string | number> = {}): string {
  const words = table[key]?.[language.value === 'ar' ? 0 : 1] ?? key
  return words.replace(/\{(\w+)\}/g, (whole, name: string) => String(fill[name] ?? whole))
}

export const known = (key: string): boolean => key in table

/** Right to left: axes, arrows and arrow keys turn round. */
export const backwards = (): boolean => language.value === 'ar'
