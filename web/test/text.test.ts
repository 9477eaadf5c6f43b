// The pure parts: offsets, nested marks, days, CSV, names of the interface.
import { describe, expect, it, vi } from 'vitest'

vi.hoisted(() => {
  const store = new Map<string, string>()
  vi.stubGlobal('localStorage', { getItem: (key: string) => store.get(key) ?? null, setItem: (key: string, value: string) => store.set(key, value) })
  vi.stubGlobal('location', { search: '?lang=en', href: 'http://localhost/' })
  vi.stubGlobal('document', { documentElement: {} })
  vi.stubGlobal('history', {})
  vi.stubGlobal('addEventListener', () => {})
})

import { slice, unitsOf } from '../src/text/code_points.ts'
import { nest, type Mark, type Node } from '../src/text/nest.ts'
import { instant, iso, machine, spoken } from '../src/text/day.ts'
import { amount } from '../src/text/amount.ts'
import { csv } from '../src/text/table.ts'
import { read, to } from '../src/place.ts'
import { t } from '../src/language.ts'
import { parse } from '../build/labels.ts'
import { outlines } from '../build/atlas.ts'

const flat = (nodes: Node[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : `<${node.mark.cell}${node.first ? '' : '+'}>${flat(node.nodes)}</>`)).join('')

const mark = (cell: string, start: number, end: number): Mark => ({ cell, start, end, kind: 'said' })

describe('offsets', () => {
  it('counts what is outside the first plane as one', () => {
    const text = 'a😀b😀c'
    expect([0, 1, 2, 3, 4, 5].map(unitsOf(text))).toEqual([0, 1, 3, 4, 6, 7])
    expect(slice(text, [1, 4])).toBe('😀b😀')
  })
})

describe('marks', () => {
  it('stand inside one another', () => {
    expect(flat(nest('abcdef', [mark('in', 2, 4), mark('out', 1, 5)]))).toBe('a<out>b<in>cd</>e</>f')
  })
  it('that cross are cut, and nothing of the text is lost', () => {
    expect(flat(nest('abcdef', [mark('one', 0, 4), mark('two', 2, 6)]))).toBe('<one>ab<two>cd</></><two+>ef</>')
  })
  it('of one place both stand', () => {
    expect(flat(nest('abc', [mark('one', 1, 2), mark('two', 1, 2)]))).toBe('a<one><two>b</></>c')
  })
  it('are cut to the part that is asked for', () => {
    expect(flat(nest('abcdef', [mark('one', 0, 4)], 2, 6))).toBe('<one+>cd</>ef')
  })
  it('of no length are left out', () => {
    expect(flat(nest('abc', [mark('one', 1, 1)]))).toBe('abc')
  })
})

describe('days', () => {
  it('are the same whatever the clock of the reader', () => {
    expect(iso(instant('2021-12-31') ?? 0)).toBe('2021-12-31')
    expect(instant('P3D')).toBeNull()
    expect(instant(null)).toBeNull()
  })
  it('are written in words, and for machines', () => {
    expect(spoken('2021-12-31')).toBe('31 December 2021')
    expect(spoken('2021-12')).toBe('December 2021')
    expect(spoken('2021-W50')).toBe('week 50 of 2021')
    expect(spoken('2021-WI')).toBe('winter 2021')
    expect(spoken('2021-12-28/2021-12-30')).toBe('2021-12-28/2021-12-30')
    expect(spoken('PRESENT_REF')).toBe('now')
    expect(['P3D', 'PT1H', 'PXW', 'P1Y6M'].map(spoken)).toEqual(['3 days', '1 hour', 'a length that is not told', 'P1Y6M'])
    expect(machine('2021-12-09T15:20:00+03:00')).toBe('2021-12-09')
    expect(machine('2021-W50')).toBeUndefined()
  })
})

describe('figures', () => {
  it('keep what is open about them', () => {
    expect(amount({ low: 2500, high: 2500, approx: true })).toBe(`${t('value.about')} 2,500`)
    expect(amount({ low: 100, high: null, approx: false })).toBe(`${t('value.at_least')} 100`)
    expect(amount({ low: null, high: null, approx: false })).toBe('')
  })
})

describe('CSV', () => {
  it('quotes, and runs no formula', () => {
    expect(csv(['a', 'b'], [['x "y", z', '=1+1'], [null, 3]])).toBe('\ufeffa,b\r\n"x ""y"", z",\'=1+1\r\n,3\r\n')
  })
})

describe('addresses', () => {
  it('lead back to where they came from', () => {
    const address = to(['articles', 'a/b ?#'], { q: 'x&y', none: '' }, 's2')
    const back = read(new URL(address, 'http://localhost'))
    expect(back.parts).toEqual(['articles', 'a/b ?#'])
    expect(back.query.get('q')).toBe('x&y')
    expect(back.cell).toBe('s2')
  })
  it('that are malformed are read as they are', () => {
    expect(read(new URL('http://localhost/articles/%E0%A4%A')).parts).toEqual(['articles', '%E0%A4%A'])
  })
})

describe('names', () => {
  it('of the interface are read after the prose', () => {
    expect(parse('prose\nkey\tar\ten\na.b\tX\tY\n')).toEqual({ 'a.b': ['X', 'Y'] })
  })
  it('of countries are all those of Natural Earth that have a code', () => {
    const { middles, paths } = outlines()
    for (const code of ['SY', 'IQ', 'US', 'BH', 'PS', 'TR', 'DE', 'YE', 'RU', 'CD']) expect(middles[code], code).toBeDefined()
    expect(paths.length).toBeGreaterThan(170)
    expect(paths.join('')).toMatch(/^(M-?\d+ -?\d+l-?\d+[ -]\d+([ -]+\d+[ -]\d+)*)+$/)
  })
})
