import { toWords } from '../../components/record/form/record-field.ts'
import type { Settings } from '../../lib/queries/reference-queries.ts'
import { text } from '../../strings/text.ts'
import type { TextId } from '../../strings/text.ts'
import { isProtectionChanged, settingsFields, toSettingsDraft } from './settings-fields.ts'
import type { Setting, SettingsDraft } from './settings-fields.ts'

/** What a change of one setting does, to be read before it is done. */
export interface SettingChange {
  setting: Setting
  name: string
  from: string
  to: string
  meaning: string
}

/**
 * The changes that the public sees or that cannot be taken back, in the order of the form; with one of the
 * protection stands the decision that it rests on, changed or not.
 */
export function changesToConfirm(stored: Settings, draft: SettingsDraft): SettingChange[] {
  const fields = settingsFields(stored, draft)
  const before = toSettingsDraft(stored)
  return (Object.keys(fields) as Setting[])
    .filter((setting) =>
      setting === 'disclosureDecision'
        ? isProtectionChanged(stored, draft)
        : draft[setting] !== before[setting],
    )
    .map((setting) => ({
      setting,
      name: fields[setting].label,
      from: toWords(fields[setting], before[setting]),
      to: toWords(fields[setting], draft[setting]),
      meaning: text(meaningOf(setting, before, draft)),
    }))
}

function meaningOf(setting: Setting, before: SettingsDraft, draft: SettingsDraft): TextId {
  switch (setting) {
    case 'publicDashboard':
      return draft.publicDashboard ? 'settings.means.opened' : 'settings.means.closed'
    case 'strictDisclosure':
      return draft.strictDisclosure ? 'settings.means.strict' : 'settings.means.lenient'
    case 'disclosureThreshold':
      return draft.disclosureThreshold > before.disclosureThreshold
        ? 'settings.means.higher'
        : 'settings.means.lower'
    case 'disclosureDecision':
      return 'settings.means.decision'
    case 'reportingFrom':
      return draft.reportingFrom < before.reportingFrom
        ? 'settings.means.reportedBefore'
        : 'settings.means.reportedAfter'
    default:
      return 'settings.means.earliestMonth'
  }
}
