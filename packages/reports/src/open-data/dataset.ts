import type { Outcome } from '@inflytt/domain'
import type { ReportContribution, ReportMunicipality } from '../report-input.ts'
import type { FigureQuestion } from '../report-questions.ts'
import type { DatasetName } from '../strings/open-data.ts'
import type { Column } from './column.ts'

export type { DatasetName } from '../strings/open-data.ts'

/** A row by the names of its columns; null is an empty field. */
export type Row = Readonly<Record<string, string | number | boolean | null>>

/** What datasets are made of: answers of the API and what the store says around them, each read when it is asked for. */
export interface DatasetSource {
  isDemo: boolean
  municipalities: readonly ReportMunicipality[]
  currentYear: number
  /** Those of which anything of Tier 1 may be told. */
  fixedYears: readonly number[]
  /** As `/outcomes` answers. @throws DomainError `not-published` */
  ask: (question: FigureQuestion) => Promise<Outcome>
  contributions: () => Promise<readonly ReportContribution[]>
}

/** Concepts of the EU's vocabulary of data themes. */
export type Theme = 'SOCI' | 'REGI' | 'ECON' | 'GOVE'

export interface DatasetDefinition {
  name: DatasetName
  columns: readonly Column[]
  themes: readonly Theme[]
  /** What it changes with: the record as it stands, or the years that are fixed. */
  follows: 'figures' | 'publications'
  /** The question to the API that gives the same figures, under `/api/v1`; of fixed years a run without a gap. */
  query: (fixedYears: readonly number[]) => string
  read: (source: DatasetSource) => Promise<Row[]>
}

/** A dataset as it stands. */
export interface Dataset {
  definition: DatasetDefinition
  rows: readonly Row[]
  isDemo: boolean
  /** RFC 3339 UTC; undefined where nothing has been recorded yet. */
  updatedAt: string | undefined
  dataVersion: string
}
