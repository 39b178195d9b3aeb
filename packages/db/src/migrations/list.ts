import type { Kysely } from 'kysely'
import type { Engine } from './column-types.ts'
import { up as record } from './0001-record.ts'
import { up as signIn } from './0002-sign-in.ts'
import { up as leads } from './0003-leads.ts'
import { up as recruitmentNeeds } from './0004-recruitment-needs.ts'
import { up as targets } from './0005-targets.ts'
import { up as followUps } from './0006-follow-ups.ts'
import { up as activities } from './0007-activities.ts'
import { up as money } from './0008-money.ts'
import { up as duplicates } from './0009-duplicates.ts'
import { up as duplicatePairs } from './0010-duplicate-pairs.ts'
import { up as partiesAndProgrammes } from './0011-parties-and-programmes.ts'
import { up as identity } from './0012-identity.ts'
import { up as auditChain } from './0013-audit-chain.ts'
import { up as retention } from './0014-retention.ts'
import { up as publications } from './0015-publications.ts'
import { up as auditCut } from './0016-audit-cut.ts'
import { up as referenceStatistics } from './0017-reference-statistics.ts'
import { up as annotations } from './0018-annotations.ts'
import { up as lastTotpStep } from './0019-last-totp-step.ts'
import { up as imports } from './0020-imports.ts'
import { up as storedReports } from './0021-stored-reports.ts'
import { up as householdOfMunicipality } from './0022-household-of-municipality.ts'
import { up as jobRuns } from './0023-job-runs.ts'
import { up as listsOfHouseholds } from './0024-lists-of-households.ts'
import { up as reminders } from './0025-reminders.ts'
import { up as awaitedMilestones } from './0026-awaited-milestones.ts'
import { up as importAnswers } from './0027-import-answers.ts'
import { up as needCounts } from './0028-need-counts.ts'
import { up as followUpsOfHousehold } from './0029-follow-ups-of-household.ts'
import { up as dataControllers } from './0030-data-controllers.ts'
import { up as recordsOfHousehold } from './0031-records-of-household.ts'
import { up as retentionRunsUnderWay } from './0032-retention-runs-under-way.ts'
import { up as manyRecords } from './0033-many-records.ts'

export interface Migration {
  name: string
  up(db: Kysely<unknown>, engine: Engine): Promise<void>
}

/** In the order they are applied; forward only. */
export const MIGRATIONS: readonly Migration[] = [
  { name: '0001-record', up: record },
  { name: '0002-sign-in', up: signIn },
  { name: '0003-leads', up: leads },
  { name: '0004-recruitment-needs', up: recruitmentNeeds },
  { name: '0005-targets', up: targets },
  { name: '0006-follow-ups', up: followUps },
  { name: '0007-activities', up: activities },
  { name: '0008-money', up: money },
  { name: '0009-duplicates', up: duplicates },
  { name: '0010-duplicate-pairs', up: duplicatePairs },
  { name: '0011-parties-and-programmes', up: partiesAndProgrammes },
  { name: '0012-identity', up: identity },
  { name: '0013-audit-chain', up: auditChain },
  { name: '0014-retention', up: retention },
  { name: '0015-publications', up: publications },
  { name: '0016-audit-cut', up: auditCut },
  { name: '0017-reference-statistics', up: referenceStatistics },
  { name: '0018-annotations', up: annotations },
  { name: '0019-last-totp-step', up: lastTotpStep },
  { name: '0020-imports', up: imports },
  { name: '0021-stored-reports', up: storedReports },
  { name: '0022-household-of-municipality', up: householdOfMunicipality },
  { name: '0023-job-runs', up: jobRuns },
  { name: '0024-lists-of-households', up: listsOfHouseholds },
  { name: '0025-reminders', up: reminders },
  { name: '0026-awaited-milestones', up: awaitedMilestones },
  { name: '0027-import-answers', up: importAnswers },
  { name: '0028-need-counts', up: needCounts },
  { name: '0029-follow-ups-of-household', up: followUpsOfHousehold },
  { name: '0030-data-controllers', up: dataControllers },
  { name: '0031-records-of-household', up: recordsOfHousehold },
  { name: '0032-retention-runs-under-way', up: retentionRunsUnderWay },
  { name: '0033-many-records', up: manyRecords },
]

/** What some were called by the first programs that had them, and are called in a store that was made then. */
const FORMER_NAMES: ReadonlyMap<string, string> = new Map([
  ['0005-recruitment-needs', '0004-recruitment-needs'],
  ['0008-targets', '0005-targets'],
  ['0015-audit-chain', '0013-audit-chain'],
  ['0016-retention', '0014-retention'],
  ['0017-publications', '0015-publications'],
  ['0026-lists-of-households', '0024-lists-of-households'],
])

/** The name that a migration has today, by the one that stands in a store. */
export function nameToday(name: string): string {
  return FORMER_NAMES.get(name) ?? name
}
