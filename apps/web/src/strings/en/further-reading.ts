import type { furtherReading as swedish } from '../sv/further-reading.ts'

export const furtherReading = {
  'classes.class.origin': 'Moved from',
  'classes.class.localTie': 'Earlier tie',
  'classes.class.mainReason': 'Main reason',
  'classes.class.occupationField': 'Field of work',
  'classes.class.employerSector': 'Employer’s sector',
  'classes.class.housing': 'First home',
  'classes.class.channel': 'First channel of contact',
  'classes.class.householdType': 'Type of household',
  'classes.class.closeReason': 'Reason not to move here',
  'classes.class.leaveReason': 'Reason to leave the county',
  'classes.subtitle.households':
    'Number of households that moved to the county during the year, settled year.',
  'classes.subtitle.leadsClosed':
    'Number of prospects closed without a move during the year, whenever they first made contact. Settled year.',
  'classes.subtitle.householdsLeft':
    'Number of households that moved in and have left the county, counted in the year that they answered. Settled year.',
  'classes.count':
    '{unit, select, leads {{count, plural, one {# prospect} other {# prospects}}} other {{count, plural, one {# household} other {# households}}}}',
  'classes.unitColumn': '{unit, select, leads {Prospects} other {Households}}',
  'classes.table':
    '{what}, number of {unit, select, leads {prospects} other {households}} by settled year, latest first',
  'classes.knownByYear': 'the {total} known by year',
  'classes.finding.origin':
    'The most common in {year} was to move here from {key, select, rest_of_sweden {the rest of Sweden} nordic {other Nordic countries} eu {the rest of the EU/EEA and Switzerland} other {the rest of the world}}: {value, number} of {total}',
  'classes.finding.localTie':
    'The most common in {year} was to {key, select, none {have no earlier tie to the county} returnee_grew_up {have grown up in the county} returnee_lived {have lived here before} family_tie {have a partner or family from here} second_home {have had a second home or a season here} other {have studied here}}: {value, number} of {total}',
  'classes.finding.mainReason':
    '{name} was the most common reason to move here in {year}: {value, number} of {total}',
  'classes.finding.householdType':
    'The most common type of household in {year} was {key, select, family {families with children} single {one adult alone} other {several adults without children}}: {value, number} of {total}',
  'classes.finding.occupationField':
    '{name} was the most common field of work among those who moved here in {year}: {value, number} of {total}',
  'classes.finding.employerSector':
    'Most common sector among those who moved here in {year}: {name}, {value, number} of {total}',
  'classes.finding.housing':
    '{name} was the most common first home in {year}: {value, number} of {total}',
  'classes.finding.channel':
    '{name} was the most common first contact in {year}: {value, number} of {total}',
  'classes.finding.closeReason':
    '{key, select, no_response {The largest group closed in {year} had not responded} no_housing {Lack of housing was the most common reason not to move here in {year}} other {{name} was the most common reason not to move here in {year}}}: {value, number} of {total}',
  'classes.finding.leaveReason':
    '{name} was the most common reason to leave the county in {year}: {value, number} of {total}',
  'classes.blockSource':
    'Published {date}. The municipalities are shown for three years at a time, once all three are settled, so that nobody can be singled out.',
  'newcomers.lead':
    'Where the households came from, why they moved here and what work they do. The figures are of settled years.',
  'newcomers.allLater':
    'Where the households came from, why they moved here, what work they do and how they live is shown here year by year, once the coordinator has settled a year. The figures rest on single households and are therefore not worked out from day to day. How many have moved here stands on the overview.',
  'newcomers.later':
    'This figure is shown once a year is settled. It rests on single households and is therefore not worked out from day to day.',
  'newcomers.plain.origin': 'Where the households moved from in {year}',
  'newcomers.plain.localTie': 'Earlier tie to the county, {year}',
  'newcomers.plain.mainReason': 'Main reason for moving here, {year}',
  'newcomers.plain.householdType': 'Type of household, {year}',
  'newcomers.plain.occupationField': 'Field of work, {year}',
  'newcomers.plain.employerSector': 'Sector of the employer, {year}',
  'newcomers.plain.housing': 'First home, {year}',
  'newcomers.plain.channel': 'First contact, {year}',
  'newcomers.question': 'Breakdown',
  'newcomers.question.origin': 'Where they moved from',
  'newcomers.question.localTie': 'Earlier tie',
  'newcomers.question.mainReason': 'Main reason',
  'newcomers.question.householdType': 'Type of household',
  'newcomers.question.occupationField': 'Field of work',
  'newcomers.question.employerSector': 'Sector of the employer',
  'newcomers.question.housing': 'First home',
  'newcomers.question.channel': 'First contact',
  'newcomers.questionRefused':
    'The address asks for the breakdown “{asked}”, which does not exist. Shown here is where the households moved from.',
  'newcomers.persons': 'People and shares',
  'newcomers.personsCaption': 'People in the households and shares of the households, by settled year',
  'newcomers.personsHeader': 'People',
  'newcomers.beforeNovemberHeader': 'People moved in by the end of October',
  'newcomers.familyHeader': 'With children',
  'newcomers.returneeHeader': 'Returnees',
  'newcomers.foreignHeader': 'From abroad',
  'newcomers.remoteHeader': 'Work remotely',
  'newcomers.sharesNote':
    'The shares are of the households whose answer is known. People who live here on 1 November count in the year’s equalisation between municipalities.',
  'newcomers.blockPlain': 'The municipalities',
  'newcomers.blockTitle': 'The municipalities {years}',
  'newcomers.blockLead':
    'At most three groups, and three years together: that much can be shown without any family being recognised.',
  'newcomers.blockCaption': '{what}, households by municipality {years}',
  'newcomers.blockLater':
    'The municipalities are shown for three years at a time, once all three are settled. There are no such years yet.',
  'staying.lead':
    'How many of those who moved here are still here one, two and three years later, and what they say of the move.',
  'staying.allLater':
    'How many are still here after one, two and three years is shown here once the coordinator has settled a year and those who moved in have lived here long enough. Those of the 444 that are not recorded one by one are never among them: nobody knows who they are.',
  'staying.later':
    'This figure is shown once a year is settled and those who moved in have lived here long enough.',
  'staying.cohort': 'Moved in {year}',
  'staying.cohortHeader': 'Year of the move',
  'staying.plain':
    'Share still here after {years, plural, =1 {one year} =2 {two years} =3 {three years} other {# years}}',
  'staying.finding':
    'Of the households that moved here in {year}, {share} are still here after {years, plural, =1 {one year} =2 {two years} =3 {three years} other {# years}}',
  'staying.findingBetween':
    'Of the households that moved here in {year} and have answered, {share} are still here after {years, plural, =1 {one year} =2 {two years} =3 {three years} other {# years}}; of all that are recorded it is between {lower} and {upper}',
  'staying.between': '{share} ({lower}–{upper})',
  'staying.words':
    '{share} of those who answered, between {lower} and {upper} of all that are recorded; {answered} have answered',
  'staying.subtitle':
    'The whole county; households recorded one by one. Those of the 444 that are known only as one figure are left out. The bar is the share among those who have answered. The line shows what the share of all that are recorded can be: lowest if none of those who have not answered is still here, highest if all of them are.',
  'staying.shareHeader': 'Still here, of those who answered',
  'staying.lowerHeader': 'Lowest of all',
  'staying.upperHeader': 'Highest of all',
  'staying.answeredHeader': 'Have answered',
  'staying.baseHeader': 'Households',
  'staying.said': 'What they say',
  'staying.saidLead':
    'The answers come from the follow-up and are of the county as a whole. How many households the help was decisive for is given as a range: at least those that say so themselves, at most all recorded except those that say that it was major, of some importance or none.',
  'staying.saidCaption':
    'Satisfaction, what the help meant and work of accompanying adults, by settled year',
  'staying.satisfactionHeader': 'Satisfaction, 1–5',
  'staying.impactHeader': 'Households for which the help was decisive',
  'staying.partnerHeader': 'Accompanying adults in work',
  'staying.leftHeader': 'Left the county (households, the year they answered)',
  'skills.lead':
    'The skills that are looked for in the county, beside the work of those who have moved here through the partnership.',
  'skills.later': 'This figure is shown once a year is settled.',
  'skills.openHeader': 'Open positions',
  'skills.filledHeader': 'Filled, of the year’s positions',
  'skills.openTable.occupationField': 'Open recruitment needs by field of work',
  'skills.openTable.employerSector': 'Open recruitment needs by sector',
  'skills.openSubtitle':
    'Positions that employers have reported and that are not filled, in the whole county right now.',
  'skills.noNeeds':
    'No recruitment needs have been reported this year. That does not mean there are none.',
  'skills.positions': '{count, plural, one {one position} other {# positions}}',
  'skills.hardToFill':
    'Hard to fill: {hard, number} of the {known, plural, one {one} other {#}} of which it is stated{unknown, plural, =0 {} one {; of one it is not known} other {; of # it is not known}}.',
  'skills.finding.employerSector':
    '{key, select, municipal {The municipalities look} regional {The region looks} state {The state looks} private {Private companies look} non_profit {Non-profit employers look} own_business {Businesses of their own look} other {Employers of unknown sector look}} for most: {count, number} of {total, plural, one {one position} other {# positions}}',
  'skills.finding.occupationField':
    'Most are wanted in {name}: {count, number} of {total, plural, one {one position} other {# positions}}',
  'skills.findingTotal': '{count, plural, one {One position} other {# positions}} wanted',
  'skills.plain.newcomers': 'Fields of work of those who moved here in {year}',
  'skills.besideNote':
    'Compare the fields, not the numbers: the needs are positions right now, those who moved in are households in a year.',
  'skills.filled': 'Filled by those who moved in',
  'skills.filledCaption':
    'Positions filled by those who moved in and work of accompanying adults, by settled year',
  'skills.byNewcomersHeader': 'Positions filled by those who moved in',
  'skills.partnerHeader': 'Accompanying adults in work',
  'obstacles.lead':
    'Why those who thought of moving here did not, and why households that moved here have left the county.',
  'obstacles.allLater':
    'Why prospects did not move here, and why households have left the county, is shown here year by year once the coordinator has settled a year. The figures rest on single households and are therefore not worked out from day to day.',
  'obstacles.later': 'This figure is shown once a year is settled.',
  'obstacles.plain.closeReason': 'Why prospects did not move here, {year}',
  'obstacles.plain.leaveReason': 'Why households left the county, {year}',
  'obstacles.funnel': 'From interest to move',
  'obstacles.funnelLead':
    'Each row is a year, but the year is not the same in all columns. The first three are of those who made contact during the year, whatever happened later; they are given a year, so the latest years cannot be counted yet. The last is of those who were closed during the year, whenever they made contact. The columns can therefore not be added up.',
  'obstacles.funnelCaption':
    'Prospects by settled year, latest first: three columns by year of first contact, one by year of closing',
  'obstacles.conversionHeader': 'Moved here, of all prospects who made contact during the year',
  'obstacles.conversionClosedHeader': 'Moved here, of closed prospects who made contact during the year',
  'obstacles.leadTimeHeader':
    'Months to the move for those who made contact during the year (base: moved in)',
  'obstacles.closedHeader': 'Prospects closed without a move during the year',
  'comparison.lead':
    'The municipalities are of different sizes. Shown here are households per 1,000 inhabitants, so that a small municipality can be read beside a large one.',
  'comparison.title': 'Households moved in per 1,000 inhabitants and year, {years}',
  'comparison.finding':
    'From {least} to {most} households moved in per 1,000 inhabitants in the municipalities in {year}',
  'comparison.titleNone': 'Nothing has been reported by municipality and year, {years}',
  'comparison.none':
    'The municipalities can be compared once they have recorded households. What is known only as one figure for several years belongs to no municipality.',
  'comparison.subtitle':
    'Households moved in through the partnership per 1,000 inhabitants and year, {years}. All municipalities share one scale and stand in alphabetical order. Preliminary households are not included.{isPartial, select, true { {last} is not over, so its bars may still grow.} other {}}',
  'comparison.noPopulation':
    'The population is known up to 31 December {known}, so nothing can be computed for {years} yet.',
  'comparison.source': '{source}; the population from SCB',
  'comparison.table': 'Households per 1,000 inhabitants, the municipalities {years}',
  'comparison.rate': '{value} per 1,000 inhabitants',
  'comparison.smallSign': '†',
  'comparison.smallMark': '{value}†',
  'comparison.smallWords': '{text}, fewer than ten households',
  'comparison.smallLegend': 'rests on fewer than ten households, can swing widely between years',
  'comparison.point': '{name} {year}: {rate}',
  'comparison.pointPartial': '{name} {year} so far: {rate}',
  'comparison.smallBase':
    'Several figures rest on fewer than ten households. In a small municipality a single household makes a great difference: compare several years rather than one.',
  'comparison.rateColumn': 'Households per 1,000 inhabitants and year',
  'comparison.yearsColumn': 'Years',
  'comparison.baseColumn': 'Base',
  'comparison.smallBaseWords': 'fewer than ten households',
  'comparison.together': 'Several years together',
  'comparison.togetherLead':
    'A single year in a small municipality rests on few households. Put several years together, and the figures rest on more.',
  'comparison.togetherFinding':
    'From {least} to {most} households per 1,000 inhabitants and year in the municipalities, {years} together',
  'comparison.togetherTitle': 'Households per 1,000 inhabitants and year, {years} together',
  'comparison.togetherSubtitle':
    'All households of {years}, divided by the sum of the populations before each of the years. The municipalities stand in alphabetical order. Preliminary households are not included.{isPartial, select, true { {last} is not over: the year counts in full in the population, its households through {month}.} other {}}',
  'csv.percentColumn': '{header} (per cent)',
  'csv.kronorColumn': '{header} (SEK)',
  'csv.monthsColumn': '{header} (months)',
  'csv.lowerColumn': '{header}: lowest',
  'csv.upperColumn': '{header}: highest',
  'csv.baseColumn': '{header}: based on',
  'csv.boundColumn': 'Bound',
  'csv.bound.exact': 'exact',
  'csv.bound.at_least': 'at least',
  'csv.bound.at_most': 'at most',
  'comparison.how': 'How to read the figures',
  'comparison.howText':
    'The number of households is divided by the population on 31 December of the year before. What is known only for several years together, the 444 households, stands in no single year{isSome, select, true {; that is why several figures are “at least”} other {}}.',
  'comparison.noLeague':
    'The municipalities are not ranked. How many move here also depends on jobs, homes and location{isSome, select, true {, and the municipalities began recording at different times} other {}}.',
  'outcome.noteAtLeast':
    'At least {count, plural, one {one household} other {# households}} {years}. More may be among {total}, who are known only as one figure{place, select, none {} other { for {place}}} {totalYears}. The figures must not be added together.',
  'outcome.noteNoneKnown':
    'No household is recorded in {area} {years}, but households may be among {total}, who are known only as one figure{place, select, none {} other { for {place}}} {totalYears}.',
  'outcome.yearsRefused':
    'The address asks for “{asked}”, which cannot be shown. Write a year or a range from {first} to {last}, for example {example}. {shown} is shown here.',
} satisfies Record<keyof typeof swedish, string>
