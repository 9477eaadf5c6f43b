// An outlet: whom it quotes, how it names things in its own voice beside others, all statements that it carries.
import { useMemo } from 'preact/hooks'
import { useAnswer } from '../answer.ts'
import { t } from '../language.ts'
import { instant } from '../text/day.ts'
import * as record from '../record.ts'
import { AllStatements, useStatements } from '../parts/all_statements.tsx'
import { WordingView } from '../parts/accounts.tsx'
import { Empty, Shown } from '../parts/state.tsx'
import { Stances } from '../parts/stances.tsx'
import { Bdi } from '../parts/words.tsx'
import { useTitle } from './head.ts'

export function OutletView({ name }: { name: string }) {
  useTitle(name)
  const loaded = useStatements({ outlet: name })
  const wording = useAnswer(name, () => record.wording({ limit: record.kMost }))
  const days = useMemo(() => loaded.rows.flatMap((row) => instant(row.said_on ?? row.article.published.value) ?? []), [loaded.rows])
  return (
    <>
      <p class="kicker">{t('outlet')}</p>
      <h1>
        <Bdi>{name}</Bdi>
      </h1>
      <Stances rows={loaded.rows} days={days} speakers />
      <section aria-labelledby="wording">
        <h2 id="wording">{t('wordings')}</h2>
        <p class="note">{t('wordings.note')}</p>
        <Shown answer={wording}>
          {({ items }) => {
            const own = items.filter((row) => row.names.some((each) => each.outlets.some(({ outlet }) => outlet === name)))
            if (own.length === 0) return <Empty>{t('wordings.none')}</Empty>
            return (
              <ol class="rows">
                {own.slice(0, 6).map((row) => (
                  <WordingView row={row} />
                ))}
              </ol>
            )
          }}
        </Shown>
      </section>
      <section aria-labelledby="statements">
        <h2 id="statements">{t('outlet.statements')}</h2>
        <AllStatements loaded={loaded} name="outlet" />
      </section>
    </>
  )
}
