import type { Programme } from '@inflytt/db'

/** A programme as the API tells it: its months are `from` and `to`. */
export type ProgrammeRecord = Omit<Programme, 'periodFrom' | 'periodTo'> & {
  from: string
  to: string | null
}

export function toProgrammeRecord({ periodFrom, periodTo, ...kept }: Programme): ProgrammeRecord {
  return { ...kept, from: periodFrom, to: periodTo }
}

export function fromProgrammeRecord({ from, to, ...kept }: ProgrammeRecord): Programme {
  return { ...kept, periodFrom: from, periodTo: to }
}
