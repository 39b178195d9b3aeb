import { expect, it } from 'vitest'
import { areChildrenTold } from './children-told.ts'
import type { YearRecord } from './contributors.ts'

/** A year of households by municipality: adults and children of each. */
function year(of: Record<string, readonly (readonly [number | null, number | null])[]>): YearRecord {
  const households = Object.entries(of).flatMap(([municipalityCode, kinds]) =>
    kinds.map(([adults, children]) => ({
      originType: 'eu',
      inclusionBasis: 'contact_before_move',
      countStatus: 'confirmed',
      municipalityCode,
      adults,
      children,
    })),
  )
  return { logged: { households } } as unknown as YearRecord
}
const times = (count: number, adults: number, children: number) =>
  Array.from({ length: count }, () => [adults, children] as const)

const OTHERS = times(5, 2, 0)

it.each([
  ['families and others enough in several municipalities', true, [...times(5, 2, 2), ...OTHERS]],
  ['no family at all', true, OTHERS],
  ['four families', false, [...times(2, 2, 3), ...OTHERS]],
  ['four without children', false, [...times(5, 2, 2), ...times(2, 2, 0)]],
  ['four families in each', false, [...times(4, 2, 3), ...OTHERS]],
  ['four children beyond one a family', false, [...times(2, 2, 2), ...times(3, 2, 1), ...OTHERS]],
  [
    'four adults beyond one a household',
    false,
    [...times(2, 2, 2), ...times(3, 1, 2), ...times(5, 1, 0)],
  ],
])('with %s', (_name, isTold, each) => {
  expect(areChildrenTold(year({ a: each, b: each }), 5)).toBe(isTold)
})

it('passes over households of which the persons are not known', () => {
  const unknown = [
    [null, 3],
    [2, null],
    [null, null],
  ] as const
  const enough = [...times(5, 2, 2), ...times(5, 2, 0)]
  expect(areChildrenTold(year({ a: [...enough, ...unknown], b: enough }), 5)).toBe(true)
})
