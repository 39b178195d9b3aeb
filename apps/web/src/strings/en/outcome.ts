import type { outcome as swedish } from '../sv/outcome.ts'

/** Words that go with a count of households wherever it is shown. */
export const outcome = {
  'outcome.county': 'the county',
  'outcome.wholeCounty': 'The whole county',
  'outcome.source': 'the municipalities’ and the region’s own data',
  'outcome.sourceDemo': 'invented data (DEMO)',
  'outcome.printDefinition':
    'Defined as {id}{version, select, none {} other {, version {version}}}. {url}',

  'outcome.theTotal': 'the {households}',
  'outcome.theTotals': 'the combined results',
  'outcome.band': '{households, number} households {years}, known only as one figure',
  'outcome.bandOfPlace': '{households, number} households {years}, known only as one figure for {place}',
  'outcome.bandPlaced':
    '{allocated, plural, =0 {None has been allocated to a municipality and year yet} one {# has been allocated to a municipality and year below} other {# have been allocated to a municipality and year below}}{parts, plural, =0 {} other {, # are in part results}}{rest, plural, =0 {} other {, # have not}}',
  'outcome.bandPart':
    '{allocated, plural, =0 {None of them is recorded in {place}} one {# of them is recorded in {place}, in the bars below} other {# of them are recorded in {place}, in the bars below}}',

  'outcome.noteUndecided':
    'For {count, number} of those allocated it is not settled whether they are among {total}.',
  'outcome.noteReserved':
    '{count, plural, one {# recorded household} other {# recorded households}} within {total} {count, plural, one {awaits} other {await}} confirmation.',
  'outcome.noteSource':
    'Source of {total}: {source}.{isDefinitionKnown, select, true {} other { How they were counted is unknown.}}{isEndKnown, select, true {} other { The source does not say when the period ends, only that it is between {earliest} and {latest}.}}',
  'outcome.countUnknown':
    '{households, plural, one {One household of {years} is known only in one figure. Whether it was in touch before it moved is unknown.} other {#\u00a0households of {years} are known only as one figure. Whether they were in touch before they moved is unknown.}}',

  'outcome.thisYear': 'Households moved in {year}',
  'outcome.since': 'Since {year}',
  'outcome.needs': 'Open recruitment needs',
  'outcome.needsUnit': '{count, plural, one {open position} other {open positions}} right now',
  'outcome.morePreliminary':
    '{count, plural, one {one more is preliminary, not confirmed yet} other {# more are preliminary, not confirmed yet}}',
  'outcome.yearTarget': 'The target for {year} is {target, number}.',
  'outcome.yearTargetShare':
    'That is {bound, select, at_least {at least } other {}}{share} of the target for {year}, which is {target, number}.',
  'outcome.yearTargetReached': 'The target for {year}, {target, number}, has been reached.',
  'outcome.targetMissing': 'no target',
  'outcome.targetIs': 'the target is {target}',
  'outcome.targetShare':
    '{bound, select, at_least {at least } other {}}{share} of the target of {target}',
  'outcome.pace':
    'the pace is {pace} of what the target needs so far this year{missing, plural, =0 {} other { ({reported} of {total} municipalities have reported)}}',
  'outcome.needsMissing': 'Not available: no recruitment needs have been reported yet.',
  'outcome.yearPoint': '{year}: {households}',
  'outcome.yearPointPartial': '{year} so far: {households}',
  'outcome.firstReport': 'The first reporting is for {tertial}, which is in progress.',

  'outcome.tertial': 'four-month period {number} of {year}',
  'outcome.tertialShort': 'Period {number} {year}',

  'outcome.statusConfirmed': 'confirmed',
  'outcome.statusPreliminary': 'preliminary: not everyone has reported',
  'outcome.statusPreliminaryOne': 'preliminary: not everything has been reported',
  'outcome.statusCompiled': 'compiled: part of it is known only as one figure',
  'outcome.statusNotReported': 'not reported',
  'outcome.statusUnknown': 'not available',
  'outcome.statusSuppressed': 'not shown: too few households',
  'outcome.statusNotApplicable': 'not applicable',

  'outcome.yearColumn': 'Year',
  'outcome.householdsColumn': 'Households moved in',
  'outcome.preliminaryColumn': 'Preliminary',
  'outcome.statusColumn': 'Status',
  'outcome.municipalityColumn': 'Municipality',
  'outcome.remainingRow': '{years}, not allocated',
  'outcome.sumRow': 'Total',
  'outcome.partialYear': 'up to and including {month} {year}',

  'outcome.reportingTable': 'Reported by municipality and four-month period',
  'outcome.reported': 'complete',
  'outcome.reportedNothing': 'complete, no households',
  'outcome.awaited': 'outstanding',
  'outcome.running': 'in progress',
} satisfies Record<keyof typeof swedish, string>
