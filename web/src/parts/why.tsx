// Why a cell is there: the rule with its file and line, and the lines of the lexicon that it used.
import { useState } from 'preact/hooks'
import { useAnswer } from '../answer.ts'
import { known, t } from '../language.ts'
import * as record from '../record.ts'
import { Bdi } from './words.tsx'
import { Shown } from './state.tsx'

function Lines({ article, cell }: { article: string; cell: string }) {
  const answer = useAnswer(`${article}/${cell}`, () => record.why(article, cell))
  return (
    <Shown answer={answer}>
      {({ rule, where, words }) => (
        <dl class="because">
          <div>
            <dt>{t('why.rule')}</dt>
            <dd dir="ltr">
              {rule} <span class="soft">{where}</span>
            </dd>
          </div>
          {words.map((each) => (
            <div>
              <dt>{known(`role.${each.role}`) ? t(`role.${each.role}`) : each.role}</dt>
              <dd>
                <Bdi>{each.words}</Bdi>
                {each.lexicon?.map(({ word, lines }) => (
                  <ul>
                    {lines.map((line) => (
                      <li class="soft">
                        <Bdi>{word}</Bdi> <bdi dir="ltr">{line}</bdi>
                      </li>
                    ))}
                  </ul>
                ))}
              </dd>
            </div>
          ))}
        </dl>
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
