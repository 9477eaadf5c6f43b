// Spans are counted in code points, strings of the browser in UTF-16 units. The border is here.
import type { Span } from '../rows.ts'

/** Takes code-point offsets to UTF-16 offsets of `text`. Costs nothing where all are the same. */
export function unitsOf(text: string): (codePoint: number) => number {
  const wide: number[] = []
  let count = 0
  for (let i = 0; i < text.length; ++i, ++count) {
    const unit = text.charCodeAt(i)
    if (unit >= 0xd800 && unit < 0xdc00 && i + 1 < text.length) {
      wide.push(count)
      ++i
    }
  }
  if (wide.length === 0) return (codePoint) => codePoint
  return (codePoint) => {
    let [low, high] = [0, wide.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((wide[middle] ?? 0) < codePoint) low = middle + 1
      else high = middle
    }
    return codePoint + low
  }
}

export function slice(text: string, [start, end]: Span): string {
  const units = unitsOf(text)
  return text.slice(units(start), units(end))
}
