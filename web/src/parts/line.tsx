// A statement as a line: the day of saying, who, how, through whom, the words. The same line for a dossier's statements and for
// those of a list.
import { t } from '../language.ts'
import { article as articleAddress } from '../place.ts'
import type { Dossier, Said, StatementRow } from '../rows.ts'
import type { Cell } from '../text/table.ts'
import { Bdi, Chain, Day, Speaker, Stance } from './words.tsx'

export interface Line {
  article: string
  outlet: string | null
  title: string | null
  cell: string
  day: string | null
  /** The day is that of publication: the text does not tell when it was said. */
  published: boolean
  source: string | null
  implicit: boolean
  stance: string
  certainty: string
  chain: (string | null)[]
  words: string[]
  /** The same words of the same source elsewhere: copies, which are no further witnesses. */
  also: { article: string; cell: string; outlet: string | null }[]
}

/** Lines of one source and the same words become one, that of the earliest. */
export function merged(lines: Line[]): Line[] {
  const kept = new Map<string, Line>()
  for (const line of lines) {
    const key = JSON.stringify([line.source, line.stance, line.words])
    const first = kept.get(key)
    if (first) first.also.push({ article: line.article, cell: line.cell, outlet: line.outlet })
    else kept.set(key, { ...line, also: [...line.also] })
  }
  return [...kept.values()]
}

export function fromSaid(dossier: Dossier, said: Said): Line {
  const article = dossier.articles[said.cue.article ?? 0]
  return {
    article: article?.id ?? '',
    outlet: article?.outlet ?? null,
    title: article?.title ?? null,
    cell: said.cue.cell,
    day: said.when ?? said.day,
    published: said.day_is_published,
    source: said.source,
    implicit: said.implicit,
    stance: said.stance,
    certainty: said.certainty,
    chain: said.chain,
    words: said.content.map((part) => part.words),
    also: [],
  }
}

export function fromRow(row: StatementRow): Line {
  return {
    article: row.article.id,
    outlet: row.article.outlet,
    title: row.article.title,
    cell: row.statement.id,
    day: row.said_on ?? row.article.published.value?.slice(0, 10) ?? null,
    published: row.said_on === null,
    source: row.speaker ?? row.source_words,
    implicit: row.statement.source.implicit,
    stance: row.statement.cue.stance,
    certainty: row.statement.certainty,
    chain: row.chain_names,
    words: row.content_words,
    also: [],
  }
}

export const header = ['article', 'cell', 'day', 'source', 'stance', 'certainty', 'chain', 'outlet', 'words']

export const fields = (line: Line): Cell[] => [
  line.article,
  line.cell,
  line.day,
  line.source,
  line.stance,
  line.certainty,
  line.chain.join(' > '),
  line.outlet,
  line.words.join(' … '),
]

export function LineView({ line, who = true }: { line: Line; who?: boolean }) {
  return (
    <li class="line">
      <Day value={line.day} note={line.published && line.day ? t('published') : ''} />
      <div>
        <p class="head">
          {who && <Speaker name={line.source} implicit={line.implicit} />} <Stance stance={line.stance} />
          {line.certainty !== 'CT+' && line.certainty !== 'Uu' && <span class="chip">{t(`certainty.${line.certainty}`)}</span>}
        </p>
        <p class="words" dir="auto">
          <a href={articleAddress(line.article, line.cell)}>{line.words.join(' … ')}</a>
        </p>
        <Chain links={line.chain} />
        {line.also.length > 0 && (
          <p class="meta">
            {t('also')}{' '}
            {line.also.map(({ article, cell, outlet }, index) => (
              <>
                {index > 0 && t('comma')}
                <a href={articleAddress(article, cell)}>
                  <Bdi>{outlet || t('outlet.unknown')}</Bdi>
                </a>
              </>
            ))}
          </p>
        )}
      </div>
    </li>
  )
}

/** Words of an article with where they stand. */
export function Quote({ article, cell, words }: { article: string; cell: string | null; words: string }) {
  return (
    <blockquote class="words" dir="auto">
      <a href={articleAddress(article, cell)}>{words}</a>
    </blockquote>
  )
}
