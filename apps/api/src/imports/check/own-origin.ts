import { type Cells, cellText, fault, type ImportMessage, isCellFault } from '@inflytt/domain'
import { municipalityNamed } from '../files/whose-list.ts'

const OWN_ORIGIN =
  'The household came from the municipality itself, so that it moved within it, or out of it, and not in. Remove the row, or correct the cell.'

/** That a household came from the municipality that it would be recorded in. */
export function ownOrigin(cells: Cells, municipalityCode: unknown): ImportMessage | undefined {
  const cell = cells.get('originType') ?? ''
  if (isCellFault(cell) || cell === '') return undefined
  return municipalityNamed(cellText(cell)) === municipalityCode
    ? fault('origin-own', 'originType', OWN_ORIGIN)
    : undefined
}
