// Questions to the server. An answer is kept for as long as the page is open and asked for again only after a change was written.
import { useEffect, useState } from 'preact/hooks'

/** What went wrong, in the words of the server's problem document (RFC 9457) where it gave one. */
export class Problem extends Error {
  readonly status: number
  readonly detail: string
  constructor(status: number, title: string, detail: string) {
    super(title)
    this.status = status
    this.detail = detail
  }
}

export type Query = Record<string, string | number | boolean | null | undefined>

export interface Page<T> {
  items: T[]
  next: string | null
}

const kept = new Map<string, Promise<unknown>>()

export function address(path: string, query: Query = {}): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== '') search.set(name, String(value))
  }
  const asked = search.toString()
  return `/api/v1/${path}${asked ? `?${asked}` : ''}`
}

async function problem(answer: Response): Promise<Problem> {
  const told = (await answer.json().catch(() => ({}))) as { title?: unknown; detail?: unknown; remedy?: unknown }
  const detail = [told.detail, told.remedy].filter((each) => typeof each === 'string').join('; ')
  return new Problem(answer.status, String(told.title ?? answer.statusText), detail)
}

async function fetched<T>(where: string): Promise<T> {
  const answer = await fetch(where, { headers: { accept: 'application/json' } }).catch(() => {
    throw new Problem(0, 'network', '')
  })
  if (!answer.ok) throw await problem(answer)
  return (await answer.json()) as T
}

export function ask<T>(path: string, query: Query = {}): Promise<T> {
  const where = address(path, query)
  let found = kept.get(where) as Promise<T> | undefined
  if (!found) {
    found = fetched<T>(where)
    kept.set(where, found)
    found.catch(() => kept.delete(where))
  }
  return found
}

export async function write<T>(method: 'POST' | 'PUT' | 'DELETE', path: string, token: string, body: unknown): Promise<T> {
  const answer = await fetch(address(path), {
    method,
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(body),
  }).catch(() => {
    throw new Problem(0, 'network', '')
  })
  if (!answer.ok) throw await problem(answer)
  kept.clear()
  return (answer.status === 204 ? null : await answer.json()) as T
}

export type Answer<T> = { state: 'waiting' } | { state: 'failed'; problem: Problem } | { state: 'here'; value: T }

/** The answer to `question`, asked anew when `key` changes. */
export function useAnswer<T>(key: string, question: () => Promise<T>): Answer<T> {
  const [answer, set] = useState<{ key: string; answer: Answer<T> }>({ key: '', answer: { state: 'waiting' } })
  useEffect(() => {
    let wanted = true
    question().then(
      (value) => wanted && set({ key, answer: { state: 'here', value } }),
      (fault: unknown) => {
        const problem = fault instanceof Problem ? fault : new Problem(-1, String(fault), '')
        if (wanted) set({ key, answer: { state: 'failed', problem } })
      },
    )
    return () => {
      wanted = false
    }
  }, [key])
  return answer.key === key ? answer.answer : { state: 'waiting' }
}
