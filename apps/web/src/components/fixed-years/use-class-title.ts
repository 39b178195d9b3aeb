import { useQuery } from '@tanstack/react-query'
import { outcomesQuery } from '../../lib/queries/outcome-queries.ts'
import type { FixedDimension } from '../../lib/queries/outcome-queries.ts'
import { text } from '../../strings/text.ts'
import type { TextId } from '../../strings/text.ts'
import type { ClassRow } from '../charts/class-bars.tsx'
import { sentenceText } from '../outcomes/sentence.tsx'
import { unitOf } from './class-measure.ts'
import type { ClassMeasure } from './class-measure.ts'
import { classFinding, commonestOf } from './class-rows.ts'

interface TitledFigure {
  measure: ClassMeasure
  dimension: FixedDimension
  /** The title where nothing is surely commonest; takes `year`. */
  plainId: TextId
}

export interface ClassTitle {
  title: string
  /** Whether the title may still say more. */
  isPending: boolean
}

/** What the classes of a year say; undefined `year` while none is fixed. */
export function useClassTitle(
  { measure, dimension, plainId }: TitledFigure,
  year: number | undefined,
  rows: readonly ClassRow[],
): ClassTitle {
  const isOfHouseholds = measure === 'households'
  const county = useQuery({
    ...outcomesQuery({ from: year ?? 0, to: year ?? 0 }),
    enabled: isOfHouseholds && year !== undefined,
  })
  if (year === undefined)
    return { title: sentenceText({ id: plainId, values: { year: '' } }), isPending: false }
  const open = county.data?.cells[0]
  const total = isOfHouseholds ? (open?.value ?? undefined) : undefined
  const finding = classFinding(commonestOf(rows, total), {
    year,
    isExact: !isOfHouseholds || open?.bound === 'exact',
    plainId,
    dimension,
    unit: unitOf(measure),
  })
  return { title: sentenceText(finding), isPending: isOfHouseholds && county.isPending }
}

/** As long as the title is likely to be. */
export function likelyClassTitle(measure: ClassMeasure, dimension: FixedDimension): string {
  return text(`classes.finding.${dimension}`, {
    year: '2025',
    key: 'none',
    name: text(`classes.class.${dimension}`),
    value: 20,
    total: text('classes.count', { unit: unitOf(measure), count: 60 }),
  })
}
