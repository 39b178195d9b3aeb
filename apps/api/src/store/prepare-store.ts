import { hasFacts } from '@inflytt/db'
import type { Deps } from '../deps.ts'
import { readSettings } from '../settings/settings.service.ts'
import { StartError } from '../start-error.ts'

/**
 * Puts the facts, and in demo mode the made-up records and accounts, into the store. Gives what to tell whoever started.
 * @throws StartError when demo mode is asked of a store that holds real records
 */
export async function prepareStore(deps: Deps): Promise<string[]> {
  // The facts are much to read for a server that has them.
  if (!(await hasFacts(deps.db))) {
    const { seedFacts } = await import('../facts/seed-facts.ts')
    await seedFacts(deps)
  }
  if (!deps.config.isDemo) {
    const { demo } = await readSettings(deps.db)
    return demo === 'on'
      ? [
          'The store holds demo data. Its accounts are closed; remove the data with: pnpm inflytt demo remove',
        ]
      : []
  }
  const { fillDemo } = await import('../demo/fill-demo.ts')
  await fillDemo(deps)
  const { demo } = await readSettings(deps.db)
  if (demo === 'removed')
    return ['The demo was removed from this store. Make accounts with: pnpm inflytt user add']
  if (demo === 'off')
    throw new StartError(
      'The store holds real records, so it cannot be a demo: unset INFLYTT_DEMO or name another store (INFLYTT_DB, DATABASE_URL).',
    )
  const { DEMO_ACCOUNTS, DEMO_PASSWORD } = await import('../access/accounts/demo-accounts.ts')
  const { ensureDemoAccounts } = await import('../access/accounts/accounts.service.ts')
  await ensureDemoAccounts(deps)
  return [
    `Demo accounts, password ${DEMO_PASSWORD}:`,
    ...DEMO_ACCOUNTS.map(
      ({ email, role, municipalityCodes }) => `  ${email} (${[role, ...municipalityCodes].join(' ')})`,
    ),
  ]
}
