import type { ReportTable } from '../report-row.ts'

export type NameOf = (code: string) => string

/** What the measures of a table are called, with the unit where the title does not say it. */
export function measureTitles({ measures }: Pick<ReportTable, 'measures'>): NameOf {
  const names = new Map(
    measures.map(({ code, title, unit }) => {
      const isTold = unit === '' || title.toLowerCase().includes(unit.toLowerCase())
      return [code, isTold ? title : `${title}, ${unit}`]
    }),
  )
  return (code) => names.get(code) ?? code
}
