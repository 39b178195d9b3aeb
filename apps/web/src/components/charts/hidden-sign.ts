import type { LegendItem } from '../ui/figure/legend.tsx'
import { signItems } from '../ui/figure/status-sign.tsx'

/** Room for the line of the sign, kept also where nothing is hidden. CSS pixels. */
export const SIGN_ROOM = 36

/** The legend of a chart in which a number may be hidden: the sign with its words, where one is. */
export function hiddenSign(cells: readonly { status: string }[]): LegendItem[] {
  return cells.some(({ status }) => status === 'suppressed') ? signItems(['hidden']) : []
}
