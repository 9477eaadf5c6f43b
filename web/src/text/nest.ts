// Marks over a text, which may stand inside one another and may cross, as a tree that HTML can hold: a mark that crosses another
// is cut where that one ends, and goes on after it.

export interface Mark {
  start: number
  end: number
  /** The cell that it stands for. */
  cell: string
  kind: string
}

export type Node = string | Element_

export interface Element_ {
  mark: Mark
  /** The first piece of a mark that was cut has the mark's address. */
  first: boolean
  nodes: Node[]
}

interface Open {
  element: Element_
  end: number
}

/** Text from `from` to `to` with the marks that touch it. Offsets are UTF-16 units of `text`. Empty marks are left out. */
export function nest(text: string, marks: Mark[], from = 0, to = text.length): Node[] {
  const waiting = marks
    .filter((mark) => mark.start < mark.end && mark.start < to && mark.end > from)
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const root: Node[] = []
  const open: Open[] = []
  let at = from
  const nodes = (): Node[] => open.at(-1)?.element.nodes ?? root
  const write = (end: number): void => {
    if (end > at) nodes().push(text.slice(at, end))
    at = Math.max(at, end)
  }
  const begin = (mark: Mark, first: boolean): void => {
    const element: Element_ = { mark, first, nodes: [] }
    nodes().push(element)
    open.push({ element, end: Math.min(mark.end, to) })
  }
  const close = (until: number): void => {
    for (;;) {
      const next = Math.min(...open.map((each) => each.end))
      if (next > until) return
      write(next)
      // Those above the one that ends are closed with it, and begin again after it.
      const depth = open.findIndex((each) => each.end === next)
      const again = open.splice(depth).filter((each) => each.end > next)
      for (const each of again) begin(each.element.mark, false)
    }
  }
  for (const mark of waiting) {
    const start = Math.max(mark.start, from)
    close(start)
    write(start)
    begin(mark, mark.start >= from)
  }
  close(to)
  write(to)
  return root
}
