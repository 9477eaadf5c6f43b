// What the page asks of the record: one function a question, so that the API's paths stand in one place.
import { ask, type Page, type Query } from './answer.ts'
import type { ArticleHead, ArticleRecord, Dispute, Dossier, PromiseRow, Silence, StatementRow, Story, Wording } from './rows.ts'

export interface Holdings {
  articles: number
  outlets: number
  origins: number
  statements: number
  stories: number
  since: string | null
  until: string | null
}

export interface Hit {
  article: ArticleHead
  score: number
  title_spans: [number, number][]
  spans: [number, number][]
}

export const holdings = (): Promise<Holdings> => ask('record')
export const stories = (query: Query): Promise<Page<Story>> => ask('stories', query)
export const story = (number: string): Promise<Story> => ask(`stories/${encodeURIComponent(number)}`)
export const promises = (query: Query): Promise<Page<PromiseRow>> => ask('promises', query)
export const disputes = (query: Query): Promise<Page<Dispute>> => ask('disputes', query)
export const silences = (query: Query): Promise<Page<Silence>> => ask('silences', query)
export const wording = (query: Query): Promise<Page<Wording>> => ask('wording', query)
export const dossier = (question: string): Promise<Dossier> => ask('dossier', { q: question })
export const storyDossier = (number: string): Promise<Dossier> => ask('dossier', { story: number })
export const article = (id: string): Promise<ArticleRecord> => ask(`articles/${encodeURIComponent(id)}`)
export const articles = (query: Query): Promise<Page<ArticleHead>> => ask('articles', query)
export const search = (words: string, limit: number): Promise<Page<Hit>> => ask('search', { q: words, limit })
export const statements = (query: Query): Promise<Page<StatementRow>> => ask('statements', query)
export const why = (article: string, cell: string): Promise<Why> => ask('why', { cell: `${article}/${cell}` })

export interface Why {
  text: string
}
