import { text } from '../../strings/text.ts'
import type { NeedRecord, Occupation } from './queries.ts'

/** The occupation, or its field where no more is known. */
export function occupationName(
  { occupationSsyk, occupationField }: Pick<NeedRecord, 'occupationSsyk' | 'occupationField'>,
  occupations: readonly Occupation[] | undefined,
): string {
  const known = occupations?.find(({ code }) => code === occupationSsyk)
  return known?.name ?? text(`vocabulary.occupationField.${occupationField}`)
}
