import { z } from 'zod'
import rows from './demo-accounts.json' with { type: 'json' }
import { newUserFields } from './accounts.schema.ts'

export const DEMO_PASSWORD = 'demo-inflytt'

const accountsSchema = z.array(newUserFields.omit({ password: true, isDemo: true }))

/** The accounts of demo mode, one for each way of using the product; nobody real stands behind them. */
export const DEMO_ACCOUNTS = accountsSchema.parse(rows)
