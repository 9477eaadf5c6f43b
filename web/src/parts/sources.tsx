// Where a dossier comes from: each origin once, with the articles that carry it. Copies are no witnesses.
import { t } from '../language.ts'
import type { Dossier } from '../rows.ts'
import { Few } from './section.tsx'
import { Bdi, Day, Outlet, Title } from './words.tsx'

export function Sources({ dossier }: { dossier: Dossier }) {
  const origins = new Map<string, Dossier['articles']>()
  for (const article of dossier.articles) {
    const key = article.origin?.key ?? article.id
    origins.set(key, [...(origins.get(key) ?? []), article])
  }
  return (
    <Few
      rows={[...origins.values()]}
      few={12}
      none={t('articles.none')}
      row={(articles) => (
        <li class="origin">
          <h3>
            <Bdi>{articles[0]?.origin?.name ?? t('outlet.unknown')}</Bdi> <span class="count">{articles.length}</span>
          </h3>
          <ol class="lines">
            {articles.map((article) => (
              <li class="line">
                <Day value={article.published.value?.slice(0, 10) ?? article.published.earliest} note={article.published.basis === 'given' ? '' : t(`basis.${article.published.basis}`)} />
                <div>
                  <Title id={article.id} title={article.title} />
                  <p class="meta">
                    <Outlet name={article.outlet} />
                  </p>
                </div>
              </li>
            ))}
          </ol>
        </li>
      )}
    />
  )
}
