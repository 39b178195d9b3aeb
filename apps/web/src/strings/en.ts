import { shell } from './en/shell.ts'
import { outcome } from './en/outcome.ts'
import { overview } from './en/overview.ts'
import { problems } from './en/problems.ts'

/** The English of sv.ts. */
export const en = {
  ...shell,
  ...outcome,
  ...overview,
  ...problems,
}
