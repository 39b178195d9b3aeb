import { definitions } from './en/definitions.ts'
import { explain } from './en/explain.ts'

/** The English of sv-explain.ts. */
export const explaining = {
  ...definitions,
  ...explain,
}
