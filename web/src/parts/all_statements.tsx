// All statements of a filter, page after page as they come, in a windowed list.
import { useEffect, useState } from 'preact/hooks'
import { Problem, type Query } from '../answer.ts'
import { t } from '../language.ts'
import * as record from '../record.ts'
import type { StatementRow } from '../rows.ts'
import { Failed, Waiting, Empty } from './state.tsx'
import { fields, fromRow, header, LineView } from './line.tsx'
import { TakeAway } from './take_away.tsx'
import { Windowed } from './windowed.tsx'

const kPage = 500
const kMost = 10_000

export interface Loaded {
  rows: StatementRow[]
  whole: boolean
  problem: Problem | null
}

export function useStatements(query: Query): Loaded {
  const key = JSON.stringify(query)
  const [loaded, set] = useState<Loaded & { key: string }>({ key: '', rows: [], whole: false, problem: null })
  useEffect(() => {
    let wanted = true
    const load = async (): Promise<void> => {
      let rows: StatementRow[] = []
      let cursor: string | null = null
      do {
        const page: { items: StatementRow[]; next: string | null } = await record.statements({ ...query, limit: kPage, cursor })
        if (!wanted) return
        rows = [...rows, ...page.items]
        cursor = page.next
        set({ key, rows, whole: cursor === null, problem: null })
      } while (cursor !== null && rows.length < kMost)
    }
    load().catch((fault: unknown) => {
      if (wanted) set({ key, rows: [], whole: false, problem: fault instanceof Problem ? fault : new Problem(-1, String(fault), '') })
    })
    return () => {
      wanted = false
    }
  }, [key])
  return loaded.key === key ? loaded : { rows: [], whole: false, problem: null }
}

export function AllStatements({ loaded, name, who = true }: { loaded: Loaded; name: string; who?: boolean }) {
  const { rows, whole, problem } = loaded
  if (problem) return <Failed problem={problem} />
  if (rows.length === 0) return whole ? <Empty>{t('said.none')}</Empty> : <Waiting />
  const lines = rows.map(fromRow).sort((a, b) => ((a.day ?? '') < (b.day ?? '') ? -1 : (a.day ?? '') > (b.day ?? '') ? 1 : 0))
  return (
    <>
      <TakeAway name={name} header={header} rows={() => lines.map(fields)} json={() => rows} />
      <p class="meta" role="status">
        {t('statements.count')} {rows.length} {!whole && `(${t('more.coming')})`}
      </p>
      <Windowed rows={lines} label={t('statements.count')} row={(line) => <LineView line={line} who={who} />} />
    </>
  )
}
