// The text of an article with the words of its cells as native marks. Letters stay joined: a mark changes background, colour and
// underline, never weight, padding or border at its sides. One mark is in the order of tabbing; arrows lead on from it.
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { t } from '../language.ts'
import { nest, type Mark, type Node } from '../text/nest.ts'

interface Props {
  text: string
  marks: Mark[]
  lit: string | null
  onLight: (cell: string | null) => void
  onOpen: (cell: string) => void
}

function Nodes({ nodes, first }: { nodes: Node[]; first: Set<string> }) {
  return (
    <>
      {nodes.map((node) => {
        if (typeof node === 'string') return node
        const { cell, kind } = node.mark
        const named = node.first && !first.has(cell)
        if (named) first.add(cell)
        return (
          <mark class={kind} data-cell={cell} id={named ? cell : undefined} tabIndex={named ? -1 : undefined}>
            <Nodes nodes={node.nodes} first={first} />
          </mark>
        )
      })}
    </>
  )
}

const cellOf = (target: EventTarget | null): string | null =>
  (target as Element | null)?.closest?.<HTMLElement>('[data-cell]')?.dataset.cell ?? null

export function MarkedText({ text, marks, lit, onLight, onOpen }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const drawn = useMemo(() => {
    const first = new Set<string>()
    let at = 0
    return text.split('\n').map((line) => {
      const from = at
      at += line.length + 1
      return line.trim() === '' ? null : (
        <p dir="auto">
          <Nodes nodes={nest(text, marks, from, from + line.length)} first={first} />
        </p>
      )
    })
  }, [text, marks])
  useEffect(() => {
    for (const each of box.current?.querySelectorAll<HTMLElement>('[data-cell]') ?? []) each.classList.toggle('lit', each.dataset.cell === lit)
  }, [lit, drawn])
  useEffect(() => {
    const first = box.current?.querySelector<HTMLElement>('mark[id]')
    if (first) first.tabIndex = 0
  }, [drawn])

  const key = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      const cell = cellOf(event.target)
      if (cell) onOpen(cell)
      return
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const all = [...(box.current?.querySelectorAll<HTMLElement>('mark[id]') ?? [])]
    const next = all[all.indexOf(event.target as HTMLElement) + step]
    if (step === 0 || !next) return
    event.preventDefault()
    for (const each of all) each.tabIndex = each === next ? 0 : -1
    next.focus()
  }
  return (
    <div
      class="text"
      ref={box}
      lang="ar"
      aria-label={t('article.text')}
      role="region"
      onMouseOver={(event) => onLight(cellOf(event.target))}
      onMouseLeave={() => onLight(null)}
      onFocusIn={(event) => onLight(cellOf(event.target))}
      onFocusOut={() => onLight(null)}
      onKeyDown={key}
      onClick={(event) => {
        const cell = cellOf(event.target)
        if (cell && !getSelection()?.toString()) onOpen(cell)
      }}
    >
      {drawn}
    </div>
  )
}
