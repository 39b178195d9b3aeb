import type { Report, TableId } from './report-row.ts'

/** What a table of a report holds, and does not show. */
export interface TableContents {
  id: TableId
  title: string
  /** Rows that are figures, shown or not; 0 of a table of sentences. */
  figures: number
  /** Those of them that are hidden. Why each is, is told by no answer and counted by nobody. */
  hidden: number
}

/** The tables of a report in their order. A gap is not hidden. */
export function tableContents({ tables }: Pick<Report, 'tables'>): TableContents[] {
  return tables.map(({ id, title, rows }) => {
    const figures = rows.filter(({ text }) => text === null)
    const hidden = figures.filter(({ status }) => status === 'visas_inte')
    return { id, title, figures: figures.length, hidden: hidden.length }
  })
}
