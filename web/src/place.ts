// Where the reader is: a path and a query, kept in the address so that every view and cell can be linked, and back and forward work.
import { signal } from './signal.ts'

export interface Place {
  /** Decoded parts of the path: /articles/a%2Fb is ['articles', 'a/b']. */
  parts: string[]
  query: URLSearchParams
  /** The cell that is linked to, or ''. */
  cell: string
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

export function read(address: URL): Place {
  return {
    parts: address.pathname.split('/').filter(Boolean).map(decode),
    query: address.searchParams,
    cell: decode(address.hash.slice(1)),
  }
}

export const place = signal<Place>(read(new URL(location.href)))

/** An address within the page. Empty values of the query are left out. */
export function to(parts: string[], query: Record<string, string | number | null | undefined> = {}, cell = ''): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== '') search.set(name, String(value))
  }
  const asked = search.toString()
  return `/${parts.map(encodeURIComponent).join('/')}${asked ? `?${asked}` : ''}${cell ? `#${encodeURIComponent(cell)}` : ''}`
}

export const article = (id: string, cell?: string | null): string => to(['articles', id], {}, cell ?? '')

export function go(address: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'push') history.pushState(null, '', address)
  else history.replaceState(history.state, '', address)
  place.set(read(new URL(location.href)))
}

/** Links within the page are followed without loading it anew; all others, and those with a key held, are the browser's. */
export function follow(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  const link = (event.target as Element | null)?.closest?.('a')
  if (!link || link.target || link.hasAttribute('download') || link.origin !== location.origin) return
  if (link.pathname.startsWith('/api/')) return
  event.preventDefault()
  const same = link.pathname === location.pathname && link.search === location.search
  go(link.pathname + link.search + link.hash)
  if (!same) scrollTo(0, 0)
}

addEventListener('popstate', () => place.set(read(new URL(location.href))))
