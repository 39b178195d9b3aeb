import type { Bound } from '@inflytt/domain'
import { queryOptions } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { fixedVersionsQuery } from '../../components/fixed-years/fixed-years-queries.ts'
import { get } from '../../lib/server/api-client.ts'
import { municipalitiesQuery, settingsQuery } from '../../lib/queries/reference-queries.ts'
import type { Search } from '../../lib/address/search.ts'
import { readChoice, reportContentsHref, reportHref } from './report-choice.ts'
import type { ReportChoice } from './report-choice.ts'

export interface ReportRow {
  rowType: 'cell' | 'ofordelat' | 'summa' | 'preliminar' | 'fotnot'
  /** '2025', '2020--2025' or '2020-01--2024-10'. */
  year: string
  municipalityCode: string | null
  municipality: string
  measure: string
  value: number | null
  status: string
  bound: Bound | null
  text: string | null
}

export interface ReportAnswer {
  report: { year: number; isDemo: boolean; generatedAt: string }
  tables: { id: string; title: string; rows: ReportRow[] }[]
}

/** Table T2 as the report holds it: the preview shows the very rows of the file. */
export const reportPreviewQuery = (choice: ReportChoice) =>
  queryOptions({
    queryKey: ['reports', 'T2', choice.year, choice.municipality?.code ?? null],
    queryFn: ({ signal }) => get<ReportAnswer>(reportHref(choice, 'json', 'T2'), signal),
  })

export interface TableFigures {
  id: string
  title: string
  /** Figures of the table, shown or not. */
  figures: number
  hidden: number
}

export interface ReportContentsAnswer {
  tables: TableFigures[]
}

/** What each table of the file holds and does not show. */
export const reportContentsQuery = (choice: ReportChoice) =>
  queryOptions({
    queryKey: ['reports', 'contents', choice.year, choice.municipality?.code ?? null],
    queryFn: ({ signal }) => get<ReportContentsAnswer>(reportContentsHref(choice), signal),
  })

/** Asks for what the page waits for, and for the county's report that it shows first, while the page is being fetched. */
export async function beginReports(queryClient: QueryClient, search: Search): Promise<void> {
  void queryClient.prefetchQuery(municipalitiesQuery)
  void queryClient.prefetchQuery(fixedVersionsQuery)
  // Without an answer the page is left to say so itself.
  const settings = await queryClient.ensureQueryData(settingsQuery).catch(() => undefined)
  if (settings === undefined || search['kommun']) return
  const { choice } = readChoice(search, [], settings)
  void queryClient.prefetchQuery(reportContentsQuery(choice))
  void queryClient.prefetchQuery(reportPreviewQuery(choice))
}
