import type { municipality as swedish } from '../sv/municipality.ts'

export const municipality = {
  'municipality.question':
    'How many households have moved to {name} through the partnership so far this year?',
  'municipality.unnamed': 'the municipality',
  'municipality.kicker': 'Municipality in Jämtland Härjedalen · updated {date}',
  'municipality.kickerDemo':
    'Municipality in Jämtland Härjedalen · DEMO, invented data · updated {date}',

  'municipality.soFar':
    'So far this year, <em>{bound, select, at_least {at least\u00a0} other {}}{count, plural, one {one\u00a0household} other {#\u00a0households}}</em> {count, plural, one {has} other {have}} moved to {name} through the partnership{preliminary, plural, =0 {} one { (one more is preliminary)} other { (# more are preliminary)}}.',
  'municipality.none': '<em>No\u00a0household</em> moved to {name} through the partnership in {year}.',
  'municipality.noneSoFar':
    'So far this year, <em>no\u00a0household</em> has been recorded as moved to {name} through the partnership{preliminary, plural, =0 {} one { (one is preliminary)} other { (# are preliminary)}}.',
  'municipality.onlyPreliminary':
    'No household in {name} has been confirmed for {year} yet, but <em>{preliminary, plural, one {one is preliminary} other {# are preliminary}}</em>.',
  'municipality.nothing': '{name} has not reported anything for {year} yet.',

  'municipality.sinceAtLeast':
    'Since {since} there have been at least {count, plural, one {one household} other {# households}}, and more may be among {total}, who are known only as one figure{place, select, none {} other { for {place}}} {totalYears}.',
  'municipality.sinceExact':
    'Since {since} there {count, plural, =0 {has been no household} one {has been one household} other {have been # households}}.',
  'municipality.sinceUnknown':
    'How many there have been since {since} is unknown: {total} are known only as one figure{place, select, none {} other { for {place}}} {totalYears}.',
  'municipality.sinceNothing': 'Nothing has been recorded since {since}.',

  'municipality.reportedAll': '{name} has reported everything up to and including {tertial}.',
  'municipality.reportedNot': '{name} has not reported {tertials} yet.',
  'municipality.reportedFew':
    '{name} has {count} four-month periods left to report; the latest is {tertial}.',

  'municipality.sinceDetail': 'more may be among {total}',
  'municipality.sinceDetailNone': 'some of {total} may have moved here',
  'municipality.contribution': 'The municipality’s contribution',
  'municipality.contributionUnknown': 'The amount is unknown.',
  'municipality.contributionFailed': 'It was not possible to fetch what the municipality contributes.',
  'municipality.inCounty': 'the whole county: {value}',
  'municipality.perInhabitant': 'SEK\u00a0{amount} per inhabitant (population 31 December {year})',
  'municipality.perHousehold':
    'contribution per household{isSoFar, select, true { so far this year} other {}} (not a price): {amount}',

  'municipality.years':
    '{bound, select, at_least {At least } other {}}{count, plural, =0 {No household} one {{bound, select, at_least {one} other {One}} household} other {# households}} {period, select, so_far {{count, plural, =0 {has} one {has} other {have}} so far moved} other {moved}} to {name} through the partnership {years}{period, select, provisional { (preliminary)} other {}}',
  'municipality.yearsUnknown': 'Nothing has been recorded for {name} {years}',
  'municipality.yearsSubtitle':
    'Households moved in through the partnership by year, {name}: households that were in touch with a municipality, the region or another partner before they moved – not all migration to the municipality.',
  'municipality.yearsChart': 'Households moved in through the partnership by year, {name}',

  'years.filter': 'Choose years',
  'years.filterFrom': 'From',
  'years.filterTo': 'To',
  'years.filterClear': 'Show {years}',

  'municipality.unknownTitle': 'What we do not know',
  'municipality.unknownShare':
    'How many of {total} moved to {name}. {allocated, plural, =0 {None of them is recorded here} one {One of them is recorded here} other {# of them are recorded here}}, and {remaining, plural, =0 {all have been allocated to municipalities} one {# has not been allocated to any municipality} other {# have not been allocated to any municipality}}.',
  'municipality.unknownYears':
    'How many moved to {name} {years}. Nothing has been recorded, and that is not the same as zero.',
  'municipality.unknownReports':
    'How many moved to {name} during {tertials}, which {count, plural, one {has} other {have}} not been reported yet.',
  'municipality.unknownManyReports':
    'How many moved to {name} during the {count} four-month periods that have not been reported yet, most recently {tertial}.',
  'municipality.unknownMoney': 'What {name} has paid. No amount has been entered.',
  'municipality.unknownNeeds':
    'Which recruitment needs are open in {name}. None has been reported, which is not the same as there being none.',

  'municipality.reportingTitleAll': '{name} has reported everything up to and including {tertial}',
  'municipality.reportingTitleMissing':
    '{name} has {count, plural, one {one four-month period} other {# four-month periods}} left to report',
  'municipality.reportingTitleNotDue': '{name} has nothing to report yet',
  'municipality.reportingTable': 'Reporting by four-month period, {name}',
  'municipality.tertialColumn': 'Four-month period',
  'municipality.monthsColumn': 'Months',
  'municipality.stateColumn': 'Reporting',

  'municipality.compareNote':
    'The municipalities differ in size, so do not compare the numbers directly: {largest} has {largestPopulation} inhabitants and {smallest} {smallestPopulation}.',

  'municipality.notFoundTitle': 'The municipality is not here',
  'municipality.notFoundText':
    'The address ends in “{code}”, but none of the municipalities in the partnership has that code. A municipality code has four digits, for example 2305 for Bräcke. Here they all are:',

  'municipality.listTotal':
    '{value, plural, one {One household} other {# households}} since {since}, of which {remaining, plural, one {one has not been allocated} other {# have not been allocated}} to a municipality',
  'municipality.listUnplaced':
    '{value, plural, one {One household} other {# households}} since {since}, none allocated to a municipality yet',
  'municipality.listPlaced':
    '{bound, select, at_least {At least } other {}}{value, plural, =0 {No household} one {{bound, select, at_least {one} other {One}} household} other {# households}} since {since}',
  'municipality.listNothing': 'Nothing has been recorded since {since}',
  'municipality.listSubtitle':
    'Households moved in through the partnership by municipality. Figures with “at least” are known parts: more may be among {total}, who are counted only once, in the total.',
  'municipality.listSubtitlePlain': 'Households moved in through the partnership by municipality.',
  'municipality.list': 'Households moved in through the partnership by municipality',
  'municipality.currentColumn': '{year} so far',
  'municipality.sinceColumn': 'Since {year}',
  'municipality.reportedColumn': 'Reported {tertial}',
  'municipality.remainingRow': 'Not allocated to a municipality',
  'municipality.csv': 'Download the table as CSV',
  'municipality.hidden':
    'How many households moved to {name} in {year} is not shown, to protect single households.',
  'municipality.sinceHidden':
    'How many there have been since {since} is not shown, to protect single households.',
  'municipality.perHouseholdHidden': 'contribution per household is not shown',
  'municipality.yearsHidden':
    'How many moved to {name} {years} is not shown, to protect single households',
  'municipality.unknownShareHidden':
    'How many of {total} moved to {name}. What is recorded here is not shown.',
} satisfies Record<keyof typeof swedish, string>
