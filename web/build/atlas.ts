// The outlines of countries as one small file that is loaded when a map is looked at. From the npm package world-atlas (Natural
// Earth, public domain): outlines at 1:110m, and the middle of each country's largest part at 1:50m, so that small states have one,
// too. Plate carree, tenths of a degree. Keyed by ISO 3166-1 alpha-2, found by the English names that Intl gives.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson'
import type { Plugin } from 'vite'
import { knownAs } from './country_names.ts'

const require = createRequire(import.meta.url)
type Country = Feature<Polygon | MultiPolygon, { name: string }>

function countries(scale: string): Country[] {
  const text = readFileSync(require.resolve(`world-atlas/countries-${scale}.json`), 'utf8')
  const world = JSON.parse(text) as Topology<{ countries: GeometryCollection<{ name: string }> }>
  return feature(world, world.objects.countries).features as Country[]
}

function codes(): Map<string, string> {
  const names = new Intl.DisplayNames(['en'], { type: 'region' })
  const found = new Map<string, string>()
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  for (const first of letters) {
    for (const second of letters) {
      const code = first + second
      const name = names.of(code)
      // A code that was given up (DD) has the name of its successor (DE).
      if (name && name !== code && new Intl.Locale(`und-${code}`).region === code) found.set(name, code)
    }
  }
  for (const [name, code] of Object.entries(knownAs)) found.set(name, code)
  return found
}

const rings = (country: Country): Position[][] =>
  country.geometry.type === 'Polygon' ? country.geometry.coordinates : country.geometry.coordinates.flat()

const tenth = (degrees: number | undefined): number => Math.round((degrees ?? 0) * 10)

/** Rings as relative lines. Over the edge of the map and in again on the other side there is no line across it. */
function path(country: Country): string {
  let drawn = ''
  for (const ring of rings(country)) {
    let [x, y] = [Infinity, 0]
    let steps: string[] = []
    const end = (): void => {
      if (steps.length > 2) drawn += `${steps[0]}${steps.slice(1).join(' ').replaceAll(' -', '-')}`
      steps = []
    }
    for (const [longitude, latitude] of ring) {
      const [toX, toY] = [tenth(longitude), -tenth(latitude)]
      if (Math.abs(toX - x) > 1800) {
        end()
        steps.push(`M${toX} ${toY}l`)
      } else if (toX !== x || toY !== y) {
        steps.push(`${toX - x} ${toY - y}`)
      }
      ;[x, y] = [toX, toY]
    }
    end()
  }
  return drawn
}

/** Middle of the ring that covers most, by area. */
function middle(country: Country): [number, number] {
  let best = { area: 0, x: 0, y: 0 }
  for (const ring of rings(country)) {
    let [area, x, y] = [0, 0, 0]
    for (let i = 1; i < ring.length; ++i) {
      const [ax = 0, ay = 0] = ring[i - 1] ?? []
      const [bx = 0, by = 0] = ring[i] ?? []
      const cross = ax * by - bx * ay
      area += cross
      x += (ax + bx) * cross
      y += (ay + by) * cross
    }
    if (area !== 0 && Math.abs(area) > Math.abs(best.area)) best = { area, x: x / (3 * area), y: y / (3 * area) }
  }
  return [tenth(best.x), -tenth(best.y)]
}

export function outlines(): { paths: string[]; middles: Record<string, [number, number]> } {
  const byName = codes()
  const middles: Record<string, [number, number]> = {}
  for (const country of countries('50m')) {
    const code = byName.get(country.properties.name)
    if (code) middles[code] = middle(country)
  }
  return { paths: countries('110m').map(path), middles }
}

export function atlas(): Plugin {
  return {
    name: 'atlas',
    resolveId: (id) => (id === 'virtual:atlas' ? '\0atlas' : undefined),
    load(id) {
      if (id !== '\0atlas') return undefined
      if (this.environment.mode !== 'build') return `export default ${JSON.stringify(`data:application/json,${encodeURIComponent(JSON.stringify(outlines()))}`)}`
      const file = this.emitFile({ type: 'asset', name: 'atlas.json', source: JSON.stringify(outlines()) })
      return `export default import.meta.ROLLUP_FILE_URL_${file}`
    },
  }
}
