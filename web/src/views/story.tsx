// The dossier of a story: articles about the same happening, on neighbouring days.
import { useAnswer } from '../answer.ts'
import { t } from '../language.ts'
import * as record from '../record.ts'
import { DossierView } from '../parts/dossier_view.tsx'
import { Shown } from '../parts/state.tsx'
import { useArrival, useTitle } from './head.ts'

export function StoryView({ number }: { number: string }) {
  const answer = useAnswer(number, () => Promise.all([record.story(number), record.storyDossier(number)]))
  useTitle(answer.state === 'here' ? (answer.value[0].label ?? '') : '')
  useArrival(answer.state === 'here')
  return (
    <Shown answer={answer}>
      {([story, dossier]) => <DossierView dossier={dossier} kicker={t('story.name')} name={story.label || t('title.none')} />}
    </Shown>
  )
}
