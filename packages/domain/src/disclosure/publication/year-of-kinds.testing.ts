import type { YearRecord } from './contributors.ts'

type Kind = readonly [adults: number | null, children: number | null]

/** A year of households that count, by municipality: adults and children of each. */
export function yearOfKinds(of: Record<string, readonly Kind[]>): YearRecord {
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

/** So many of the same kind. */
export function kindsTimes(count: number, adults: number, children: number): Kind[] {
  return Array.from({ length: count }, () => [adults, children] as const)
}
