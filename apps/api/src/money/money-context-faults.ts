import type { ContextFaults } from '../http/requests/validate.ts'
import { readRecordContext } from '../record-context.ts'
import { findAt, membersIn } from './money-address.ts'
import type { MoneyKind } from './money-book.ts'
import type { MoneyResource } from './money-resource.ts'
import { moneyFaults } from './money.service.ts'

/** What a body says that only the book can tell is wrong; of a record that is not there, nothing. */
export function moneyContextFaults<K extends MoneyKind>(of: MoneyResource<K>): ContextFaults {
  return async (c, sent) => {
    const { db, clock } = c.get('deps')
    const { book, found } = await findAt(of, c)
    if (c.req.param('key') !== undefined && found === undefined) return []
    const { today } = await readRecordContext(db, clock())
    return moneyFaults(of.kind, { ...membersIn(c), ...found, ...sent }, book, today)
  }
}
