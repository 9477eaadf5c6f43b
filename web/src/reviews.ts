// Reviews: what a person accepted, corrected or rejected. Who it was is told by the token, which the browser keeps only as long as
// the window is open.
import { write } from './answer.ts'
import type { Review, Span } from './rows.ts'

export type Verdict = Review['verdict']

export interface Correction {
  field: 'source' | 'span' | 'stance' | 'date'
  value: string | Span | null
}

/** One review for each field that is corrected; gives the last. */
export async function keep(cell: string, verdict: Verdict, corrections: Correction[]): Promise<Review> {
  const post = (more: object): Promise<Review> => write('POST', 'reviews', token(), { cell, verdict, ...more })
  if (verdict !== 'correct') return post({})
  let last: Review | null = null
  for (const correction of corrections) last = await post(correction)
  if (!last) throw new Error('nothing is corrected')
  return last
}

const kToken = 'isnad.token'

export const token = (): string => sessionStorage.getItem(kToken) ?? ''
export const setToken = (value: string): void => sessionStorage.setItem(kToken, value)
