import { t } from '../language.ts'
import { useTitle } from './head.ts'

export function Missing() {
  useTitle(t('state.missing'))
  return (
    <>
      <h1>{t('state.missing')}</h1>
      <p>
        <a href="/">{t('nav.start')}</a>
      </p>
    </>
  )
}
