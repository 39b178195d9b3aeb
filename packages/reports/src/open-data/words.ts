import type { Term } from '../formats/rdf.ts'
import { boundWords, columnWords, statusWords } from '../strings/open-data-columns.ts'
import { type BothLanguages, datasetWords, demoWords } from '../strings/open-data.ts'
import type { Column } from './column.ts'
import type { DatasetName } from './dataset.ts'

/** The title and the description of a dataset; a demo says so first, in both. */
export function wordsOf(name: DatasetName, isDemo: boolean) {
  const { title, description, keywords } = datasetWords[name]
  return { title: titleOf(title, isDemo), description: textOf(description, isDemo), keywords }
}

export function titleOf({ sv, en }: BothLanguages, isDemo: boolean): BothLanguages {
  const mark = (text: string) => (isDemo ? `${demoWords.title} \u2013 ${text}` : text)
  return { sv: mark(sv), en: mark(en) }
}

export function textOf({ sv, en }: BothLanguages, isDemo: boolean): BothLanguages {
  return isDemo ? { sv: `${demoWords.sv} ${sv}`, en: `${demoWords.en} ${en}` } : { sv, en }
}

export const inBoth = ({ sv, en }: BothLanguages): Term[] => [
  { text: sv, language: 'sv' },
  { text: en, language: 'en' },
]

export const keywordsIn = ({ sv, en }: Record<keyof BothLanguages, readonly string[]>): Term[] => [
  ...sv.map((text) => ({ text, language: 'sv' as const })),
  ...en.map((text) => ({ text, language: 'en' as const })),
]

/** What a column is called and means. */
export function columnText({ name, role, of }: Column): { title: BothLanguages; text: BothLanguages } {
  if (role === 'bound') return boundWords(named(of).title)
  if (role === 'status') return statusWords(named(of).title)
  return named(name)
}

function named(name: string | undefined) {
  const words = columnWords[name ?? '']
  if (words === undefined) throw new Error(`The column ${name} has no words`)
  return words
}
