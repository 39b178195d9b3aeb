import type { RetentionKind } from '@inflytt/domain'
import { cutAuditLog } from './audit-log.sweep.ts'
import { eraseClosedAccounts, eraseNeedNames } from './closed.sweep.ts'
import { archiveHouseholds, deidentifyHouseholds } from './households.sweep.ts'
import { closeSilentLeads, eraseClosedLeads } from './leads.sweep.ts'
import type { Sweeper } from './sweep.ts'
import { eraseFreeTexts } from './texts.sweep.ts'
import { eraseRevisionValues, eraseTraces } from './traces.sweep.ts'

export const SWEEPERS: Readonly<Record<RetentionKind, Sweeper>> = {
  silent_leads: closeSilentLeads,
  closed_leads: eraseClosedLeads,
  free_texts: eraseFreeTexts,
  household_months: deidentifyHouseholds,
  household_aggregates: archiveHouseholds,
  revision_values: eraseRevisionValues,
  technical_traces: eraseTraces,
  closed_needs: eraseNeedNames,
  closed_accounts: eraseClosedAccounts,
  audit_log: cutAuditLog,
}
