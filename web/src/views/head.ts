// The title of the browser's window, and the place that a link leads to.
import { useEffect } from 'preact/hooks'
import { t } from '../language.ts'
import { place } from '../place.ts'
import { useSignal } from '../signal.ts'

export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title ? `${title} · ${t('brand')}` : t('brand')
  }, [title])
}

/** Goes to the section that the address names, as soon as it is there. */
export function useArrival(ready: boolean): void {
  const here = useSignal(place)
  useEffect(() => {
    if (!ready || !here.cell) return
    const target = document.getElementById(here.cell)
    target?.scrollIntoView({ block: 'start' })
    target?.focus({ preventScroll: true })
  }, [ready, here])
}
