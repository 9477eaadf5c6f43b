// Why a cell is there: the rule with its file and line, and the lines of the lexicon that it used.
import { useState } from 'preact/hooks'
import { useAnswer } from '../answer.ts'
import { t } from '../language.ts'
import * as record from '../record.ts'
import { Shown } from './state.tsx'

function Lines({ article, cell }: { article: string; cell: string }) {
  const answer = useAnswer(`${article}/${cell}`, () => record.why(article, cell))
  return (
    <Shown answer={answer}>
      {({ text }) => (
        <pre class="because" dir="ltr" tabIndex={0}>
          {text}
        </pre>
      )}
    </Shown>
  )
}

export function WhyView({ article, cell }: { article: string; cell: string }) {
  const [open, set] = useState(false)
  return (
    <details class="why" onToggle={(event) => set(event.currentTarget.open)}>
      <summary>{t('why')}</summary>
      {open && <Lines article={article} cell={cell} />}
    </details>
  )
}
