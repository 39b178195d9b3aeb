import { tertialName } from './reporting.ts'
import type { Reporting } from './reporting.ts'
import type { Sentence } from './sentence.tsx'

/** '7 av 8 kommuner har rapporterat tertial 2 2026.' */
export function reportingSentence({ tertial, reported, missing }: Reporting): Sentence {
  const total = reported.length + missing.length
  const values = { total, reported: reported.length, tertial: tertialName(tertial) }
  if (missing.length === 0) return { id: 'overview.reportedAll', values }
  return { id: reported.length === 0 ? 'overview.reportedNone' : 'overview.reported', values }
}
