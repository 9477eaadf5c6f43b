// Small pieces of text. What comes from articles stands isolated, in its own direction, and is never markup.
import type { ComponentChildren } from 'preact'
import { t, known } from '../language.ts'
import { to, article as articleAddress } from '../place.ts'
import { machine, spoken } from '../text/day.ts'

export function Bdi({ children }: { children: ComponentChildren }) {
  return <bdi dir="auto">{children}</bdi>
}

export function Day({ value, note }: { value: string | null | undefined; note?: string }) {
  if (!value) return <span class="day">{t('day.unknown')}</span>
  const datetime = machine(value)
  return (
    <span class="day">
      {datetime ? <time dateTime={datetime}>{spoken(value)}</time> : spoken(value)}
      {note && <small>{note}</small>}
    </span>
  )
}

export function Outlet({ name }: { name: string | null | undefined }) {
  if (!name) return <span class="soft">{t('outlet.unknown')}</span>
  return (
    <a class="name" href={to(['outlets', name])}>
      <Bdi>{name}</Bdi>
    </a>
  )
}

export function Speaker({ name, implicit }: { name: string | null | undefined; implicit?: boolean }) {
  if (!name) return <span class="soft">{implicit ? t('source.implicit') : t('source.none')}</span>
  return (
    <a class="name who" href={to(['speakers', name])}>
      <Bdi>{name}</Bdi>
    </a>
  )
}

export function Title({ id, title, cell }: { id: string; title: string | null | undefined; cell?: string | null }) {
  return (
    <a href={articleAddress(id, cell)}>
      <Bdi>{title || t('title.none')}</Bdi>
    </a>
  )
}

const against = new Set(['deny', 'reject', 'retract', 'decline'])
const distant = new Set(['claim', 'accuse', 'threaten', 'condemn', 'warn'])

/** How it was said, in words; a sign and a shape of line say the same without colour. */
export function Stance({ stance }: { stance: string }) {
  const kind = against.has(stance) ? 'against' : distant.has(stance) ? 'distant' : stance === 'confirm' ? 'for' : ''
  return <span class={`chip ${kind}`}>{t(`stance.${stance}`)}</span>
}

export function Chip({ family, name }: { family: string; name: string }) {
  const key = `${family}.${name}`
  return <span class={`chip ${family}-${name}`}>{known(key) ? t(key) : name}</span>
}

/** Who told whom: speaker first, outlet last; a channel (a letter, an interview) is named in the language of the page. */
export function Chain({ links }: { links: (string | null)[] }) {
  if (links.length < 2) return null
  return (
    <ol class="chain" aria-label={t('chain')}>
      {links.map((link, place) => {
        const last = place === links.length - 1
        if (!link) return <li>{last ? t('outlet.unknown') : t('source.none')}</li>
        if (known(`channel.${link}`)) return <li class="channel">{t(`channel.${link}`)}</li>
        return (
          <li>
            <Bdi>{link}</Bdi>
          </li>
        )
      })}
    </ol>
  )
}

/** Counts of what stands behind: copies are not witnesses, so origins are named beside articles. */
export function Behind({ counts }: { counts: { articles: number; outlets: number; origins: number } }) {
  return (
    <span class="meta">
      {t('articles.count')} {counts.articles} · {t('outlets.count')} {counts.outlets} · {t('origins.count')} {counts.origins}
    </span>
  )
}
