// All that a speaker said, by time; where the account changed; how outlets name the speaker.
import { useMemo } from 'preact/hooks'
import { useAnswer } from '../answer.ts'
import { t } from '../language.ts'
import { instant } from '../text/day.ts'
import * as record from '../record.ts'
import { AllStatements, useStatements } from '../parts/all_statements.tsx'
import { DisputeView, WordingView } from '../parts/accounts.tsx'
import { Empty, Shown } from '../parts/state.tsx'
import { Stances } from '../parts/stances.tsx'
import { Bdi } from '../parts/words.tsx'
import { useTitle } from './head.ts'

/** How outlets name the speaker in their own voice; nothing where all use one name. */
function Named({ name }: { name: string }) {
  const answer = useAnswer(name, () => record.wording({ about: name, limit: record.kMost }))
  const rows = answer.state === 'here' ? answer.value.items.filter(({ subject, names }) => subject === name || names.some(({ words }) => words === name)) : []
  if (rows.length === 0) return null
  return (
    <section aria-labelledby="named">
      <h2 id="named">{t('wordings')}</h2>
      <p class="note">{t('wordings.note')}</p>
      <ol class="rows">
        {rows.map((row) => (
          <WordingView row={row} />
        ))}
      </ol>
    </section>
  )
}

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
      <Named name={name} />
      <section aria-labelledby="statements">
        <h2 id="statements">{t('speaker.statements')}</h2>
        <AllStatements loaded={loaded} name="speaker" />
      </section>
    </>
  )
}
