// What the page asks of the record: one function a question, so that the API's paths stand in one place.
import { iso, instant } from './text/day.ts'
import { ask, type Page, type Query } from './answer.ts'
import type { ArticleHead, ArticleRecord, Dispute, Dossier, PromiseRow, Span, StatementRow, Story, Wording } from './rows.ts'

export interface Holdings {
  articles: number
  outlets: number
  origins: number
  statements: number
  stories: number
  since: string | null
  until: string | null
  /** Reviews are taken. */
  writable: boolean
}

export interface Hit {
  article: ArticleHead
  score: number
  title_spans: [number, number][]
  spans: [number, number][]
}

export const holdings = (): Promise<Holdings> => ask('record')
/** The rows of the record's last days: of the last week, or more where that holds fewer than `enough`. */
export async function latest<T>(question: (query: Query) => Promise<Page<T>>, enough: number, query: Query = {}): Promise<T[]> {
  const { until } = await holdings()
  const last = instant(until)
  for (const days of last === null ? [] : [7, 60]) {
    const { items } = await question({ ...query, since: iso((last ?? 0) - days * 86_400_000), limit: kMost })
    if (items.length >= enough) return items
  }
  return (await question({ ...query, limit: kMost })).items
}

/** As many rows as the API gives at once. */
export const kMost = 500

export const stories = (query: Query): Promise<Page<Story>> => ask('stories', query)
export const story = (number: string): Promise<Story> => ask(`stories/${encodeURIComponent(number)}`)
export const promises = (query: Query): Promise<Page<PromiseRow>> => ask('promises', query)
export const disputes = (query: Query): Promise<Page<Dispute>> => ask('disputes', query)
export const wording = (query: Query): Promise<Page<Wording>> => ask('wording', query)
export const dossier = (question: string): Promise<Dossier> => ask('dossier', { q: question })
export const storyDossier = (number: string): Promise<Dossier> => ask('dossier', { story: number })
export const article = (id: string): Promise<ArticleRecord> => ask(`articles/${encodeURIComponent(id)}`)
export const search = (words: string, limit: number): Promise<Page<Hit>> => ask('search', { q: words, limit })
export const statements = (query: Query): Promise<Page<StatementRow>> => ask('statements', query)
export const why = (article: string, cell: string): Promise<Why> => ask('why', { cell: `${article}/${cell}` })

export interface Why {
  cell: string
  rule: string
  where: string
  words: { role: string; span: Span; words: string; lexicon?: { word: string; lines: string[] }[] }[]
}
