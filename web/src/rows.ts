// The rows that the API gives: those of `isnad ... --json`, described in doc/record.md and in the API's OpenAPI file. Spans are code
// points, half-open. Only fields that the page reads are named.
export type Span = [start: number, end: number]

export interface Published {
  value: string | null
  earliest: string | null
  latest: string | null
  basis: string
}

export interface ArticleHead {
  id: string
  outlet: string | null
  title: string | null
  url: string | null
  published: Published
}

export interface Origin {
  kind: string | null
  name: string | null
  key?: string | null
  evidence: string | null
}

export interface Cue {
  span: Span
  lemma: string
  stance: string
}

export interface Link {
  entity?: string | null
  channel?: string | null
  outlet?: boolean
}

export interface Statement {
  id: string
  form: string
  cue: Cue
  source: { span: Span | null; head: Span | null; entity: string | null; implicit: boolean }
  content: Span[]
  chain: Link[]
  parent: string | null
  said: string | null
  certainty: string
  events: string[]
  rule: string
}

export interface StatementRow {
  article: ArticleHead
  statement: Statement
  speaker: string | null
  source_words: string | null
  cue_words: string
  content_words: string[]
  chain_names: string[]
  said_on: string | null
  review: Review | null
}

/** What was last said of a cell by a reviewer. */
export interface Review {
  verdict: 'accept' | 'correct' | 'reject'
  field: string | null
  value: unknown
  note: string | null
  reviewer: string
  at: string
}

export interface Time {
  id: string
  span: Span
  type: string
  value: string | null
  earliest: string | null
  latest: string | null
  mod: string | null
  calendar: string
  anchor: string
}

export interface Quantity {
  id: string
  span: Span
  number: Span
  type: string
  low: number | null
  high: number | null
  approx: boolean
  unit: string | null
  of: string | null
  part_of: string | null
}

export interface Entity {
  id: string
  type: string
  name: string
  mentions: { span: Span; kind: string }[]
  roles: { title: string; of: string | null; rank?: string | null }[]
  country: string | null
  sector: string | null
  place: unknown
}

export interface Event {
  id: string
  trigger: { span: Span; lemma: string }
  type: string
  mode: string | null
  cameo: string | null
  actor: string[]
  recipient: string[]
  place: string[]
  time: string | null
  status: string
  statement: string | null
}

export interface Commitment {
  id: string
  promisor: string[]
  event: string | null
  act: Span
  deadline: string | null
  strength: string
  statement: string | null
}

/** What was read in one article: `isnad show --json`. */
export interface ArticleRecord {
  id: string
  document: {
    url: string | null
    outlet: string | null
    title: string | null
    byline: string | null
    published: Published
    captions: string[]
    origin: string | null
  }
  text: string
  times: Time[]
  quantities: Quantity[]
  entities: Entity[]
  statements: Statement[]
  events: Event[]
  commitments: Commitment[]
  wording: { span: Span; entity: string | null; kind: string }[]
}

/** Words in an article of the dossier, by its place in `articles`. */
export interface Citation {
  article: number | null
  cell: string
  span: Span
  words: string
}

export interface Said {
  source: string | null
  implicit: boolean
  stance: string
  form: string
  certainty: string
  chain: string[]
  day: string | null
  when: string | null
  day_is_published: boolean
  cue: Citation
  content: Citation[]
}

export interface Happening {
  value: string
  earliest: string | null
  latest: string | null
  mod: string | null
  said: number | null
  time: Citation
  sentence: Citation
}

export interface Occurrence {
  type: string
  mode: string | null
  status: string
  actor: string[]
  recipient: string[]
  place: string[]
  time: { value: string | null; earliest: string | null; latest: string | null; mod: string | null } | null
  said: number | null
  trigger: Citation
  sentence: Citation
}

export interface Figure {
  type: string
  low: number | null
  high: number | null
  approx: boolean
  unit: string | null
  part_of: number | null
  said: number | null
  figure: Citation
  sentence: Citation
}

export interface Counts {
  articles: number
  outlets: number
  origins: number
}

/** Words in an article by its id, as facts, disputes, promises, silences and wording cite them. */
export interface Evidence {
  article: string
  outlet: string | null
  published: string | null
  cell: string | null
  span: Span
  words: string
  sentence: string
  speaker: string | null
}

export interface Witness {
  article: string
  outlet: string | null
  origin: string | null
  origin_key: string | null
  cell: string | null
  span: Span
  words: string
  speaker: string | null
  chain: string[]
  day: string | null
  stance: string | null
  relation: string | null
}

export interface Dispute {
  kind: string
  contrasts: { first: string; second: string }[]
  first_origins: number
  second_origins: number
  first: Witness[]
  second: Witness[]
  moved: { speaker: string; from: string | null; to: string | null }[]
}

export interface Fact extends Counts {
  kind: string
  witnesses: Witness[]
}

export interface PromiseRow {
  promisor: string[]
  act: string
  strength: string
  negated: boolean
  deadlines: { value: string | null; earliest: string | null; latest: string | null; evidence: Evidence }[]
  outcome: string
  as_of: string | null
  shown: { relation: string; day: string | null; dated: boolean; evidence: Evidence }[]
  accounts: Counts
  made: Evidence[]
}

export interface Silence {
  kind: string
  story: number | null
  event: string | null
  slot: string
  who: string | null
  about: string | null
  accounts: Counts
  evidence: Evidence[]
}

export interface Wording {
  subject: string
  kind: string
  accounts: Counts
  names: {
    words: string
    kind: string
    times: number
    outlets: { outlet: string | null; times: number; articles: number; example: Evidence }[]
  }[]
}

export interface Dossier {
  question: string
  words: string[]
  ignored: string[]
  articles_found: number
  as_of: string | null
  accounts: Counts
  since: string | null
  until: string | null
  articles: (ArticleHead & { origin: Origin; focus: boolean })[]
  said: Said[]
  voices: { source: string | null; said: number[] }[]
  happenings: Happening[]
  events: Occurrence[]
  figures: Figure[]
  disputes: Dispute[]
  promises: PromiseRow[]
  silences: Silence[]
  wordings: Wording[]
}

export interface Story {
  story: number
  label: string | null
  since: string | null
  until: string | null
  outlets: number
  origins: number
  articles: { article: ArticleHead; origin: Origin }[]
}
