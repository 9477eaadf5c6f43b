// What stands round every view: the name, search, language, colours; and which view an address is.
import { useEffect, useErrorBoundary, useRef } from 'preact/hooks'
import { Problem } from './answer.ts'
import { language, speak, t } from './language.ts'
import { go, place, to, type Place } from './place.ts'
import { Failed } from './parts/state.tsx'
import { paint, theme, themes, type Theme } from './theme.ts'
import { useSignal } from './signal.ts'
import { Start } from './views/start.tsx'
import { Search } from './views/search.tsx'
import { Question } from './views/question.tsx'
import { StoryView } from './views/story.tsx'
import { Article } from './views/article.tsx'
import { SpeakerView } from './views/speaker.tsx'
import { OutletView } from './views/outlet.tsx'
import { Statements } from './views/statements.tsx'
import { Review } from './views/review.tsx'
import { Missing } from './views/missing.tsx'

/** A view that fails says so in its place; search and the way elsewhere stay. */
function Guarded(here: Place) {
  const [fault] = useErrorBoundary((error: unknown) => console.error(error))
  return fault ? <Failed problem={new Problem(-1, String(fault), '')} /> : <View {...here} />
}

function View({ parts, query, cell }: Place) {
  const [view, name] = parts
  if (!view) return <Start />
  if (view === 'search') return <Search words={query.get('q') ?? ''} />
  if (view === 'dossier') return <Question question={query.get('q') ?? ''} />
  if (view === 'statements') return <Statements query={query} />
  if (view === 'review') return <Review query={query} />
  if (view === 'stories' && name) return <StoryView number={name} />
  if (view === 'articles' && name) return <Article id={name} cell={cell} />
  if (view === 'speakers' && name) return <SpeakerView name={name} />
  if (view === 'outlets' && name) return <OutletView name={name} />
  return <Missing />
}

function SearchBox() {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const reach = (event: KeyboardEvent): void => {
      const typing = (event.target as Element).closest?.('input, textarea, select')
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey) return
      event.preventDefault()
      field.current?.focus()
    }
    addEventListener('keydown', reach)
    return () => removeEventListener('keydown', reach)
  }, [])
  return (
    <form
      class="search no-print"
      role="search"
      onSubmit={(event) => {
        event.preventDefault()
        const words = field.current?.value.trim() ?? ''
        const how = (event.submitter as HTMLButtonElement | null)?.value
        if (words) go(to([how === 'search' ? 'search' : 'dossier'], { q: words }))
      }}
    >
      <input ref={field} type="search" name="q" dir="auto" aria-label={t('search.label')} placeholder={t('search.placeholder')} defaultValue={place.value.query.get('q') ?? ''} key={place.value.query.get('q') ?? ''} />
      <button type="submit" value="dossier">
        {t('dossier.name')}
      </button>
      <button type="submit" value="search" class="second">
        {t('search')}
      </button>
    </form>
  )
}

export function Frame() {
  const now = useSignal(language)
  const here = useSignal(place)
  const colours = useSignal(theme)
  const path = here.parts.join('/')
  const main = useRef<HTMLElement>(null)
  const before = useRef(path)
  useEffect(() => {
    // A new view is announced by moving the focus to it, as a new page would.
    if (before.current !== path) main.current?.focus({ preventScroll: true })
    before.current = path
  }, [path])
  return (
    <>
      <a class="skip no-save" href="#main" onClick={(event) => (event.preventDefault(), main.current?.focus())}>
        {t('skip')}
      </a>
      <header class="top">
        <a class="brand" href="/">
          <span lang="ar">{t('brand.ar')}</span> <span lang="en">Isnad</span>
        </a>
        <SearchBox />
        <nav class="no-save no-print" aria-label={t('nav')}>
          <a href={to(['statements'])}>{t('nav.statements')}</a>
          <a href={to(['review'])}>{t('nav.review')}</a>
          <button type="button" lang={now === 'ar' ? 'en' : 'ar'} onClick={() => speak(now === 'ar' ? 'en' : 'ar')}>
            {t('language.other')}
          </button>
          <label>
            <span class="hidden">{t('theme')}</span>
            <select value={colours} onChange={(event) => paint(event.currentTarget.value as Theme)}>
              {themes.map((each) => (
                <option value={each}>{t(`theme.${each}`)}</option>
              ))}
            </select>
          </label>
        </nav>
      </header>
      <main id="main" tabIndex={-1} ref={main}>
        <Guarded key={`${now} ${path} ${here.query.get('q') ?? ''}`} {...here} />
      </main>
      <footer>
        <p>{t('limits.verdict')}</p>
      </footer>
    </>
  )
}
