// Light, dark, or as the system says.
import { signal } from './signal.ts'

export const themes = ['auto', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const kKey = 'isnad.theme'
const remembered = localStorage.getItem(kKey) as Theme | null

export const theme = signal<Theme>(remembered && themes.includes(remembered) ? remembered : 'auto')

function show(now: Theme): void {
  document.documentElement.dataset.theme = now
}
show(theme.value)

export function paint(now: Theme): void {
  localStorage.setItem(kKey, now)
  show(now)
  theme.set(now)
}
