// What accounts have in common, as rows: disputes side by side, promises, silences, wording. The same rows for a dossier, a story,
// the start, a speaker.
import { known, t } from '../language.ts'
import { article as articleAddress } from '../place.ts'
import type { Dispute, Evidence, PromiseRow, Silence, Witness, Wording } from '../rows.ts'
import { Bdi, Behind, Chain, Chip, Day, Outlet, Speaker, Stance } from './words.tsx'
import { Quote } from './line.tsx'

function WitnessView({ witness, contrasts }: { witness: Witness; contrasts: string[] }) {
  return (
    <li>
      <p class="head">
        <Day value={witness.day} /> <Speaker name={witness.speaker} /> {witness.stance && <Stance stance={witness.stance} />}
      </p>
      <blockquote class="words" dir="auto">
        <a href={articleAddress(witness.article, witness.cell)}>
          <Marked text={witness.words} parts={contrasts} />
        </a>
      </blockquote>
      {witness.chain.length > 1 ? <Chain links={witness.chain} /> : <p class="meta"><Outlet name={witness.outlet} /></p>}
    </li>
  )
}

/** The words in which two accounts part, marked where they stand. */
function Marked({ text, parts }: { text: string; parts: string[] }) {
  for (const part of parts) {
    const at = part ? text.indexOf(part) : -1
    if (at >= 0) {
      return (
        <>
          {text.slice(0, at)}
          <strong>{part}</strong>
          {text.slice(at + part.length)}
        </>
      )
    }
  }
  return <>{text}</>
}

function Side({ witnesses, origins, contrasts, name }: { witnesses: Witness[]; origins: number; contrasts: string[]; name: string }) {
  return (
    <div class="side">
      <p class="meta">
        {name} · {t('origins.count')} {origins}
      </p>
      <ol class="witnesses">
        {witnesses.slice(0, 4).map((witness) => (
          <WitnessView witness={witness} contrasts={contrasts} />
        ))}
      </ol>
      {witnesses.length > 4 && (
        <details>
          <summary>{t('more', { count: witnesses.length - 4 })}</summary>
          <ol class="witnesses">
            {witnesses.slice(4).map((witness) => (
              <WitnessView witness={witness} contrasts={contrasts} />
            ))}
          </ol>
        </details>
      )}
    </div>
  )
}

export function DisputeView({ row }: { row: Dispute }) {
  return (
    <li class="dispute">
      <p class="head">
        <Chip family="dispute" name={row.kind} />{' '}
        {row.moved.map(({ speaker, from, to }) => (
          <span class="moved">
            {t('dispute.moved')} <Speaker name={speaker} /> <Day value={from} /> <span class="arrow" aria-hidden="true" /> <Day value={to} />
          </span>
        ))}
      </p>
      <div class="sides">
        <Side name={t('account.first')} witnesses={row.first} origins={row.first_origins} contrasts={row.contrasts.map(({ first }) => first)} />
        <Side name={t('account.second')} witnesses={row.second} origins={row.second_origins} contrasts={row.contrasts.map(({ second }) => second)} />
      </div>
    </li>
  )
}

const signs: Record<string, string> = { kept: '✓', broken: '✗', late: '↻', pending: '…', unclear: '?' }

export function Outcome({ outcome }: { outcome: string }) {
  return (
    <span class={`chip outcome outcome-${outcome}`}>
      <span aria-hidden="true">{signs[outcome] ?? ''} </span>
      {t(`outcome.${outcome}`)}
    </span>
  )
}

export function PromiseView({ row }: { row: PromiseRow }) {
  const made = row.made[0]
  return (
    <li class="promise">
      <p class="head">
        {row.promisor.length > 0 ? row.promisor.map((name) => <><Speaker name={name} /> </>) : <Speaker name={null} />}
        <Chip family="strength" name={row.strength} />{' '}
        <Outcome outcome={row.outcome} />
      </p>
      {made && <Quote article={made.article} cell={made.cell} words={row.act} />}
      <p class="meta">
        {row.deadlines.length > 0 ? (
          <>
            {t('deadline')}{' '}
            {row.deadlines.map((deadline, index) => (
              <>
                {index > 0 && t('comma')}
                <Day value={deadline.latest ?? deadline.value ?? deadline.earliest} />
              </>
            ))}
          </>
        ) : (
          t('deadline.none')
        )}
        {' · '}
        {made && (
          <>
            {t('published')} <Day value={made.published} />
          </>
        )}
        {' · '}
        <Behind counts={row.accounts} />
      </p>
      {row.shown.length > 0 && (
        <ul class="shown">
          {row.shown.map(({ relation, day, evidence }) => (
            <li>
              <Chip family="shown" name={relation} /> <Day value={day} />
              <EvidenceView evidence={evidence} />
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

/** The sentence with the words that count in it. */
export function EvidenceView({ evidence }: { evidence: Evidence }) {
  return (
    <blockquote class="words" dir="auto">
      <a href={articleAddress(evidence.article, evidence.cell)}>
        <Marked text={evidence.sentence} parts={[evidence.words]} />
      </a>
      <footer>
        <Outlet name={evidence.outlet} /> <Day value={evidence.published} />
      </footer>
    </blockquote>
  )
}

export function SilenceView({ row }: { row: Silence }) {
  const slot = `slot.${row.slot}`
  return (
    <li class="silence">
      <p class="head">
        <Chip family="silence" name={row.kind} /> <strong>{known(slot) ? t(slot) : row.slot}</strong>{' '}
        {row.who && <Speaker name={row.who} />} {row.about && <Bdi>{row.about}</Bdi>}
      </p>
      {row.evidence.slice(0, 2).map((evidence) => (
        <EvidenceView evidence={evidence} />
      ))}
      <p class="meta">
        {t('silence.looked')} <Behind counts={row.accounts} />
      </p>
    </li>
  )
}

export function WordingView({ row }: { row: Wording }) {
  const outlets = [...new Set(row.names.flatMap((name) => name.outlets.map(({ outlet }) => outlet)))]
  return (
    <li class="wording">
      <h3>
        <Bdi>{row.subject}</Bdi>
      </h3>
      <div class="scroll" tabIndex={0} role="region" aria-label={row.subject}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('wording.word')}</th>
              {outlets.map((outlet) => (
                <th scope="col">
                  <Outlet name={outlet} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {row.names.map((name) => (
              <tr>
                <th scope="row">
                  <Bdi>{name.words}</Bdi> {['loaded', 'distancing'].includes(name.kind) && <span class="chip">{t(`wording.${name.kind}`)}</span>}
                </th>
                {outlets.map((outlet) => {
                  const use = name.outlets.find((each) => each.outlet === outlet)
                  return (
                    <td>
                      {use && (
                        <a href={articleAddress(use.example.article, use.example.cell)} title={use.example.sentence}>
                          {use.times}
                        </a>
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </li>
  )
}
