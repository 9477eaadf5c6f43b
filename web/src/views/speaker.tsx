// All that a speaker said, by time; where his accounts changed; through whom he was heard.
import { useMemo } from 'preact/hooks'
import { useAnswer } from '../answer.ts'
import { t } from '../language.ts'
import { instant } from '../text/day.ts'
import * as record from '../record.ts'
import { AllStatements, useStatements } from '../parts/all_statements.tsx'
import { DisputeView } from '../parts/accounts.tsx'
import { Empty, Shown } from '../parts/state.tsx'
import { Stances } from '../parts/stances.tsx'
import { Bdi } from '../parts/words.tsx'
import { useTitle } from './head.ts'

export function SpeakerView({ name }: { name: string }) {
  useTitle(name)
  const loaded = useStatements({ by: name })
  const disputes = useAnswer(name, () => record.disputes({ about: name, limit: record.kMost }))
  const days = useMemo(() => loaded.rows.flatMap((row) => instant(row.said_on ?? row.article.published.value) ?? []), [loaded.rows])
  return (
    <>
      <p class="kicker">{t('speaker')}</p>
      <h1>
        <Bdi>{name}</Bdi>
      </h1>
      <Stances rows={loaded.rows} days={days} />
      <section aria-labelledby="changes">
        <h2 id="changes">{t('speaker.changes')}</h2>
        <p class="note">{t('speaker.changes.note')}</p>
        <Shown answer={disputes}>
          {({ items }) => {
            const own = items.filter((row) => row.moved.some(({ speaker }) => speaker === name))
            const others = items.filter((row) => !own.includes(row) && [...row.first, ...row.second].some(({ speaker }) => speaker === name))
            if (own.length + others.length === 0) return <Empty>{t('speaker.changes.none')}</Empty>
            return (
              <ol class="rows">
                {[...own, ...others].slice(0, 8).map((row) => (
                  <DisputeView row={row} />
                ))}
              </ol>
            )
          }}
        </Shown>
      </section>
      <section aria-labelledby="statements">
        <h2 id="statements">{t('speaker.statements')}</h2>
        <AllStatements loaded={loaded} name="speaker" />
      </section>
    </>
  )
}
