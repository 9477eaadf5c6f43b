// A value that views listen to: language, theme, place. Smaller than a library for it.
import { useEffect, useState } from 'preact/hooks'

export interface Signal<T> {
  readonly value: T
  set(value: T): void
  listen(heard: () => void): () => void
}

export function signal<T>(first: T): Signal<T> {
  const listeners = new Set<() => void>()
  let now = first
  return {
    get value() {
      return now
    },
    set(value) {
      if (value === now) return
      now = value
      for (const each of [...listeners]) each()
    },
    listen(heard) {
      listeners.add(heard)
      return () => listeners.delete(heard)
    },
  }
}

export function useSignal<T>(from: Signal<T>): T {
  const [, draw] = useState(0)
  useEffect(() => from.listen(() => draw((count) => count + 1)), [from])
  return from.value
}
