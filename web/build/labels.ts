// The words of the interface, as the module `virtual:labels`: those that the program's own pages use (data/ar/interface) and those
// of this page (labels.tsv), so that one thing is called by one name everywhere. Of the former only what the sources ask for.
import { readFileSync, readdirSync } from 'node:fs'
import { join, dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const here = dirname(fileURLToPath(import.meta.url))
const shared = join(here, '../../data/ar/interface/labels.tsv')
const own = join(here, '../labels.tsv')

export type Table = Record<string, [ar: string, en: string]>

/** Lines `key TAB Arabic TAB English`; prose before the header line and comments are passed over. */
export function parse(tsv: string): Table {
  const lines = tsv.split('\n')
  const table: Table = {}
  for (const line of lines.slice(lines.findIndex((each) => each.startsWith('key\t')) + 1)) {
    const [key, ar, en] = line.split('\t')
    if (key && ar !== undefined && en !== undefined) table[key] = [ar, en]
  }
  return table
}

function sources(folder: string): string {
  return readdirSync(folder, { withFileTypes: true })
    .map((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return sources(path)
      return /\.tsx?$/.test(entry.name) ? readFileSync(path, 'utf8') : ''
    })
    .join('\n')
}

/** Keys built at run time, `stance.${stance}` or family="stance", keep the whole family. */
function wanted(key: string, text: string): boolean {
  const family = key.slice(0, Math.max(0, key.indexOf('.')))
  const built = [`\`${family}.\${`, `family="${family}"`, `family('${family}'`]
  return text.includes(`'${key}'`) || (family !== '' && built.some((each) => text.includes(each)))
}

export function all(): Table {
  return { ...parse(readFileSync(shared, 'utf8')), ...parse(readFileSync(own, 'utf8')) }
}

export function labels(): Plugin {
  return {
    name: 'labels',
    resolveId: (id) => (id === 'virtual:labels' ? '\0labels' : undefined),
    load(id) {
      if (id !== '\0labels') return undefined
      this.addWatchFile(shared)
      this.addWatchFile(own)
      const text = sources(join(here, '../src'))
      const kept = Object.fromEntries(Object.entries(all()).filter(([key]) => wanted(key, text)))
      return `export default ${JSON.stringify(kept)}`
    },
  }
}
