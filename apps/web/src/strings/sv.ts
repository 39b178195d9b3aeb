import { shell } from './sv/shell.ts'
import { municipality } from './sv/municipality.ts'
import { outcome } from './sv/outcome.ts'
import { overview } from './sv/overview.ts'
import { problems } from './sv/problems.ts'
import { reports } from './sv/reports.ts'

/**
 * The Swedish messages that every page needs or that the reading pages show; the others are in sv-more.ts.
 * The build replaces each message with its parsed form; the type keeps the keys.
 */
export const sv = {
  ...shell,
  ...municipality,
  ...outcome,
  ...overview,
  ...problems,
  ...reports,
}
