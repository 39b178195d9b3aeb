import type { ReportRow } from '../report-row.ts'
import { paperText } from '../strings/paper.ts'

/** A piece of a sentence: words, a figure with its code, or what whoever writes the paper is to fill in. */
export type PaperPart =
  | { kind: 'text'; text: string }
  | { kind: 'figure'; text: string; figureCode: string | null }
  | { kind: 'gap'; text: string }

/** What is told of several parties alike; each cell is parts, and none where there is nothing to tell. */
export interface PaperTable {
  columns: string[]
  /** The first cell of a row is its heading. */
  rows: PaperPart[][][]
}

export interface PaperSection {
  heading: string
  /** Stands before the paragraphs; null in most sections. */
  table: PaperTable | null
  paragraphs: PaperPart[][]
}

export const said = (text: string): PaperPart => ({ kind: 'text', text })
export const gap = (text: string): PaperPart => ({ kind: 'gap', text })

/** A figure in words with its code; what is hidden, unknown or not there is a gap that says so. */
export function figure(row: ReportRow | undefined, unit: string): PaperPart {
  if (row === undefined) return gap(paperText.gaps.unknown)
  if (row.value === null)
    return gap(row.status === 'visas_inte' ? paperText.gaps.hidden : paperText.gaps.unknown)
  const number = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 2 }).format(row.value)
  const bound = row.bound === null ? '' : paperText.bounds[row.bound]
  const status =
    row.status === 'preliminar' || row.status === 'ej_rapporterat' ? paperText.preliminary : ''
  return { kind: 'figure', text: `${bound}${number} ${unit}${status}`, figureCode: row.figureCode }
}
