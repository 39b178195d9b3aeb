import { formatDate } from '../../lib/text/format.ts'
import { text } from '../../strings/text.ts'
import type { AskedWords } from './question-words.ts'

export interface CitedFigure {
  /** What is cited; of a figure that is no answer of the API only what it is called. */
  asked: Pick<AskedWords, 'what'> & { [Part in keyof AskedWords]?: AskedWords[Part] | undefined }
  /** The number as it is shown, in words; undefined where the figure is more than one. */
  value?: string | undefined
  /** How sure the number is, in words. */
  status?: string | undefined
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
export function citationOf(cited: CitedFigure): string {
  const { asked, value, status, source, dataVersion, today, url, isDemo } = cited
  return text('explain.citation', {
    what: asked.what,
    place: asked.place ?? 'none',
    years: asked.years ?? 'none',
    by: asked.by ?? 'none',
    value: value ?? 'none',
    status: status ?? 'none',
    source: source ?? 'none',
    date: formatDate(today),
    version: dataVersion ?? 'none',
    url,
    isDemo: String(isDemo),
  })
}

/** The words of a number that stands on the page: its signs as who hears them is told, without the sign that a status in words is beside. */
export function wordsOf(shown: HTMLElement): string {
  const copy = shown.cloneNode(true) as HTMLElement
  for (const sign of copy.querySelectorAll('[aria-hidden="true"]')) sign.remove()
  const words = (copy.textContent ?? '').replaceAll(/[ \n\t]+/gu, ' ').trim()
  const marks = [
    text('bound.preliminaryStatus', { value: '' }),
    text('describe.preliminaryStatus', { text: '' }),
  ]
  const mark = marks.find((each) => each !== '' && words.endsWith(each)) ?? ''
  return words.slice(0, words.length - mark.length)
}
