import { cellText, isCellFault } from './import-cell.ts'
import type { ImportWords } from './import-words.ts'
import type { Cells } from './read-household.ts'
import { wordKey } from './word-key.ts'

/** Where a row of a total says so, and not an own word with a number of it. */
const FIRST_WORD_OF = ['municipalityCode', 'period', 'periodFrom', 'moveInMonth', 'moveInYear']
const WHOLE_OF = ['ref', 'title']

/** The field in which a row says that it is the total of others, as in `Summa` or `Totalt 2021`; undefined of any other. */
export function totalField(cells: Cells, { totals }: Pick<ImportWords, 'totals'>): string | undefined {
  const keyOf = (field: string) => {
    const cell = cells.get(field) ?? ''
    return isCellFault(cell) ? '' : wordKey(cellText(cell))
  }
  // A row that names a household is of that one, whatever its case is called.
  const whole = /\d/u.test(keyOf('ref')) ? WHOLE_OF : [...WHOLE_OF, 'externalRef']
  return (
    FIRST_WORD_OF.find((field) => totals.has(keyOf(field).split(' ')[0] ?? '')) ??
    whole.find((field) => totals.has(keyOf(field)))
  )
}
