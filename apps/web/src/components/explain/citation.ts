import { formatDate } from '../../lib/format.ts'
import { text } from '../../strings/text.ts'
import type { AskedWords } from './question-words.ts'

export interface CitedFigure {
  /** What is cited; of a figure that is no answer of the API only what it is called. */
  asked: Pick<AskedWords, 'what'> & Partial<AskedWords>
  /** Where part of it comes from someone else. */
  source?: string | undefined
  /** Undefined for what is no answer of the API. */
  dataVersion: string | undefined
  /** The day, `YYYY-MM-DD`. */
  today: string
  url: string
  isDemo: boolean
}

/** One line that names the figure, the day it was read and where, to be put into a text as it is. */
export function citationOf({ asked, source, dataVersion, today, url, isDemo }: CitedFigure): string {
  return text('explain.citation', {
    what: asked.what,
    place: asked.place ?? 'none',
    years: asked.years ?? 'none',
    by: asked.by ?? 'none',
    source: source ?? 'none',
    date: formatDate(today),
    version: dataVersion ?? 'none',
    url,
    isDemo: String(isDemo),
  })
}
