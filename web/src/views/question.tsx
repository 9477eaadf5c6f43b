// The dossier of a question.
import { useAnswer } from '../answer.ts'
import { t } from '../language.ts'
import * as record from '../record.ts'
import { DossierView } from '../parts/dossier_view.tsx'
import { Empty, Shown } from '../parts/state.tsx'
import { useArrival, useTitle } from './head.ts'

export function Question({ question }: { question: string }) {
  useTitle(question)
  const answer = useAnswer(question, () => record.dossier(question))
  useArrival(answer.state === 'here')
  if (!question) return <Empty>{t('question.none')}</Empty>
  return (
    <Shown answer={answer}>{(dossier) => <DossierView dossier={dossier} kicker={t('dossier.name')} name={dossier.question} />}</Shown>
  )
}
