import { setImmediate as nextTurn } from 'node:timers/promises'
import { DomainError, type Household, MOST_IN_WORKBOOK } from '@inflytt/domain'
import type { HouseholdList, ListRow } from '@inflytt/reports'
import { FairQueue } from '../../http/answers/fair-queue.ts'
import { listFields } from '../../imports/columns/list-fields.ts'
import type { RecordContext } from '../../record-context.ts'
import { EXPORT_HEADING } from './export-heading.ts'
import { LISTED, wordsIn } from './words-of-household.ts'
import { workbookApart } from './workbook-apart.ts'

// Each holds a hundred MB while it is made: twenty at once took three GB, and kept everybody waiting for seconds.
const queue = new FairQueue({ mostOfOne: 10, mostInAll: 100 })

interface AskedWorkbook {
  /** Who asks: their second workbook waits for the first of others. */
  who: string
  signal: AbortSignal
  context: RecordContext
  slices: AsyncGenerator<Household[]>
  madeAt: Date
  /** Done before the workbook is made of what was found. */
  beforeMade: () => Promise<void>
}

/**
 * Households as a workbook, of this process one at a time; those of which only the year is kept are left out.
 * @throws DomainError `invalid-parameter` where it would be too long, `busy`
 */
export function workbookInTurn({
  who,
  signal,
  context,
  slices,
  madeAt,
  beforeMade,
}: AskedWorkbook): Promise<Uint8Array<ArrayBuffer>> {
  return queue.inTurn({ who, signal }, async () => {
    const rows = await rowsOf(slices, context)
    await beforeMade()
    const fields = listFields('households', LISTED)
    const list: HouseholdList = { notice: EXPORT_HEADING, fields, rows, madeAt }
    return workbookApart(list, signal)
  })
}

// What stands as the month of others is none, and nothing can be written of them any longer.
const hasMonth = ({ moveInPrecision }: Household) => moveInPrecision === 'month'

async function rowsOf(slices: AsyncGenerator<Household[]>, context: RecordContext): Promise<ListRow[]> {
  const [toRow, rows]: [ReturnType<typeof wordsIn>, ListRow[]] = [wordsIn(context), []]
  for await (const slice of slices) {
    rows.push(...slice.filter(hasMonth).map(toRow))
    if (rows.length > MOST_IN_WORKBOOK)
      throw new DomainError(
        'invalid-parameter',
        `format: a workbook holds ${MOST_IN_WORKBOOK} households. Ask for fewer months with from and to, or for csv.`,
      )
    await nextTurn()
  }
  return rows
}
