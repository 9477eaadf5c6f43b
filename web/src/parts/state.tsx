// Waiting, failed, empty: what stands where an answer is not there.
import type { ComponentChildren } from 'preact'
import { t } from '../language.ts'
import type { Answer, Problem } from '../answer.ts'

export function Waiting() {
  return (
    <p class="state" role="status">
      <span class="spinner" aria-hidden="true" />
      {t('state.waiting')}
    </p>
  )
}

export function Failed({ problem }: { problem: Problem }) {
  const title = problem.status === 0 ? t('state.network') : problem.status === 404 ? t('state.missing') : t('state.failed')
  return (
    <div class="state failed" role="alert">
      <strong>{title}</strong>
      {problem.status !== 0 && (
        <p dir="ltr">
          {problem.status > 0 && `${problem.status} `}
          {problem.message} {problem.detail}
        </p>
      )}
    </div>
  )
}

export function Empty({ children }: { children: ComponentChildren }) {
  return <p class="state empty">{children}</p>
}

export function Shown<T>({ answer, children }: { answer: Answer<T>; children: (value: T) => ComponentChildren }) {
  if (answer.state === 'waiting') return <Waiting />
  if (answer.state === 'failed') return <Failed problem={answer.problem} />
  return <>{children(answer.value)}</>
}
