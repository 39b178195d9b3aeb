import type { statistics as swedish } from '../sv/statistics.ts'

export const statistics = {
  'statistics.title': 'Beside official statistics',
  'statistics.lead':
    'What the partnership counts beside what Statistics Sweden (SCB) counts. The households are those in contact before the move; the moves are all moves. Moves are not households: a family of four is four moves, and whoever moves twice in a year is counted twice. That is why the figures are shown beside each other and never divided by each other.',
  'statistics.measure': 'From the statistics of SCB',
  'statistics.inMigrants': 'Moves in',
  'statistics.outMigrants': 'Moves out',
  'statistics.netMigration': 'Net migration',
  'statistics.unknownMeasure':
    'The address asks for “{asked}”, which does not exist. Shown here: {shown}.',
  'statistics.copyLacks':
    'Moves in and out by themselves are not in the bundled copy. They are shown once the data has been fetched from SCB.',
  'statistics.findingNet':
    'Net migration in {year} was from {low} ({lowName}) to {high} ({highName}); {isReported, select, true {through the partnership {isComplete, select, true {} other {so far }}{reached, plural, =0 {no household came} one {households came to one municipality} other {households came to # municipalities}}} other {nothing is reported of the partnership’s households}}',
  'statistics.findingIn':
    '{name} had most moves in {year}, {moves}; through the partnership: {households}',
  'statistics.findingOut':
    '{name} had most moves out {year}, {moves}; through the partnership to there: {households}',
  'statistics.findingNone': 'Data from SCB is not available for these years',
  'statistics.subtitle':
    'Bar: households through the partnership. Dot: {measure, select, inMigrants {moves in} outMigrants {moves out} other {net migration (in minus out)}} according to SCB, in number of moves. Two scales, each the same for all municipalities. Dashed line: break in the series between 2024 and 2025.',
  'statistics.chart':
    'Households through the partnership and moves according to SCB, by municipality and year',
  'statistics.point': '{name} {year}: {households} through the partnership. SCB: {moves}.',
  'statistics.moves':
    '{measure, select, inMigrants {{count, plural, one {# move in} other {# moves in}}} outMigrants {{count, plural, one {# move out} other {# moves out}}} other {net migration {shown}}}',
  'statistics.movesPerturbed': '{text}, with random noise',
  'statistics.movesMissing': 'not available',
  'statistics.householdsUnit': 'households',
  'statistics.movesUnit': 'moves',
  'statistics.legendExact': 'moves according to SCB',
  'statistics.legendPerturbed': 'with random noise (from 2025)',
  'statistics.legendBreak': 'break in the series: before and after are not compared',
  'statistics.table': 'Households and moves by municipality and year',
  'statistics.yearColumn': 'Year',
  'statistics.householdsColumn': 'Households through the partnership',
  'statistics.noteColumn': 'To know',
  'statistics.noteBreak': 'Break in the series; random noise',
  'statistics.notePerturbed': 'Random noise',
  'statistics.tableNote':
    'Households in number of households, the other in number of moves. Break in the series between 2024 and 2025: the change between them says nothing certain. No sum for the county is shown: moves between its municipalities would count twice, and from 2025 the noise would add up.',
  'statistics.places': 'The municipalities in official statistics',
  'statistics.placesTable': 'Population, median income and tax rate, latest year',
  'statistics.population': 'Population 31 December {year}',
  'statistics.medianIncome': 'Median income {year}, thousand SEK',
  'statistics.taxRate': 'Tax rate {year}, per cent',
  'statistics.placesNote':
    'Median income: total earned income, 16 years and over, current prices. Tax rate: municipality and region together. The population from 2025 has random noise.',
  'statistics.readTitle': 'How to read the figures',
  'statistics.readUnits':
    'The units differ. The partnership counts households, SCB counts moves, and neither figure is a share of the other.',
  'statistics.readNoise':
    'From 2025 SCB adds a little random noise to each figure (the Cell Key method) to protect individuals. Parts therefore need not agree with their sum, and the figures are not added up here.',
  'statistics.readBreak':
    'There is a break in the series between 2024 and 2025. Compare years before the break with each other and years after it with each other.',
  'statistics.readGap': 'Two dots mean that the figure is not available. Nothing is estimated.',
  'statistics.originTitle': 'Where the figures come from',
  'statistics.originSource': 'Source: what the program itself has fetched.',
  'statistics.publisherColumn': 'Publisher',
  'statistics.tableColumn': 'Table',
  'statistics.fetchedColumn': 'Retrieved',
  'statistics.triedColumn': 'Last attempt',
  'statistics.tableHolds':
    '{table, select, TAB1212 {TAB1212 (moves up to 2024)} TAB6640 {TAB6640 (moves from 2025)} TAB638 {TAB638 (population up to 2024)} TAB5557 {TAB5557 (population from 2025)} TAB3554 {TAB3554 (median income)} N00900 {N00900 (tax rates)} other {{table}}}',
  'statistics.untold': '{measure, select, taxRate {tax rates from {source}} other {{source}}}',
  'statistics.fetchedFrom': '{source}, fetched {date}',
  'statistics.copyFrom':
    '{date, select, unknown {{source}, bundled copy} other {{source}, bundled copy (fetched {date})}}',
  'statistics.tableFetched': '{table}: fetched {date}.',
  'statistics.tableFailed':
    '{table}: the latest attempt {tried} failed. {isKept, select, true {What was fetched {date} is shown.} other {The bundled copy is shown.}}',
  'statistics.tableNever': '{table}: not fetched yet. The bundled copy is shown.',
} satisfies Record<keyof typeof swedish, string>
