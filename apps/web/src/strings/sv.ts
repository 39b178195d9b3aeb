import { shell } from './sv/shell.ts'
import { outcome } from './sv/outcome.ts'
import { overview } from './sv/overview.ts'
import { problems } from './sv/problems.ts'

/**
 * The Swedish messages that every page needs or that the first one shows; the others are in sv-reading.ts and
 * sv-more.ts.
 * The build replaces each message with its parsed form; the type keeps the keys.
 */
export const sv = {
  ...shell,
  ...outcome,
  ...overview,
  ...problems,
}
