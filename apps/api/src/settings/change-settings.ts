import { readDataVersions, touchFrom, writeSetting } from '@inflytt/db'
import { DomainError, type SettingsPatch, settingsFaults } from '@inflytt/domain'
import { leaveTrail } from '../audit/trail.ts'
import { readRecordContext, type RecordContext } from '../record-context.ts'
import { inTransaction, type Write } from '../write.ts'
import { changedMeanwhile } from '../changed-record.ts'

/** The settings as they stand, with what the calendar adds, and their version. */
export interface StoredSettings {
  context: RecordContext
  version: number
}

interface SettingsChange {
  patch: SettingsPatch
  /** Is given what is stored, and refuses a change of something older. */
  expect: (stored: StoredSettings) => Promise<void>
}

/**
 * Changes settings. What changes nothing leaves no version and no trail.
 * @throws DomainError `validation-failed`, `precondition-required`, `precondition-failed`
 */
export function changeSettings(
  write: Write<StoredSettings>,
  { patch, expect }: SettingsChange,
): Promise<StoredSettings> {
  return inTransaction(write, async (unit) => {
    const { trx, at } = unit
    const stored = await readStoredSettings(trx, at)
    const { context, version } = stored
    const { settings: before } = context
    await expect(stored)
    const faults = settingsFaults(before, patch, context.currentTertial)
    if (faults.length > 0)
      throw new DomainError('validation-failed', 'The settings were not changed. See errors.', {
        faults,
      })
    const changed = Object.entries(patch).filter(
      ([name, value]) => value !== undefined && value !== Reflect.get(before, name),
    )
    if (changed.length === 0) return stored
    if (!(await touchFrom(trx, 'settings', version, at))) throw changedMeanwhile()
    for (const [name, value] of changed) await writeSetting(trx, name, value)
    await leaveTrail(unit, {
      action: 'change',
      recordType: 'settings',
      recordId: 'settings',
      recordVersion: version + 1,
      before,
      after: { ...before, ...Object.fromEntries(changed) },
    })
    return readStoredSettings(trx, at)
  })
}

export async function readStoredSettings(
  db: Write<unknown>['deps']['db'],
  at: string,
): Promise<StoredSettings> {
  const context = await readRecordContext(db, new Date(at))
  const { settings } = await readDataVersions(db)
  return { context, version: settings.version }
}
