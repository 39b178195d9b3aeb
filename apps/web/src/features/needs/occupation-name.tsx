import { useText } from '../../strings/use-text.tsx'
import type { NeedRecord, Occupation } from './queries.ts'

interface OccupationNameProps {
  need: Pick<NeedRecord, 'occupationSsyk' | 'occupationField'>
  occupations: readonly Occupation[] | undefined
}

/** The occupation, as SSYK names it in Swedish, or its field where no more is known. */
export function OccupationName({ need, occupations }: OccupationNameProps) {
  const text = useText()
  const known = occupations?.find(({ code }) => code === need.occupationSsyk)
  if (known === undefined) return text(`vocabulary.occupationField.${need.occupationField}`)
  return <span lang="sv">{known.name}</span>
}
