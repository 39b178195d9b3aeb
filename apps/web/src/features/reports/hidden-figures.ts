import type { ReportAnswer } from './queries.ts'

export interface TableFigures {
  id: string
  title: string
  figures: number
  hidden: number
}

/** What a report does not show of its figures. */
export interface HiddenFigures {
  total: number
  /** The tables with something hidden, in their order. */
  tables: TableFigures[]
  /** The table that shows the largest share of its figures; undefined where none shows more than the others. */
  fuller: TableFigures | undefined
}

const HIDDEN = 'visas_inte'

/** Counts the figures with the status of hidden ones. Why each is hidden is told by no answer, and counted by nobody. */
export function hiddenFigures({ tables }: ReportAnswer): HiddenFigures {
  const counted = tables
    .map(({ id, title, rows }) => {
      const figures = rows.filter(({ text }) => text === null)
      const hidden = figures.filter(({ status }) => status === HIDDEN)
      return { id, title, figures: figures.length, hidden: hidden.length }
    })
    .filter(({ figures }) => figures > 0)
  const byShare = counted.toSorted((a, b) => shareOf(a) - shareOf(b))
  const [fuller] = byShare
  const isFuller = fuller !== undefined && byShare.some((table) => shareOf(table) > shareOf(fuller))
  return {
    total: counted.reduce((sum, { hidden }) => sum + hidden, 0),
    tables: counted.filter(({ hidden }) => hidden > 0),
    fuller: isFuller ? fuller : undefined,
  }
}

function shareOf({ figures, hidden }: TableFigures): number {
  return hidden / figures
}
