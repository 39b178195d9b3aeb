import type { periods as swedish } from '../sv/periods.ts'

export const periods = {
  'periods.lead':
    'Say when all households for a four-month period have been recorded, also when there is nothing to report. Until then the municipality’s figures are preliminary, and what is missing is shown as unknown, not as zero.',
  'periods.leadReader':
    'Each municipality says when a four-month period is complete. Here you can see how far they have come.',
  'periods.open':
    '{count, plural, =0 {All past four-month periods are complete.} one {# past four-month period is waiting for an answer.} other {# past four-month periods are waiting for an answer.}}',
  'periods.none': 'Your account is not tied to any municipality',
  'periods.noneNext': 'Ask whoever manages the accounts to tie your account to the municipality.',
  'periods.title': 'Four-month period {number} of {year}',
  'periods.months': '{from}–{to}',
  'periods.confirmed': '{count, plural, one {# confirmed household} other {# confirmed households}}',
  'periods.preliminary': '{count, plural, one {# preliminary} other {# preliminary}}',
  'periods.showHouseholds': 'Show the households',
  'periods.showPreliminary': 'Confirm the preliminary ones',
  'periods.question':
    '{count, plural, one {Is # household} other {Are # households}} right for {period}?',
  'periods.questionNothing': 'No households to report for {period}?',
  'periods.questionPreliminary':
    'For {period} there {count, plural, one {is only # preliminary household, which does not count yet} other {are only # preliminary households, which do not count yet}}. Is the period complete anyway?',
  'periods.alsoPreliminary':
    '{count, plural, one {# household is preliminary and counts only when it has been confirmed.} other {# households are preliminary and count only when they have been confirmed.}}',
  'periods.yes': 'Yes, complete',
  'periods.locks':
    'Complete locks municipality, month, number of adults and children, where they moved from, when contact was made, whether the household counts, and status for the households of the period. Other details can be changed, and households recorded later are saved as reported late.',
  'periods.late':
    '{count, plural, one {One household was reported late, recorded after the period was marked as complete:} other {# households were reported late, recorded after the period was marked as complete:}}',
  'periods.warnOngoing':
    'The four-month period is not over. If you report it as complete now, households that move in later are saved as reported late.',
  'periods.closed': 'Complete since {date}.',
  'periods.closedNothing': 'Complete since {date}, nothing to report.',
  'periods.reopened': 'Reopened: {reason}',
  'periods.reopen': 'Reopen …',
  'periods.reopenTitle': 'Reopen {period}',
  'periods.reopenText':
    'The households of the period can then be changed, and the figures are shown as preliminary until you report it as complete again.',
  'periods.reopenFixed':
    'The annual report of {year} is settled and stays as it is. The correction is seen in a new version when the coordinator has settled the year anew.',
  'periods.reopenReason': 'Why is the period being reopened?',
  'periods.reopenHint':
    'The reason is saved and shown to the municipality and the coordinator. No names or data about individual households.',
  'periods.reopenDo': 'Reopen the period',
  'periods.reasonMissing': 'Write why the period is being reopened.',
  'periods.reasonLong': 'The reason is too long. It may have at most 300 characters.',
  'periods.undoReason': 'Undone straight after being marked as complete.',
  'periods.toast.closed': '{municipality}, {period}: complete.',
  'periods.toast.closedNothing': '{municipality}, {period}: complete, nothing to report.',
  'periods.toast.open': '{municipality}, {period} is open again.',
  'periods.otherHouseholds':
    'The number of households has changed since the page was opened. You now see what applies. Nothing is marked as complete yet.',
  'periods.stale': 'Someone else has already answered for the period. You now see what applies.',
  'periods.undoStale': 'It could not be undone: the period has been changed since.',
  'periods.failed': 'It could not be saved. {reason}',
  'periods.all': 'How far the municipalities have come',
} satisfies Record<keyof typeof swedish, string>
