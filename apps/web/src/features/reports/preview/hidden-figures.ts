import type { ReportContentsAnswer, TableFigures } from '../queries.ts'

/** What a report does not show of its figures. */
export interface HiddenFigures {
  total: number
  /** The tables with something hidden, in their order. */
  tables: TableFigures[]
  /** The table that shows the largest share of its figures; undefined where none shows more than the others. */
  fuller: TableFigures | undefined
}

export function hiddenFigures({ tables }: ReportContentsAnswer): HiddenFigures {
  const withFigures = tables.filter(({ figures }) => figures > 0)
  const byShare = withFigures.toSorted((a, b) => shareOf(a) - shareOf(b))
  const [fuller] = byShare
  const isFuller = fuller !== undefined && byShare.some((table) => shareOf(table) > shareOf(fuller))
  return {
    total: withFigures.reduce((sum, { hidden }) => sum + hidden, 0),
    tables: withFigures.filter(({ hidden }) => hidden > 0),
    fuller: isFuller ? fuller : undefined,
  }
}

function shareOf({ figures, hidden }: TableFigures): number {
  return hidden / figures
}
