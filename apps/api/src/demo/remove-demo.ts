import { deleteDemoRows, deleteDemoUsers, touch, writeSetting } from '@inflytt/db'
import { DomainError } from '@inflytt/domain'
import type { Deps } from '../deps.ts'
import { readSettings } from '../settings/settings.service.ts'

/**
 * Takes away everything made up, accounts included, and brings the real facts back. It is remembered,
 * so that a later start with demo mode on does not fill the store again.
 * @throws DomainError `conflict` when the store holds no demo
 */
export async function removeDemo({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<void> {
  const at = clock().toISOString()
  await db.transaction().execute(async (trx) => {
    const { demo } = await readSettings(trx)
    if (demo !== 'on') throw new DomainError('conflict', 'There is no demo data to remove.')
    await deleteDemoRows(trx)
    await deleteDemoUsers(trx)
    await writeSetting(trx, 'demo', 'removed')
    await touch(trx, ['figures', 'settings'], at)
  })
}
