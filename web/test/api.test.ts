// The rows and paths that the page relies on are those that the API's OpenAPI file describes.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

interface Schema {
  required?: string[]
  properties?: Record<string, unknown>
}

const here = new URL('.', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, here), 'utf8')
const api = JSON.parse(read('../../doc/api/openapi.json')) as {
  paths: Record<string, Record<string, { parameters?: { $ref?: string; name?: string }[]; responses: Record<string, { content?: Record<string, { schema: Schema }> }> }>>
  components: { schemas: Record<string, Schema>; parameters?: Record<string, { name: string }> }
}

/** Names of the members of an interface, those that may be missing marked by `?`; what is nested in them is passed over. */
function members(source: string, name: string): string[] {
  const begin = source.search(new RegExp(`export interface ${name}\\b`))
  if (begin < 0) throw new Error(`there is no interface ${name}`)
  const found: string[] = []
  let depth = 0
  for (const line of source.slice(begin).split('\n')) {
    const member = /^\s+(\w+\??):/.exec(line)?.[1]
    if (depth === 1 && member) found.push(member)
    depth += line.split('{').length - line.split('}').length
    if (depth === 0) break
  }
  return found
}

const rows = read('../src/rows.ts')
const record = read('../src/record.ts')

describe('rows', () => {
  const pairs: [string, string, string][] = [
    ['ArticleHead', 'article', rows],
    ['StatementRow', 'statement', rows],
    ['Story', 'story', rows],
    ['Dispute', 'dispute', rows],
    ['PromiseRow', 'promise', rows],
    ['Wording', 'wording', rows],
    ['Silence', 'silence', rows],
    ['Holdings', 'holdings', record],
    ['Hit', 'hit', record],
    ['Why', 'why', record],
    ['Review', 'review', rows],
  ]
  for (const [name, schema, source] of pairs) {
    it(`${name} is ${schema}`, () => {
      const told = api.components.schemas[schema]?.required ?? []
      const wanted = members(source, name).filter((member) => !member.endsWith('?'))
      expect(wanted.length).toBeGreaterThan(2)
      expect(wanted.filter((member) => !told.includes(member))).toEqual([])
    })
  }
})

describe('the dossier', () => {
  it('has what dossier.schema.json requires', () => {
    const schema = JSON.parse(read('../../doc/dossier.schema.json')) as Schema
    expect(members(rows, 'Dossier').filter((member) => !schema.required?.includes(member))).toEqual([])
  })
})

describe('paths', () => {
  it('that are asked for are described', () => {
    const asked = [...record.matchAll(/ask\([`']([a-z]+)(\/\$)?/g)].map(([, list, one]) => `/${list}${one ? '/' : ''}`)
    const described = Object.keys(api.paths).map((path) => path.replace(/\{.*/, ''))
    expect(asked.length).toBeGreaterThan(8)
    expect(asked.filter((path) => !described.includes(path))).toEqual([])
  })
})
