import type { retention as swedish } from '../sv/retention.ts'

export const retention = {
  'retention.lead':
    'How long data is kept, and by which decision. A rule is off until a decision has been entered. Figures that are published or open are never changed by disposal.',
  'retention.forbidden': 'Disposal is managed by the administrator',
  'retention.forbiddenNext': 'Sign in with an administrator account.',
  'retention.rules': 'Rules',
  'retention.isOn': 'On, according to {decision}',
  'retention.isOff': 'Off: no decision has been entered',
  'retention.after': 'After this many {unit}',
  'retention.afterHint': 'At least {least}.',
  'retention.decisionRef': 'Reference number of the decision',
  'retention.decisionHint': 'Without a reference number the rule is off.',
  'retention.decisionDate': 'Date of the decision',
  'retention.fault.after': 'Write a whole number, at least {least}.',
  'retention.fault.decisionDate': 'Write a day as YYYY-MM-DD.',
  'retention.save': 'Save',
  'retention.saved': 'Saved: {rule}',
  'retention.decide': 'Change the decision',
  'retention.dryRun': 'Dry run',
  'retention.run': 'Run the disposal',
  'retention.confirm': 'Run the disposal?',
  'retention.confirmText':
    'The rule is run according to {decision}. What is removed cannot be brought back. Make a dry run first if you want to see how many it concerns.',
  'retention.cancel': 'Cancel',
  'retention.wouldChange': 'Would change: {counts}.',
  'retention.didChange': 'Changed: {counts}.',
  'retention.held': 'Left alone: {counts}.',
  'retention.isRunning': 'Under way.',
  'retention.interrupted': 'Interrupted before all was done. The next run takes the rest.',
  'retention.interruptedDry': 'Interrupted before all was counted.',
  'retention.failed': 'Failed. {why}',
  'retention.trailDiffers':
    'The log is not as it was sealed, so nothing more is removed from it. Whoever runs the server sees what differs with verify.',
  'retention.progress.dry': 'The dry run has been under way since {at}.',
  'retention.progress.real': 'The disposal has been under way since {at}.',
  'retention.progress.of': '{done} of {total} records gone through.',
  'retention.progress.done': '{done} records gone through.',
  'retention.progress.soFar': 'So far: {counts}.',
  'retention.progress.goesOn': 'It goes on even if you close the page.',
  'retention.progress.stop': 'Stop',
  'retention.progress.stoppedDry': 'The dry run is being stopped.',
  'retention.progress.stopped':
    'The run is being stopped. What has already been taken does not come back.',
  'retention.count': '{count} {what}',
  'retention.history': 'Runs',
  'retention.historyCaption': 'Runs, the latest first',
  'retention.noHistory': 'Nothing has been run yet',
  'retention.noHistoryNext': 'Make a dry run of a rule to see what it would do.',
  'retention.when': 'When',
  'retention.rule': 'Rule',
  'retention.kindOfRun': 'Kind',
  'retention.isDry': 'Dry run',
  'retention.isReal': 'Run, {decision}',
  'retention.result': 'Result',

  'retention.unit.days': 'days',
  'retention.unit.months': 'months',
  'retention.unit.years': 'years',

  'retention.kind.silent_leads': 'Prospects without contact are closed',
  'retention.about.silent_leads':
    'Those with whom nobody has been in touch for the time that the decision states are closed with “no response”. The data remains.',
  'retention.kind.closed_leads': 'Closed prospects are disposed of',
  'retention.about.closed_leads':
    'Prospects that have been closed or voided for the time that the decision states are removed, with the values of their history.',
  'retention.kind.free_texts': 'Notes and case numbers are removed',
  'retention.about.free_texts':
    'Free text on households and prospects is removed, also from the history. Other data remains.',
  'retention.kind.household_months': 'Households are de-identified',
  'retention.about.household_months':
    'The month of moving in becomes a year, and free text and the values of the history are removed. The household counts as before and can no longer be changed. This is de-identification, not anonymisation: the data is still personal data.',
  'retention.kind.household_aggregates': 'De-identified households become numbers',
  'retention.about.household_aggregates':
    'The household’s record, follow-ups, matches and prospect are removed. What remains is the number by municipality, year and project.',
  'retention.kind.revision_values': 'The values of the history are disposed of',
  'retention.about.revision_values':
    'What the fields contained before and after a change is removed. Who changed which field and when remains in the log.',
  'retention.kind.technical_traces': 'Technical traces are disposed of',
  'retention.about.technical_traces':
    'Expired sign-ins and codes, saved answers to writes and counted sign-in attempts are removed.',

  'retention.what.leads': 'prospects',
  'retention.what.households': 'households',
  'retention.what.revisions': 'values in the history',
  'retention.what.session': 'sign-ins',
  'retention.what.verification': 'verifications',
  'retention.what.idempotent_answer': 'saved answers',
  'retention.what.rate_limit': 'counted attempts',
  'retention.what.answer_code': 'answer codes',
  'retention.what.preliminary': 'preliminary',
  'retention.what.undecided': 'not decided against a combined result',
  'retention.what.open_period': 'whose period is not complete',
  'retention.what.year_not_fixed': 'counted in years that are not settled',
  'retention.what.not_deidentified': 'not de-identified',
  'retention.kind.closed_needs': 'Closed needs are de-identified',
  'retention.about.closed_needs':
    'The name of the employer and the note are removed from needs that have been closed or voided for the time that the decision states, and from their history. The numbers remain.',
  'retention.kind.closed_accounts': 'Closed accounts are disposed of',
  'retention.about.closed_accounts':
    'Accounts that have been closed for the time that the decision states are removed with name, e-mail address and the values of their history. The log keeps the account’s id, which then points to nobody.',
  'retention.kind.audit_log': 'The log is disposed of',
  'retention.about.audit_log':
    'Events older than the decision states are removed, in whole batches from the beginning. The checksum of the last batch removed is kept and stands in the log, so that the rest can still be verified. The history of the records becomes equally short.',
  'retention.what.needs': 'needs',
  'retention.what.accounts': 'accounts',
  'retention.what.events': 'events',
} satisfies Record<keyof typeof swedish, string>
