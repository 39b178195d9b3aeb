import type { overview as swedish } from '../sv/overview.ts'

export const overview = {
  'overview.question':
    'How many households have moved to Jämtland Härjedalen through the partnership so far this year?',
  'overview.kicker': 'Jämtland Härjedalen · updated {date}',
  'overview.kickerDemo': 'Jämtland Härjedalen · DEMO, invented data · updated {date}',

  'overview.soFar':
    'So far this year, <em>{bound, select, at_least {at least\u00a0} other {}}{count, plural, one {one\u00a0household} other {#\u00a0households}}</em> {count, plural, one {has} other {have}} moved to the county through the partnership{preliminary, plural, =0 {} one { (one more is preliminary)} other { (# more are preliminary)}}.',
  'overview.soFarNone':
    'So far this year, <em>no\u00a0household</em> has been recorded as moved in through the partnership{preliminary, plural, =0 {} one { (one is preliminary)} other { (# are preliminary)}}.',
  'overview.none': '<em>No\u00a0household</em> moved to the county through the partnership in {year}.',
  'overview.onlyPreliminary':
    'No household has been confirmed for {year} yet, but <em>{preliminary, plural, one {one is preliminary} other {# are preliminary}}</em>.',
  'overview.onlyTogether':
    '<em>{households, plural, one {One\u00a0household} other {#\u00a0households}}</em> moved to the county through the partnership {years}, known only as one figure.',
  'overview.lastYear':
    '<em>{bound, select, at_least {At least\u00a0} other {}}{count, plural, one {{bound, select, at_least {one} other {One}}\u00a0household} other {#\u00a0households}}</em> moved to the county through the partnership in {year}{status, select, confirmed {} other { (preliminary)}}.',
  'overview.nothing': 'Nothing has been reported for {year} yet.',
  'overview.reported': 'Reports for {tertial} are in from {reported} of {total} municipalities.',
  'overview.reportedAll':
    'All {total, plural, =8 {eight} other {#}} municipalities have reported {tertial}.',
  'overview.reportedNone': 'No municipality has reported {tertial} yet.',

  'overview.reporting': 'Have reported {tertial}',
  'overview.reportingNotDue': 'Reporting',
  'overview.sum': '{together} + {after}',
  'overview.municipalities': '{total, plural, one {municipality} other {municipalities}}',
  'overview.ofTotal': '{reported} of {total}',
  'overview.nothingAfter': 'nothing has been reported after that',
  'overview.afterParts': 'the {after} are {parts}',
  'overview.afterWithin': '{count, number} from {years} beyond {total}',
  'overview.afterYear': '{count, number} from {year}',
  'overview.placed':
    '{allocated, plural, =0 {none of {total} has been allocated to a municipality and year yet} one {one of {total} has been allocated to a municipality and year, {remaining} have not} other {# of {total} have been allocated to a municipality and year, {remaining, plural, =0 {none remains} one {# has not} other {# have not}}}}',
  'overview.missingMunicipalities': '{names} outstanding',
  'overview.missingCount': '{count} municipalities outstanding',
  'overview.missingNone': 'none outstanding',
  'overview.which': 'Which?',

  'overview.yearsBoth':
    '{lastBound, select, at_least {At least } other {}}{last, plural, =0 {No household} one {{lastBound, select, at_least {one} other {One}} household} other {# households}} moved here through the partnership in {lastYear}{lastStatus, select, provisional { (preliminary)} other {}}, {thisBound, select, at_least {at least } other {}}{current, plural, =0 {none} one {one} other {#}} so far in {thisYear}',
  'overview.yearsLast':
    '{lastBound, select, at_least {At least } other {}}{last, plural, =0 {No household} one {{lastBound, select, at_least {one} other {One}} household} other {# households}} moved here through the partnership in {lastYear}{lastStatus, select, provisional { (preliminary)} other {}}. Nothing has been reported for {thisYear} yet',
  'overview.yearsThis':
    '{thisBound, select, at_least {At least } other {}}{current, plural, =0 {No household has} one {{thisBound, select, at_least {one} other {One}} household has} other {# households have}} moved here through the partnership so far in {thisYear}',
  'overview.yearsTogether':
    '{households, plural, one {One household} other {# households}} {years} {households, plural, one {is} other {are}} known as one figure. Nothing has been reported by year yet',
  'overview.yearsNothing': 'Nothing has been reported yet',
  'overview.yearsSubtitle':
    'Households moved in through the partnership by year, the whole county: households that were in touch with a municipality, the region or another partner before they moved – not all migration to the county.',
  'overview.yearsAtLeast':
    'The figures for {years} are at least this large. They partly count the same households as {total} and must not be added to them.',
  'overview.more':
    'In {lastYear}, {count, plural, one {one more household} other {# more households}} moved here than in {year}.',
  'overview.fewer':
    'In {lastYear}, {count, plural, one {one household fewer} other {# fewer households}} moved here than in {year}.',
  'overview.same': 'In {lastYear}, as many households moved here as in {year}.',
  'overview.notComparable': 'No comparison with {year} can be made: some of {total} belong there.',
  'overview.notComparableLast':
    'No comparison between {lastYear} and {year} can be made: some of {total} belong to {lastYear}.',
  'overview.notComparableYet':
    'No comparison between {lastYear} and {year} can be made yet: not all municipalities have reported.',
  'overview.yearsChart': 'Households moved in through the partnership by year, the whole county',
  'overview.yearsEmpty': 'No household has been recorded, neither by year nor as one figure.',
  'overview.yearsEmptyNext': 'See what counts',

  'overview.allGained':
    'All {total, plural, =8 {eight} other {#}} municipalities gained households in {year}',
  'overview.someGained': '{count} of {total} municipalities gained households in {year}',
  'overview.noneGained': 'No municipality gained households in {year}',
  'overview.gainedSoFar':
    'New households {isCurrent, select, true {so far } other {}}in {year} are reported by {count} of {total} municipalities',
  'overview.noneSoFar':
    'No municipality has reported new households {isCurrent, select, true {so far } other {}}in {year}',
  'overview.multiplesUnknown': 'Nothing has been reported by municipality and year yet',
  'overview.multiplesSubtitle':
    'Households moved in through the partnership by municipality and year {years}. The same scale in every panel.',
  'overview.multiplesAtLeast': 'Striped bars are at least this high: more may be among {total}.',
  'overview.multiplesEmpty':
    'When the municipalities have recorded households they appear here, municipality by municipality on the same scale.',
  'overview.multiplesEmptyTogether':
    'When the municipalities have recorded households they appear here, municipality by municipality on the same scale. How {total} are spread over the municipalities is unknown.',
  'overview.multiplesChart': 'Households moved in through the partnership by municipality and year',
  'overview.multiplePoint': '{name} {year}: {households}',
  'overview.multiplesTable': 'Households moved in through the partnership by municipality and year',
  'overview.multiplesTableNote':
    'What is known only as one figure is not included in the years of the table.',

  'overview.mapMost':
    '{names} gained the most households in {year}: {count}{isTie, select, true { each} other {}}',
  'overview.mapNothing': 'No municipality has reported new households in {year}',
  'overview.mapNothingYet': 'Nothing has been reported for {year} yet',
  'overview.mapZero': 'No municipality gained households in {year}',
  'overview.mapSum':
    '{bound, select, at_least {At least } other {}}{count, plural, one {{bound, select, at_least {one} other {One}} household} other {# households}} {period, select, so_far {so far } other {}}in {year}{period, select, provisional { (preliminary)} other {}}, {municipalities, plural, one {in one municipality} other {in # municipalities}}',
  'overview.mapSubtitle':
    'Households moved in through the partnership by municipality {year}{isCurrent, select, true {, so far this year} other {}}. Lake Storsjön has no colour. The same colours every year.',
  'overview.mapUnit': 'The colour is households per 1,000 inhabitants, the number households.',
  'overview.mapTotals':
    'Per 1,000 inhabitants also counts households known only as one figure for the municipality that year.',
  'overview.mapNoPopulation':
    'The population on 31 December {before} is not known yet, so no municipality has a colour.',
  'overview.mapSmall':
    '{count, plural, one {In one municipality} other {In # municipalities}} the colour rests on fewer than ten households: a single one can change it.',
  'overview.mapRate': 'Per 1,000 inhabitants',
  'overview.mapAreaRate': '{area}, {rate} per 1,000 inhabitants',
  'overview.mapYear': 'Year shown',
  'overview.mapYearRefused':
    'The address asks for “{asked}”, but the map shows one year at a time from {first} to {last}. {year} is shown here.',
  'overview.mapChart': 'Map of the municipalities, households {year}',
  'overview.mapList': 'Households moved in through the partnership {year}',
  'overview.mapArea': '{name}: {households} in {year}',

  'overview.reportingSubtitle':
    'Each municipality says when a four-month period is complete, also when it has nothing to report. Until all have done so the figures are preliminary, and what is missing is shown as unknown, not as zero.',
  'overview.reportingSource': 'Source: the municipalities’ reports of completion.',
  'overview.someHidden':
    'For {count} of {total} municipalities, {year} is not shown, to protect single households',
} satisfies Record<keyof typeof swedish, string>
