// A speaker of a dossier, with what was said under the name.
import { Few } from './section.tsx'
import { LineView, type Line } from './line.tsx'
import { Speaker } from './words.tsx'

export interface Voice {
  source: string | null
  lines: Line[]
}

export function VoiceView({ voice }: { voice: Voice }) {
  return (
    <li class="voice">
      <h3>
        <Speaker name={voice.source} /> <span class="count">{voice.lines.length}</span>
      </h3>
      <Few rows={voice.lines} few={3} none="" class="lines" row={(line) => <LineView line={line} who={false} />} />
    </li>
  )
}
