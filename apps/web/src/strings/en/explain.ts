import type { explain as swedish } from '../sv/explain.ts'

/** The panel "How we count" of a figure: what it is made of. */
export const explain = {
  'explain.title': 'How we count: {title}',
  'explain.wholeDefinition':
    'The whole definition: {title} ({id}{version, plural, =0 {} other {, version #}})',

  'explain.belongsTo':
    'Belongs to the definition: {title} ({id}{version, plural, =0 {} other {, version #}})',
  'explain.defined.leadsClosed':
    'Prospects who were closed without moving here, counted in the year that they were closed and not in that of their first contact, with the reason given.',
  'explain.defined.householdsLeft':
    'Households that moved here through the partnership and whose latest answer is that they have left the county, counted in the year that they answered, with the reason they gave. A move within the county is not to leave it.',
  'explain.defined.fromOwnCounty':
    'Households that moved from another municipality in the county. They are never counted as moved in to the county.',
  'explain.defined.needsFilledByNewcomers':
    'Reported positions filled by someone in a household that moved in, by the year in which they were filled.',
  'explain.defined.partnerWorkingShare':
    'The share of the other adults in households that moved in who work twelve months after the move, of those where it is known.',
  'explain.noValue': 'not written',

  'explain.value': 'The figure',
  'explain.total': 'Total',
  'explain.asked': 'The question',
  'explain.question': '{what} in {place}, {years}{by, select, none {} other {, by {by}}}.',
  'explain.besideMoves': '{what} beside Statistics Sweden’s moves',
  'explain.partOf': 'Part of the answer to: {question}',
  'explain.county': 'the whole county',
  'explain.unit': 'Unit',
  'explain.basis': 'Made of',
  'explain.status': 'Standing',
  'explain.changed': 'Last changed',
  'explain.dataVersion': 'Data version',
  'explain.source': 'Source',
  'explain.link': 'Link',
  'explain.copyLink': 'Copy the link',
  'explain.fromApi': 'The same figure from the API (JSON)',
  'explain.besideFromApi': '{what} from the API (JSON)',
  'explain.partFromApi': 'The answer from the API that the figure belongs to (JSON)',
  'explain.csv': 'Download the figure as CSV',
  'explain.csv.what': 'What',
  'explain.csv.place': 'Area',
  'explain.csv.years': 'Years',
  'explain.csv.bound': 'Bound',
  'explain.csv.bound.exact': 'exact',
  'explain.csv.bound.at_least': 'at least',
  'explain.csv.bound.at_most': 'at most',
  'explain.csv.shown': 'As it stands on the page',
  'explain.csv.definition': 'Definition',
  'explain.csv.definitionVersion': '{id} version {version}',
  'explain.csv.fetched': 'Fetched {date}',
  'explain.csv.asked': 'The question to the API: {address}',
  'explain.citation':
    '{isDemo, select, true {DEMO, invented data. } other {}}Region Jämtland Härjedalen and the municipalities: {what}{place, select, none {} other {, {place}}}{years, select, none {} other {, {years}}}{by, select, none {} other {, by {by}}}{value, select, none {} other {: {value}}}{status, select, none {} other { ({status})}}{source, select, none {} other { ({source})}}. inflytt, retrieved {date}{version, select, none {} other {, data version {version}}}, {url}',

  'explain.live': 'Live: the figure changes when data is added, corrected or confirmed.',
  'explain.fixed': 'Settled: the figure has been published and is corrected only by a new version.',
  'explain.citedFixed': 'settled',
  'explain.version':
    '{year}, version {version}: settled {date} ({decisionBody}, {decisionDate}, {diaryRef})',
  'explain.fixedFigures': 'Settled figures',
  'explain.fixedFailed': 'It was not possible to fetch whether the figure has been settled.',
  'explain.fixedCount':
    '{count, plural, one {As it was settled the figure has a code} other {As they were settled # of the figures have a code each}} in the annual report for {year}, version {version}. What stands under a code never changes.',
  'explain.fixedFigure': '{place}{category, select, none {} other {, {category}}}, {period}: {value}',
  'explain.showFixed': 'Show the codes',
  'explain.versionsFailed': 'It was not possible to fetch which versions have been settled.',

  'explain.parts':
    '{apart, plural, one {# household is recorded one by one} other {# households are recorded one by one}}, {together, plural, one {# is known only as part of one figure} other {# are known only as one figure}}.',
  'explain.count': '{count, plural, one {# household} other {# households}}, each recorded one by one.',
  'explain.preliminary':
    '{count, plural, one {# more is preliminary} other {# more are preliminary}} and not included.',
  'explain.undecided':
    'For {count, number} of those recorded it is not settled whether they are among the combined result.',
  'explain.atLeast':
    'At least: more may be part of a combined result that also covers other municipalities or years.',
  'explain.atLeastUnknown': 'At least: some of it is unknown.',
  'explain.atMost': 'At most: the households are at least as many as stand here.',
  'explain.hidden':
    'Figures about too few households are not shown, and are not part of what stands here.',
  'explain.notReported': 'Have not finished reporting: {names}.',
  'explain.target':
    '{count, plural, one {The target is # household.} other {The target is # households.}}',
  'explain.population': 'The population on 31 December {year}.',
  'explain.perturbed': 'Population from {source}, with random noise.',
  'explain.unknownAmount': 'unknown',
  'explain.balance':
    'From the year before {opening}, contributions in cash {contributions}, costs {costs}.',
  'explain.unsettled':
    '{count, plural, one {# known contribution is not approved by its party, or the decision is unknown.} other {# known contributions are not approved by their parties, or the decision is unknown.}}',
  'explain.unknownAmounts':
    '{contributions, plural, =0 {} one {One contribution is unknown. } other {# contributions are unknown. }}{costs, plural, =0 {} one {One cost is unknown.} other {# costs are unknown.}}',
  'explain.yearBase': '{year}: {base}',
  'explain.base.households': '{count, plural, one {# household} other {# households}}',
  'explain.base.inhabitants': '{count, plural, one {# inhabitant} other {# inhabitants}}',
  'explain.base.leads': '{count, plural, one {# prospect} other {# prospects}}',
  'explain.base.answers': '{count, plural, one {# answer} other {# answers}}',
  'explain.base.activities': '{count, plural, one {# activity} other {# activities}}',

  'explain.unit.households': 'households',
  'explain.unit.persons': 'people',
  'explain.unit.percent': 'percent',
  'explain.unit.months': 'months',
  'explain.unit.sek': 'kronor',
  'explain.unit.positions': 'positions',
  'explain.unit.score': 'the scale 1–5',
  'explain.unit.activities': 'activities',
  'explain.unit.participants': 'participants',
  'explain.unit.leads': 'prospects',
  'explain.unit.per_thousand': 'households per 1,000 inhabitants',

  'explain.by.municipality': 'municipality',
  'explain.by.year': 'year',
  'explain.by.programme': 'programme',
  'explain.by.origin': 'origin',
  'explain.by.localTie': 'local tie',
  'explain.by.mainReason': 'main reason',
  'explain.by.occupationField': 'field of work',
  'explain.by.employerSector': 'the employer’s sector',
  'explain.by.housing': 'first housing',
  'explain.by.channel': 'way of contact',
  'explain.by.householdType': 'type of household',
  'explain.by.phase': 'phase',
  'explain.by.closeReason': 'reason for closing',
  'explain.by.leaveReason': 'reason for leaving',
  'explain.by.isHardToFill': 'hard to fill or not',

  'explain.measure.fromOwnCounty': 'Households from another municipality in the county',
  'explain.measure.runRate': 'Pace towards the target',
  'explain.measure.conversion': 'Prospects who have moved here, of all',
  'explain.measure.conversionClosed': 'Prospects who have moved here, of those closed',
  'explain.measure.retention12': 'Retention after 12 months',
  'explain.measure.retention24': 'Retention after 24 months',
  'explain.measure.retention36': 'Retention after 36 months',
  'explain.measure.returneeShare': 'Share of returners',
  'explain.measure.foreignShare': 'Share from abroad',
  'explain.measure.familyShare': 'Share with children',
  'explain.measure.remoteShare': 'Share working remotely',
  'explain.measure.needsOpen': 'Open positions',
  'explain.measure.needsFilledShare': 'Share of positions filled',
  'explain.measure.needsFilledByNewcomers': 'Positions filled by newcomers',
  'explain.measure.partnerWorkingShare': 'Partners in work',
  'explain.measure.participants': 'Participants in activities',
  'explain.measure.costPerParticipant': 'Cost per participant',
  'explain.measure.leadsClosed': 'Prospects closed without a move',
  'explain.measure.householdsLeft': 'Households that have left the county',
} satisfies Record<keyof typeof swedish, string>
