import { type CubeDimension, dimensionOf, positionIn } from '../formats/cube.ts'
import { metricName, unitWords } from '../strings/open-data-columns.ts'
import { demoWords } from '../strings/open-data.ts'
import { CC0, type DatasetAddresses } from './addresses.ts'
import type { Column } from './column.ts'
import type { Dataset, Row } from './dataset.ts'
import { columnText, wordsOf } from './words.ts'

/** The dimension of which figure it is; its categories are the names of the columns. */
export const METRIC = 'measure'

type ByPosition<Value> = Record<string, Value>

/** A dataset of JSON-stat 2.0 in Swedish. `value` and `status` are keyed by position; a place that is in neither has no row. */
export interface DatasetCube {
  version: '2.0'
  class: 'dataset'
  href: string
  label: string
  source: string
  updated?: string
  note: string[]
  id: string[]
  size: number[]
  role: { time?: string[]; geo?: string[]; metric: string[] }
  dimension: Record<string, CubeDimension>
  /** Null is a gap, and why is in `status`; never zero. */
  value: ByPosition<number | null>
  status: ByPosition<string>
  extension: {
    name: string
    isDemo: boolean
    licence: string
    dataVersion: string
    /** How each figure is bounded, where it can be. */
    bound: ByPosition<string>
    /** What else the rows say, by column, at the position of their first figure. */
    notes: Record<string, ByPosition<string | number | boolean | null>>
  }
}

export function toDatasetCube(dataset: Dataset, addresses: DatasetAddresses): DatasetCube {
  const { definition, rows, isDemo, updatedAt, dataVersion } = dataset
  const { columns, name } = definition
  const ofRole = (role: Column['role']) => columns.filter((column) => column.role === role)
  // Where the rows come from is said of the whole.
  const notes = ofRole('note').filter((note) => note.name !== 'source')
  const [keys, figures] = [ofRole('key'), ofRole('figure')]
  const dimension = Object.fromEntries([
    ...keys.map((column) => [column.name, keyDimension(column, columns, rows)] as const),
    [METRIC, metricOf(figures)] as const,
  ])
  const id = Object.keys(dimension)
  const dimensions = Object.values(dimension)
  const positionOf = (row: Row, figure: string) =>
    String(
      positionIn(
        dimensions,
        id.map((each) => (each === METRIC ? figure : String(row[each]))),
      ),
    )
  const byPosition = <Value>(read: (row: Row, figure: Column) => Value | undefined) =>
    Object.fromEntries(
      rows.flatMap((row) =>
        figures.flatMap((figure) => {
          const value = read(row, figure)
          return value === undefined ? [] : [[positionOf(row, figure.name), value] as const]
        }),
      ),
    )
  const { title, description } = wordsOf(name, isDemo)
  return {
    version: '2.0',
    class: 'dataset',
    href: addresses.file(name, 'jsonstat'),
    label: title.sv,
    source: [...new Set(rows.map((row) => String(row['source'])))].join('; '),
    ...(updatedAt !== undefined && { updated: updatedAt }),
    note: [...(isDemo ? [demoWords.sv] : []), description.sv],
    id,
    size: dimensions.map(({ category }) => category.index.length),
    role: {
      ...(id.includes('year') && { time: ['year'] }),
      ...(id.includes('municipalityCode') && { geo: ['municipalityCode'] }),
      metric: [METRIC],
    },
    dimension,
    value: byPosition((row, figure) => row[figure.name] as number | null),
    status: byPosition((row, figure) => row[figure.status!] as string),
    extension: {
      name,
      isDemo,
      licence: CC0,
      dataVersion,
      bound: byPosition((row, figure) => (row[`${figure.name}Bound`] as string | null) ?? undefined),
      notes: Object.fromEntries(
        notes.map((note) => [
          note.name,
          Object.fromEntries(
            rows.map((row) => [positionOf(row, figures[0]!.name), row[note.name] ?? null]),
          ),
        ]),
      ),
    },
  }
}

function keyDimension(column: Column, columns: readonly Column[], rows: readonly Row[]): CubeDimension {
  const named = columns.find(({ role, of }) => role === 'label' && of === column.name) ?? column
  return dimensionOf(
    columnText(column).title.sv,
    rows.map((row) => ({ id: String(row[column.name]), label: String(row[named.name]) })),
  )
}

function metricOf(figures: readonly Column[]): CubeDimension {
  return {
    label: metricName,
    category: {
      index: figures.map(({ name }) => name),
      label: Object.fromEntries(figures.map((one) => [one.name, columnText(one).title.sv])),
      unit: Object.fromEntries(
        figures.map(({ name, unit, type }) => [
          name,
          { label: unitWords[unit ?? 'none'].sv, decimals: type === 'integer' ? 0 : 1 },
        ]),
      ),
    },
  }
}
