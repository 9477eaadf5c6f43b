import { t } from '../language.ts'
import { useTitle } from './head.ts'

export function Review({ query }: { query: URLSearchParams }) {
  useTitle(t('nav.review'))
  return <h1>{t('nav.review')} {query.get('cell')}</h1>
}
