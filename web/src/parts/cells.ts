// What was read in an article, as cells in the order of the text: their marks, and what is told of each beside it.
import { known, t } from '../language.ts'
import type { ArticleRecord, Span } from '../rows.ts'
import { amount } from '../text/amount.ts'
import { spoken } from '../text/day.ts'
import { unitsOf } from '../text/code_points.ts'
import type { Mark } from '../text/nest.ts'

export const layers = ['statements', 'events', 'times', 'quantities', 'commitments', 'entities'] as const
export type Layer = (typeof layers)[number]

export interface Cell {
  id: string
  layer: Layer
  /** Code points at which its words begin. */
  at: number
  words: string
  /** Lines of what was read: a name of the interface and its value; values in the article's words are not. */
  told: [label: string, value: string][]
  chain?: (string | null)[]
  stance?: string
  source?: string | null
  implicit?: boolean
  status?: string
}

const time = (record: ArticleRecord, id: string | null): string => {
  const found = record.times.find((each) => each.id === id)
  return found ? spoken(found.value) : ''
}

const name = (record: ArticleRecord, id: string | null | undefined): string => record.entities.find((each) => each.id === id)?.name ?? ''

const names = (record: ArticleRecord, ids: string[]): string => ids.map((id) => name(record, id)).join(t('comma'))

const family = (group: string, key: string): string => (known(`${group}.${key}`) ? t(`${group}.${key}`) : key)

export function cells(record: ArticleRecord): Cell[] {
  const units = unitsOf(record.text)
  const words = ([start, end]: Span): string => record.text.slice(units(start), units(end))
  const chain = (links: ArticleRecord['statements'][0]['chain']): (string | null)[] =>
    links.flatMap((link) => {
      if (link.outlet) return [record.document.outlet]
      const who = name(record, link.entity)
      return [...(who || !link.channel ? [who || null] : []), ...(link.channel ? [link.channel] : [])]
    })
  const statements = record.statements.map((each): Cell => ({
    id: each.id,
    layer: 'statements',
    at: each.cue.span[0],
    words: each.content.map(words).join(' … '),
    stance: each.cue.stance,
    source: each.source.entity ? name(record, each.source.entity) : each.source.span ? words(each.source.span) : null,
    implicit: each.source.implicit,
    chain: chain(each.chain),
    told: [
      [t('cell.cue'), words(each.cue.span)],
      [t('cell.said'), time(record, each.said)],
      [t('cell.certainty'), family('certainty', each.certainty)],
    ],
  }))
  const events = record.events.map((each): Cell => ({
    id: each.id,
    layer: 'events',
    at: each.trigger.span[0],
    words: words(each.trigger.span),
    status: each.status,
    told: [
      [t('event'), [each.type, each.mode].filter(Boolean).join(' / ')],
      [t('actor'), names(record, each.actor)],
      [t('recipient'), names(record, each.recipient)],
      [t('place'), names(record, each.place)],
      [t('when'), time(record, each.time)],
    ],
  }))
  const times = record.times.map((each): Cell => ({
    id: each.id,
    layer: 'times',
    at: each.span[0],
    words: words(each.span),
    told: [
      [t('cell.value'), each.value ? `${each.mod ? `${family('mod', each.mod.toLowerCase())} ` : ''}${spoken(each.value)}` : t('cell.unresolved')],
      [t('cell.calendar'), each.calendar === 'hijri' ? t('calendar.hijri') : ''],
    ],
  }))
  const quantities = record.quantities.map((each): Cell => ({
    id: each.id,
    layer: 'quantities',
    at: each.span[0],
    words: words(each.span),
    told: [
      [t('cell.value'), [amount(each), each.unit].filter(Boolean).join(' ')],
      [t('cell.of'), name(record, each.of)],
    ],
  }))
  const commitments = record.commitments.map((each): Cell => ({
    id: each.id,
    layer: 'commitments',
    at: each.act[0],
    words: words(each.act),
    told: [
      [t('cell.promisor'), names(record, each.promisor)],
      [t('cell.strength'), family('strength', each.strength)],
      [t('deadline'), time(record, each.deadline)],
    ],
  }))
  const entities = record.entities.map((each): Cell => ({
    id: each.id,
    layer: 'entities',
    at: each.mentions[0]?.span[0] ?? 0,
    words: each.name,
    told: [
      [t('cell.type'), family('type', each.type)],
      [t('cell.role'), each.roles.map((role) => [role.rank, role.title, name(record, role.of)].filter(Boolean).join(' ')).join(t('comma'))],
    ],
  }))
  return [...statements, ...events, ...times, ...quantities, ...commitments, ...entities].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
}

export function marks(record: ArticleRecord, shown: Set<Layer>): Mark[] {
  const units = unitsOf(record.text)
  const mark = (cell: string, kind: string, span: Span | null): Mark[] =>
    span ? [{ cell, kind, start: units(span[0]), end: units(span[1]) }] : []
  return [
    ...(shown.has('statements')
      ? record.statements.flatMap((each) => [
          ...mark(each.id, 'source', each.source.span),
          ...mark(each.id, 'cue', each.cue.span),
          ...each.content.flatMap((span) => mark(each.id, 'said', span)),
        ])
      : []),
    ...(shown.has('commitments') ? record.commitments.flatMap((each) => mark(each.id, 'act', each.act)) : []),
    ...(shown.has('events') ? record.events.flatMap((each) => mark(each.id, 'event', each.trigger.span)) : []),
    ...(shown.has('times') ? record.times.flatMap((each) => mark(each.id, 'time', each.span)) : []),
    ...(shown.has('quantities') ? record.quantities.flatMap((each) => mark(each.id, 'figure', each.span)) : []),
    ...(shown.has('entities') ? record.entities.flatMap((each) => each.mentions.flatMap(({ span }) => mark(each.id, 'entity', span))) : []),
  ]
}
