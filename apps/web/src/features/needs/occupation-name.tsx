import { text } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'
import type { NeedRecord, Occupation } from './queries.ts'

interface OccupationNameProps {
  need: Pick<NeedRecord, 'occupationSsyk' | 'occupationField'>
  occupations: readonly Occupation[] | undefined
}

/** The occupation, as SSYK names it in Swedish, or its field where no more is known. */
export function OccupationName({ need, occupations }: OccupationNameProps) {
  useText()
  const known = occupationOf(need, occupations)
  return known === undefined ? fieldName(need) : <span lang="sv">{known.name}</span>
}

/** The same where there is no room for whose language it is in. */
export function occupationWords({ need, occupations }: OccupationNameProps): string {
  return occupationOf(need, occupations)?.name ?? fieldName(need)
}

function occupationOf(
  { occupationSsyk }: OccupationNameProps['need'],
  occupations: OccupationNameProps['occupations'],
) {
  return occupations?.find(({ code }) => code === occupationSsyk)
}

function fieldName({ occupationField }: OccupationNameProps['need']): string {
  return text(`vocabulary.occupationField.${occupationField}`)
}
