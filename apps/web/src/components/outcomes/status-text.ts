import type { ShownStatus } from '../../lib/text/format.ts'
import { text } from '../../strings/text.ts'
import type { TextId } from '../../strings/text.ts'

const STATUS_TEXT: Record<ShownStatus, TextId> = {
  confirmed: 'outcome.statusConfirmed',
  preliminary: 'outcome.statusPreliminary',
  compiled: 'outcome.statusCompiled',
  not_reported: 'outcome.statusNotReported',
  unallocated: 'status.unallocated',
  unknown: 'outcome.statusUnknown',
  suppressed: 'outcome.statusSuppressed',
  not_applicable: 'outcome.statusNotApplicable',
}

/** What a figure's status means for the one who reads it. A sum that lacks a part is preliminary. */
export function statusText(
  figure: { value: number | null; status: ShownStatus },
  isOneArea = false,
): string {
  const isProvisional =
    figure.status === 'preliminary' || (figure.status === 'not_reported' && figure.value !== null)
  if (isProvisional && isOneArea) return text('outcome.statusPreliminaryOne')
  return text(isProvisional ? 'outcome.statusPreliminary' : STATUS_TEXT[figure.status])
}
