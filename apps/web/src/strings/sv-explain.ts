import { definitions } from './sv/definitions.ts'
import { explain } from './sv/explain.ts'
import { toldFigures } from './sv/told-figures.ts'

/** The messages of the panel at every figure (`loadText`); the definitions are also those of /metod. */
export const explaining = {
  ...definitions,
  ...explain,
  ...toldFigures,
}
