// Articles that hold the words, best first.
import { useAnswer } from '../answer.ts'
import { t } from '../language.ts'
import { to } from '../place.ts'
import * as record from '../record.ts'
import { Empty, Shown } from '../parts/state.tsx'
import { TakeAway } from '../parts/take_away.tsx'
import { Bdi, Day, Outlet, Title } from '../parts/words.tsx'
import { useTitle } from './head.ts'

const kMost = 100

export function Search({ words }: { words: string }) {
  useTitle(words)
  const answer = useAnswer(words, () => record.search(words, kMost))
  if (!words) return <Empty>{t('question.none')}</Empty>
  return (
    <>
      <p class="kicker">{t('search')}</p>
      <h1>
        <Bdi>{words}</Bdi>
      </h1>
      <p>
        <a class="button" href={to(['dossier'], { q: words })}>
          {t('dossier.lay')}
        </a>
      </p>
      <Shown answer={answer}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>{t('search.none')}</Empty>
          ) : (
            <>
              <TakeAway
                name="search"
                header={['article', 'outlet', 'published', 'title']}
                rows={() => items.map(({ article }) => [article.id, article.outlet, article.published.value, article.title])}
                json={() => items}
              />
              <ol class="lines">
                {items.map(({ article, spans }) => (
                  <li class="line">
                    <Day value={article.published.value?.slice(0, 10)} />
                    <div>
                      <p class="words">
                        <Title id={article.id} title={article.title} />
                      </p>
                      <p class="meta">
                        <Outlet name={article.outlet} /> · {t('search.hits')} {spans.length}
                      </p>
                    </div>
                  </li>
                ))}
              </ol>
            </>
          )
        }
      </Shown>
    </>
  )
}
