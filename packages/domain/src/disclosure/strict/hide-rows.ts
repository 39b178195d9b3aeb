import type { OutcomeCell } from '../../outcome/outcome.ts'
import { type Block, yearsOfBlock } from '../publication/blocks.ts'
import { suppressedCell } from '../publication/single-figure.ts'
import type { StrictMask } from './strict-mask.ts'

/**
 * A municipalities' table of a block while small counts are hidden: a municipality of which a year is not told has no
 * row, since its classes beside the county's years would bound that year.
 */
export function hideRows(cells: readonly OutcomeCell[], block: Block, mask: StrictMask): OutcomeCell[] {
  const isTold = (municipality: string) =>
    yearsOfBlock(block).every((year) => mask.isTold(municipality, { from: year, to: year }))
  return cells.map((cell) => {
    const { value: _value, preliminary: _preliminary, bound: _bound, status: _status, ...key } = cell
    return isTold(cell.municipality!) ? cell : suppressedCell(key)
  })
}
