import { text } from '../../strings/text.ts'
import { formatNumber } from './format.ts'
import type { BoundValue } from './format.ts'

/** A cell that counts something other than households, in words for those who hear it. */
export function describeCount({ value, status }: BoundValue): string {
  if (status === 'suppressed') return text('sign.hiddenWords')
  return value === null ? text('sign.unknownWords') : formatNumber(value)
}
