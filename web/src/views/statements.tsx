// Statements by filters, which are in the address.
import { t } from '../language.ts'
import { go, to } from '../place.ts'
import { AllStatements, useStatements } from '../parts/all_statements.tsx'
import { useTitle } from './head.ts'

export const stances = ['say', 'announce', 'confirm', 'deny', 'claim', 'assess', 'warn', 'threaten', 'promise', 'demand', 'accuse', 'condemn', 'welcome', 'reject', 'predict', 'ask', 'decline', 'retract']
const texts = ['by', 'about', 'outlet'] as const
const days = ['since', 'until'] as const

export function Statements({ query }: { query: URLSearchParams }) {
  useTitle(t('nav.statements'))
  const filters = Object.fromEntries([...texts, 'stance', ...days].map((name) => [name, query.get(name)]))
  const loaded = useStatements(filters)
  return (
    <>
      <h1>{t('nav.statements')}</h1>
      <form
        class="filters no-print no-save"
        key={query.toString()}
        onSubmit={(event) => {
          event.preventDefault()
          go(to(['statements'], Object.fromEntries([...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value)]))))
        }}
      >
        {texts.map((name) => (
          <label>
            {t(`filter.${name}`)} <input name={name} dir="auto" defaultValue={query.get(name) ?? ''} />
          </label>
        ))}
        <label>
          {t('filter.stance')}{' '}
          <select name="stance" defaultValue={query.get('stance') ?? ''}>
            <option value="">{t('filter.any')}</option>
            {stances.map((each) => (
              <option value={each} selected={query.get('stance') === each}>
                {t(`stance.${each}`)}
              </option>
            ))}
          </select>
        </label>
        {days.map((name) => (
          <label>
            {t(name)} <input type="date" name={name} defaultValue={query.get(name) ?? ''} />
          </label>
        ))}
        <button type="submit">{t('filter.apply')}</button>
      </form>
      <AllStatements loaded={loaded} name="statements" />
    </>
  )
}
