import type { targets as swedish } from '../sv/targets.ts'

export const targets = {
  'targets.lead':
    'A target is for households moved in through the partnership during a year, for the county or a municipality. It is shown to all, with the share reached.',
  'targets.leadReader':
    'Here are the targets for households moved in through the partnership. The coordinator changes them.',
  'targets.year': 'Year',
  'targets.table': 'Targets for {year}',
  'targets.scope': 'Area',
  'targets.value': 'Target, households',
  'targets.decision': 'Decision',
  'targets.noDecision': 'no decision given',
  'targets.change': 'Change',
  'targets.set': 'Set a target',
  'targets.of': 'target for {scope} {year}',
  'targets.missing': 'no target',
  'targets.county': 'The whole county',
  'targets.none': 'No target has been entered for {year}',
  'targets.noneNext':
    'Choose “Set a target” for the county or a municipality and write who has decided. Without a target, “no target” is shown, never zero.',
  'targets.noneReader': 'When the coordinator has entered a target it is shown here.',
  'targets.dialog': 'Target for {scope} {year}',
  'targets.field.value': 'Number of households',
  'targets.field.valueHint': 'A whole number. Leave empty to remove the target.',
  'targets.field.body': 'Who decided?',
  'targets.field.bodyHint':
    'For example Regionstyrelsen (the regional executive board). No names of people.',
  'targets.field.date': 'Date of decision',
  'targets.field.diaryRef': 'Reference number',
  'targets.save': 'Save the target',
  'targets.fault.value': 'Write a whole number from 0 to 1,000,000, or leave it empty.',
  'targets.fault.date': 'Write the date as YYYY-MM-DD.',
  'targets.fault.long':
    'The text is too long or contains a personal identity number. Shorten it, or remove the number.',
  'targets.toast.set': 'The target for {scope} {year} is {value} households.',
  'targets.toast.cleared': 'The target for {scope} {year} has been removed.',
  'targets.undoFailed': 'It could not be undone. {reason}',
} satisfies Record<keyof typeof swedish, string>
