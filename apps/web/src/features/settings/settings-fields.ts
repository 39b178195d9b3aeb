import {
  EARLIEST_OF_MONTHS,
  MAX_DISCLOSURE_THRESHOLD,
  MIN_DISCLOSURE_THRESHOLD,
  settingsFaults,
  tertialOf,
  tertialsBetween,
} from '@inflytt/domain'
import type { ChangeableSettings, SettingsPatch } from '@inflytt/domain'
import { tertialName } from '../../components/outcomes/reporting.ts'
import type { FieldMessages, RecordField } from '../../components/record/form/record-field.ts'
import { formatMonth } from '../../lib/text/format.ts'
import type { Settings } from '../../lib/queries/reference-queries.ts'
import { text } from '../../strings/text.ts'

export type SettingsDraft = ChangeableSettings
export type Setting = keyof SettingsDraft

const DECISION_LENGTH = 120
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/

export function toSettingsDraft(settings: Settings): SettingsDraft {
  const { publicDashboard, strictDisclosure, disclosureThreshold, disclosureDecision } = settings
  const { reportingFrom, earliestMonth } = settings
  return {
    publicDashboard,
    strictDisclosure,
    disclosureThreshold,
    disclosureDecision,
    reportingFrom,
    earliestMonth,
  }
}

/** The controls; which tertials are offered follows the earliest month, and whether a decision must be named the rest. */
export function settingsFields(
  stored: Settings,
  draft: SettingsDraft,
): Readonly<Record<Setting, RecordField>> {
  const fields: Record<Setting, Omit<RecordField, 'key'>> = {
    publicDashboard: {
      kind: 'choice',
      label: text('settings.publicDashboard'),
      fault: text('edit.fault.generic'),
      isRequired: true,
      choices: [
        { value: true, label: text('settings.publicDashboard.true') },
        { value: false, label: text('settings.publicDashboard.false') },
      ],
    },
    strictDisclosure: {
      kind: 'choice',
      label: text('settings.strictDisclosure'),
      fault: text('edit.fault.generic'),
      isRequired: true,
      choices: [
        { value: false, label: text('settings.strictDisclosure.false') },
        { value: true, label: text('settings.strictDisclosure.true') },
      ],
    },
    disclosureThreshold: {
      kind: 'count',
      label: text('settings.disclosureThreshold'),
      hint: text('settings.disclosureThresholdHint', {
        min: MIN_DISCLOSURE_THRESHOLD,
        max: MAX_DISCLOSURE_THRESHOLD,
      }),
      fault: text('edit.fault.number', { min: MIN_DISCLOSURE_THRESHOLD, max: MAX_DISCLOSURE_THRESHOLD }),
      isRequired: true,
      min: MIN_DISCLOSURE_THRESHOLD,
      max: MAX_DISCLOSURE_THRESHOLD,
    },
    disclosureDecision: {
      kind: 'line',
      label: text('settings.disclosureDecision'),
      hint: text('settings.disclosureDecisionHint'),
      fault: text('settings.fault.disclosureDecision', { max: DECISION_LENGTH }),
      isRequired: isProtectionChanged(stored, draft),
      maxLength: DECISION_LENGTH,
    },
    reportingFrom: {
      kind: 'choice',
      label: text('settings.reportingFrom'),
      fault: text('settings.fault.reportingFrom'),
      isRequired: true,
      choices: tertialChoices(stored, draft),
    },
    earliestMonth: {
      kind: 'month',
      label: text('settings.earliestMonth'),
      hint: text('settings.earliestMonthHint'),
      fault: text('settings.fault.earliestMonth', {
        first: formatMonth(EARLIEST_OF_MONTHS),
        last: formatMonth(stored.earliestMonth),
      }),
      isRequired: true,
    },
  }
  return Object.fromEntries(
    Object.entries(fields).map(([key, field]) => [key, { ...field, key }]),
  ) as unknown as Record<Setting, RecordField>
}

/** What the rules of the settings have against a draft whose fields are each well written, in the fields' own words. */
export function settingsMessages(stored: Settings, draft: SettingsDraft): FieldMessages {
  const fields = settingsFields(stored, draft)
  const before = toSettingsDraft(stored)
  return Object.fromEntries(
    settingsFaults(before, toSettingsPatch(stored, draft, draft), stored.currentTertial).map(
      ({ pointer }) => {
        const key = pointer.slice(1) as Setting
        return [key, fields[key].fault]
      },
    ),
  )
}

/** What is sent: with a change of the protection goes the decision that it rests on, a new one or not. */
export function toSettingsPatch(
  stored: Settings,
  changes: Partial<SettingsDraft>,
  draft: SettingsDraft,
): SettingsPatch {
  const { disclosureDecision } = draft
  return isProtectionChanged(stored, draft) ? { ...changes, disclosureDecision } : changes
}

export function isProtectionChanged(
  stored: Pick<Settings, 'strictDisclosure' | 'disclosureThreshold'>,
  draft: SettingsDraft,
): boolean {
  return (
    draft.strictDisclosure !== stored.strictDisclosure ||
    draft.disclosureThreshold !== stored.disclosureThreshold
  )
}

/** The latest first. */
function tertialChoices({ earliestMonth, currentTertial }: Settings, draft: SettingsDraft) {
  const isEarlier = MONTH.test(draft.earliestMonth) && draft.earliestMonth < earliestMonth
  const first =
    isEarlier && draft.earliestMonth >= EARLIEST_OF_MONTHS ? draft.earliestMonth : earliestMonth
  return tertialsBetween(tertialOf(first), currentTertial)
    .toReversed()
    .map((value) => ({ value, label: tertialName(value) }))
}
