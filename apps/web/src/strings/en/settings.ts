import type { settings as swedish } from '../sv/settings.ts'

export const settings = {
  'settings.lead':
    'What applies to the whole service: who may read, how small figures are protected, from when things are recorded and reported, and what households are told. A change applies at once and is written in the log.',
  'settings.forbidden': 'The settings are changed by the administrator and the coordinator',
  'settings.forbiddenNext': 'Sign in as an administrator or a coordinator.',
  'settings.save': 'Save the settings',
  'settings.saved': 'Saved. What stands here applies now.',
  'settings.notSaved': 'Nothing was saved. This is what applies now.',
  'settings.conflict': 'Someone else has changed the settings since you opened them',

  'settings.readers': 'Who may read',
  'settings.readersAbout':
    'Figures, charts and reports can be read by everyone, or only by those with an account. How we count, Privacy, the information for households and the households’ own answers are open whichever you choose.',
  'settings.readersCost':
    'If you close them, those without an account are told that the figures are closed, and led to sign in. Links that have already been shared stop showing them figures. What someone has downloaded stays with them.',
  'settings.publicDashboard': 'The figures are open to',
  'settings.publicDashboard.true': 'Everyone, without signing in',
  'settings.publicDashboard.false': 'Only those with an account',

  'settings.protection': 'Protection of small figures',
  'settings.protectionAbout':
    'Tables of origin, reasons, occupation and the like never show a group smaller than the threshold. The number of households by municipality and year is shown even when it is small: it says only that some household had help. You can hide that too. The protection is changed only on the basis of a decision.',
  'settings.protectionCost':
    'If you hide small numbers, whatever they could be worked out from is hidden too, such as the municipality’s cost per household and its share of the target, and the first answer after something is recorded may take some seconds. A higher threshold hides more of the tables that are settled from now on. What is already settled keeps its protection, and whoever has seen a figure knows it.',
  'settings.strictDisclosure': 'Small numbers of households by municipality and year',
  'settings.strictDisclosure.false': 'Are shown',
  'settings.strictDisclosure.true': 'Are hidden when below the threshold',
  'settings.disclosureThreshold': 'Threshold: the least number of households behind a figure',
  'settings.disclosureThresholdHint': 'From {min} to {max}. The default is 5.',
  'settings.disclosureDecision': 'The decision that the protection rests on',
  'settings.disclosureDecisionHint':
    'For example “RS 2026/12, 20 October 2026”. Needed when either of the two above is changed.',

  'settings.reporting': 'When the municipalities report',
  'settings.reportingAbout':
    'From this four-month period on, every municipality is expected to say when a period is complete, even when it has nothing to report.',
  'settings.reportingCost':
    'If the start is moved back, figures for earlier years become preliminary or not reported until the municipalities have said that they are complete. If it is moved forward, what is missing before it is shown as unknown. What has already been said remains.',
  'settings.reportingFrom': 'Reports are expected from',

  'settings.backfill': 'How far back households can be recorded',
  'settings.backfillAbout':
    'The first month in which a household can have moved in. Earlier months are refused when someone records.',
  'settings.backfillCost':
    'The month can only be moved back, and that cannot be undone: if it were moved forward, households from before it could no longer be corrected.',
  'settings.earliestMonth': 'Earliest month of moving in',
  'settings.earliestMonthHint': 'Write YYYY-MM.',

  'settings.fault.disclosureDecision':
    'Write which decision the change of the protection rests on, in at most {max} characters.',
  'settings.fault.reportingFrom':
    'Choose a period that does not lie before the earliest month of moving in.',
  'settings.fault.earliestMonth': 'Write a month from {first} to {last}, as YYYY-MM.',

  'settings.confirm': 'Change the settings?',
  'settings.confirmDo': 'Change',
  'settings.fromTo': '“{from}” becomes “{to}”.',
  'settings.stays': 'As before: “{to}”.',
  'settings.means.closed':
    'Those without an account see no figures any longer, from now on. This includes links that have already been shared.',
  'settings.means.opened': 'Everyone can read figures and reports without signing in, from now on.',
  'settings.means.strict':
    'Small numbers by municipality and year disappear from what is open, and with them what they could be worked out from.',
  'settings.means.lenient':
    'Small numbers by municipality and year are shown openly, from now on. Whoever has seen them knows them even if you hide them again.',
  'settings.means.higher': 'More is hidden. This applies to tables that are settled from now on.',
  'settings.means.lower':
    'More is shown, about smaller groups. This applies to tables that are settled from now on, and what has been shown cannot be taken back.',
  'settings.means.decision':
    'The decision stands as the basis of the protection, and can be read by all.',
  'settings.means.reportedBefore':
    'Figures for more years are shown as preliminary or not reported until the municipalities have said that they are complete.',
  'settings.means.reportedAfter':
    'For the years before, what is missing is shown as unknown, and what is there as confirmed.',
  'settings.means.earliestMonth': 'This cannot be undone: the month can only be moved back.',
} satisfies Record<keyof typeof swedish, string>
