// How often and how somebody speaks: stances counted, outlets counted, from when to when.
import { t } from '../language.ts'
import { to } from '../place.ts'
import { iso } from '../text/day.ts'
import type { StatementRow } from '../rows.ts'
import { Bdi, Day, Stance } from './words.tsx'

function counted(values: (string | null)[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const value of values) if (value) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
}

export function Stances({ rows, days, speakers = false }: { rows: StatementRow[]; days: number[]; speakers?: boolean }) {
  if (rows.length === 0) return null
  const names = counted(rows.map((row) => (speakers ? row.speaker : row.article.outlet))).slice(0, 12)
  const first = days.reduce((a, b) => Math.min(a, b), Infinity)
  const last = days.reduce((a, b) => Math.max(a, b), -Infinity)
  return (
    <dl class="tally">
      <div>
        <dt>{t('statements.how')}</dt>
        <dd>
          {counted(rows.map((row) => row.statement.cue.stance)).map(([stance, count]) => (
            <span class="pair">
              <Stance stance={stance} /> {count}
            </span>
          ))}
        </dd>
      </div>
      <div>
        <dt>{speakers ? t('outlet.speakers') : t('speaker.outlets')}</dt>
        <dd>
          {names.map(([name, count]) => (
            <span class="pair">
              <a href={to([speakers ? 'speakers' : 'outlets', name])}>
                <Bdi>{name}</Bdi>
              </a>{' '}
              {count}
            </span>
          ))}
        </dd>
      </div>
      {days.length > 0 && (
        <div>
          <dt>{t('when')}</dt>
          <dd>
            <Day value={iso(first)} /> <span class="arrow" aria-hidden="true" /> <Day value={iso(last)} />
          </dd>
        </div>
      )}
    </dl>
  )
}
