// Where: countries by the articles that name a place in them, on outlines that are loaded when the map comes near the window, or a while later.
// The list beside it says the same and more. Maps are not mirrored.
import { useEffect, useRef, useState } from 'preact/hooks'
import address from 'virtual:atlas'
import { language, t } from '../language.ts'
import { article as articleAddress } from '../place.ts'
import * as record from '../record.ts'
import { useAnswer, type Answer } from '../answer.ts'
import { Bdi } from './words.tsx'
import { Empty, Shown } from './state.tsx'

interface Atlas {
  paths: string[]
  middles: Record<string, [number, number]>
}

interface Country {
  code: string
  articles: Set<string>
  places: Map<string, { count: number; article: string; cell: string }>
}

const kMost = 40
const kLater = 1500

async function countries(ids: string[]): Promise<Country[]> {
  const found = new Map<string, Country>()
  const read = await Promise.all(ids.slice(0, kMost).map(record.article))
  for (const { id, entities } of read) {
    for (const entity of entities) {
      if (entity.type !== 'PLACE' || !entity.country) continue
      const country = found.get(entity.country) ?? { code: entity.country, articles: new Set(), places: new Map() }
      found.set(entity.country, country)
      country.articles.add(id)
      const place = country.places.get(entity.name) ?? { count: 0, article: id, cell: entity.id }
      place.count += entity.mentions.length
      country.places.set(entity.name, place)
    }
  }
  return [...found.values()].sort((a, b) => b.articles.size - a.articles.size || (a.code < b.code ? -1 : 1))
}

const name = (code: string): string => {
  try {
    return new Intl.DisplayNames([language.value], { type: 'region' }).of(code) ?? code
  } catch {
    return code
  }
}

const kShape = 2.5

/** The part of the world that holds all that is named: a region at least, without the ice of the south. */
function frame(points: [number, number][]): [x: number, y: number, width: number, height: number] {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const width = Math.min(3600, Math.max(right - left + 260, (bottom - top + 200) * kShape, 600))
  const height = width / kShape
  const x = Math.max(-1800, Math.min((left + right - width) / 2, 1800 - width))
  return [x, Math.max(-835, Math.min((top + bottom - height) / 2, 605 - height)), width, height]
}

type Placed = Country & { middle: [number, number] }

const radius = (share: number): number => 4 + 14 * Math.sqrt(share)

const kLetters = 14

/** Names under the marks, most named first; one that would stand over another is left out, the list has it. */
function labels(placed: Placed[], most: number, unit: number): { text: string; x: number; y: number }[] {
  const kept: { text: string; x: number; y: number; half: number }[] = []
  for (const { code, middle: [x, cy], articles } of placed) {
    const text = name(code)
    const half = text.length * kLetters * 0.32 * unit
    const y = cy + (radius(articles.size / most) + kLetters) * unit
    const free = kept.every((each) => Math.abs(each.x - x) > each.half + half || Math.abs(each.y - y) > (kLetters + 3) * unit)
    if (free) kept.push({ text, x, y, half })
  }
  return kept
}

function Drawing({ atlas, found }: { atlas: Atlas; found: Country[] }) {
  const placed = found.flatMap((each) => {
    const middle = atlas.middles[each.code]
    return middle ? [{ ...each, middle }] : []
  })
  if (placed.length === 0) return null
  const most = Math.max(...placed.map(({ articles }) => articles.size))
  const [x, y, width, height] = frame(placed.map(({ middle }) => middle))
  const unit = width / 720
  return (
    <svg class="map" viewBox={`${x} ${y} ${width} ${height}`} role="img" aria-label={t('map.image', { countries: placed.length })}>
      <path class="land" d={atlas.paths.join('')} stroke-width={0.7 * unit} />
      {placed.map(({ middle: [cx, cy], articles }) => (
        <circle cx={cx} cy={cy} r={radius(articles.size / most) * unit} stroke-width={1.2 * unit} />
      ))}
      {labels(placed, most, unit).map(({ text, x: at, y: under }) => (
        <text x={at} y={under} style={{ fontSize: `${kLetters * unit}px` }} stroke-width={3 * unit} text-anchor="middle">
          {text}
        </text>
      ))}
    </svg>
  )
}

function Loaded({ ids }: { ids: string[] }) {
  const answer: Answer<[Atlas, Country[]]> = useAnswer(ids.join(' '), () =>
    Promise.all([fetch(address).then((file) => file.json() as Promise<Atlas>), countries(ids)]),
  )
  return (
    <Shown answer={answer}>
      {([atlas, found]) =>
        found.length === 0 ? (
          <Empty>{t('map.none')}</Empty>
        ) : (
          <div class="where">
            <Drawing atlas={atlas} found={found} />
            <ol class="countries">
              {found.slice(0, 12).map(({ code, articles, places }) => (
                <li>
                  <strong>{name(code)}</strong> <span class="soft">{`${t('articles.count')} ${articles.size}`}</span>
                  <p>
                    {[...places].slice(0, 8).map(([place, { article, cell }], index) => (
                      <>
                        {index > 0 && t('comma')}
                        <a href={articleAddress(article, cell)}>
                          <Bdi>{place}</Bdi>
                        </a>
                      </>
                    ))}
                  </p>
                </li>
              ))}
            </ol>
          </div>
        )
      }
    </Shown>
  )
}

export function WhereMap({ ids }: { ids: string[] }) {
  const box = useRef<HTMLDivElement>(null)
  const [near, come] = useState(false)
  useEffect(() => {
    const watch = new IntersectionObserver((entries) => entries.some((each) => each.isIntersecting) && come(true), { rootMargin: '300px' })
    if (box.current) watch.observe(box.current)
    // Later in any case: who prints or saves the page wants it, too.
    const later = setTimeout(() => come(true), kLater)
    return () => {
      watch.disconnect()
      clearTimeout(later)
    }
  }, [])
  return (
    <div ref={box} class="map-room">
      {near && <Loaded ids={ids} />}
    </div>
  )
}
