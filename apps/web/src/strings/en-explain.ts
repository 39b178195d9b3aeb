import { definitions } from './en/definitions.ts'
import { explain } from './en/explain.ts'
import { toldFigures } from './en/told-figures.ts'

/** The English of sv-explain.ts. */
export const explaining = {
  ...definitions,
  ...explain,
  ...toldFigures,
}
