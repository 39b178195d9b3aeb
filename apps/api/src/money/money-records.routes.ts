import { Hono } from 'hono'
import type { ApiEnv } from '../http/api-env.ts'
import type { MoneyKind } from './money-book.ts'
import { moneyListRoutes } from './money-list.routes.ts'
import { moneyRecordRoutes } from './money-record.routes.ts'
import { moneySchema } from './money.representation.ts'
import type { MoneyResource } from './money-resource.ts'

/** Lists, reads, creates and changes one kind of records of money: read by all, written by the coordinator. */
export function moneyRoutes<K extends MoneyKind>(of: MoneyResource<K>) {
  const schema = moneySchema(of)
  return new Hono<ApiEnv>()
    .route('/', moneyListRoutes(of, schema))
    .route('/', moneyRecordRoutes(of, schema))
}
