import type { makeBackup as MakeBackup } from './backups/make-backup.ts'
import type { importAsOperator as ImportAsOperator } from './imports/import-as-operator.ts'
import type { reportAsOperator as ReportAsOperator } from './reports/report-as-operator.ts'
import type { startAndServe as StartAndServe } from './start-and-serve.ts'

export { sealAuditTrail } from './audit/sealer.ts'
export { addUser } from './access/users.service.ts'
export { restoreBackup } from './backups/restore-backup.ts'
export { auditHeadDifference } from './verify/audit.differences.ts'
export { readConfig } from './config.ts'
export { fillDemo } from './demo/fill-demo.ts'
export { removeDemo } from './demo/remove-demo.ts'
export { seedFacts } from './facts/seed-facts.ts'
export { createLog } from './http/log.ts'
export { createIdMaker } from './identifiers.ts'
export { openStore } from './open-store.ts'
export { computeOutcome } from './outcomes/outcomes.service.ts'
export { readRecordContext, type RecordContext } from './record-context.ts'
export { sweepAsOperator } from './retention/retention-runs.service.ts'
export { refreshStatistics, type RefreshedTable } from './statistics/refresh-statistics.ts'
export { StartError } from './start-error.ts'
export { type Difference, type Verified, verifyStore } from './verify/verify.service.ts'
export type { Backup } from './backups/make-backup.ts'
export type { ImportedFile } from './imports/import-as-operator.ts'

// What takes long to load is loaded by the command that asks for it: every command waits for the rest.
export const makeBackup: typeof MakeBackup = async (...given) =>
  (await import('./backups/make-backup.ts')).makeBackup(...given)
export const importAsOperator: typeof ImportAsOperator = async (...given) =>
  (await import('./imports/import-as-operator.ts')).importAsOperator(...given)
export const reportAsOperator: typeof ReportAsOperator = async (...given) =>
  (await import('./reports/report-as-operator.ts')).reportAsOperator(...given)
export const startAndServe: typeof StartAndServe = async (...given) =>
  (await import('./start-and-serve.ts')).startAndServe(...given)
