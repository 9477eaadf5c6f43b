// A part of a view under its heading, and rows of which the first few are shown.
import { useState } from 'preact/hooks'
import type { ComponentChildren } from 'preact'
import { t } from '../language.ts'
import { Empty } from './state.tsx'

interface SectionProps {
  id: string
  title: string
  note?: string
  count?: number
  children: ComponentChildren
}

export function Section({ id, title, note, count, children }: SectionProps) {
  return (
    <section id={id} tabIndex={-1} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>
        {title} {count !== undefined && count > 0 && <span class="count">{count}</span>}
      </h2>
      {note && <p class="note">{note}</p>}
      {children}
    </section>
  )
}

/** Rows, of which the first few are shown until all are asked for. */
export function Few<T>({ rows, few, row, none, class: name = 'rows' }: { rows: T[]; few: number; row: (value: T) => ComponentChildren; none: string; class?: string }) {
  const [all, show] = useState(false)
  if (rows.length === 0) return <Empty>{none}</Empty>
  return (
    <>
      <ol class={name}>{(all ? rows : rows.slice(0, few)).map(row)}</ol>
      {!all && rows.length > few && (
        <button type="button" class="more no-print" onClick={() => show(true)}>
          {t('more', { count: rows.length - few })}
        </button>
      )}
    </>
  )
}
