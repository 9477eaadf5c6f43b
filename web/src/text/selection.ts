// The words that the reader selected in a text, as code points of it.
import type { Span } from '../rows.ts'

const count = (text: string): number => {
  let points = 0
  for (const _ of text) ++points
  return points
}

/** Null when nothing, or something outside `box`, is selected. `box` holds exactly the text from code point `from` on. */
export function selected(box: HTMLElement, from: number): Span | null {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!box.contains(range.startContainer) || !box.contains(range.endContainer)) return null
  const before = document.createRange()
  before.setStart(box, 0)
  before.setEnd(range.startContainer, range.startOffset)
  const start = from + count(before.toString())
  return [start, start + count(range.toString())]
}
