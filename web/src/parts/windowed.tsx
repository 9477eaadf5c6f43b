// A long list of which only what is near the window is in the document. It is cut into blocks of fifty rows; a block far away is an
// empty box of the height that it had, or that such blocks have. Printing draws all.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { ComponentChildren } from 'preact'

const kBlock = 50
const kGuess = 96

interface BlockProps<T> {
  rows: T[]
  first: number
  near: IntersectionObserver | null
  heights: Map<number, number>
  whole: boolean
  row: (value: T, index: number) => ComponentChildren
}

const heard = new WeakMap<Element, (near: boolean) => void>()

function Block<T>({ rows, first, near, heights, whole, row }: BlockProps<T>) {
  const box = useRef<HTMLLIElement>(null)
  const [seen, see] = useState(first === 0)
  useEffect(() => {
    const element = box.current
    if (!element || !near) return
    heard.set(element, see)
    near.observe(element)
    return () => near.unobserve(element)
  }, [near])
  const drawn = seen || whole
  useLayoutEffect(() => {
    if (drawn && box.current) heights.set(first, box.current.offsetHeight)
  })
  const known = heights.get(first) ?? Math.round((rows.length * (heights.get(0) ?? kBlock * kGuess)) / kBlock)
  return (
    <li class="block" ref={box} style={drawn ? {} : { blockSize: `${known}px` }}>
      {drawn && (
        <ol class="lines" start={first + 1}>
          {rows.map((value, index) => row(value, first + index))}
        </ol>
      )}
    </li>
  )
}

export function Windowed<T>({ rows, row, label }: { rows: T[]; row: BlockProps<T>['row']; label: string }) {
  const [whole, draw] = useState(false)
  const [near, watch] = useState<IntersectionObserver | null>(null)
  const heights = useRef(new Map<number, number>())
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) heard.get(entry.target)?.(entry.isIntersecting)
      },
      { rootMargin: '1200px 0px' },
    )
    watch(observer)
    const before = () => draw(true)
    const after = () => draw(false)
    addEventListener('beforeprint', before)
    addEventListener('afterprint', after)
    return () => {
      observer.disconnect()
      removeEventListener('beforeprint', before)
      removeEventListener('afterprint', after)
    }
  }, [])
  const blocks: T[][] = []
  for (let first = 0; first < rows.length; first += kBlock) blocks.push(rows.slice(first, first + kBlock))
  if (rows.length <= kBlock) {
    return (
      <ol class="lines" aria-label={label}>
        {rows.map(row)}
      </ol>
    )
  }
  return (
    <ol class="blocks" aria-label={label}>
      {blocks.map((each, index) => (
        <Block key={index} rows={each} first={index * kBlock} near={near} heights={heights.current} whole={whole} row={row} />
      ))}
    </ol>
  )
}
