// Reviews: what a person accepted, corrected or rejected. The name is kept by the browser, the token only as long as the window.
import { ask, write, type Page } from './answer.ts'

export type Decision = 'accept' | 'correct' | 'reject'

export interface Correction {
  source?: string
  stance?: string
  date?: string
  span?: [number, number]
}

export interface ReviewRow {
  cell: string
  decision: Decision
  by: string
  at: string
  correction: Correction | null
}

export const list = (): Promise<Page<ReviewRow>> => ask('reviews', { limit: 1000 })

export const keep = (cell: string, decision: Decision, by: string, correction: Correction | null): Promise<ReviewRow> =>
  write('POST', 'reviews', token(), { cell, decision, by, correction })

const kName = 'isnad.reviewer'
const kToken = 'isnad.token'

export const reviewer = (): string => localStorage.getItem(kName) ?? ''
export const token = (): string => sessionStorage.getItem(kToken) ?? ''
export const setReviewer = (name: string): void => localStorage.setItem(kName, name)
export const setToken = (value: string): void => sessionStorage.setItem(kToken, value)
