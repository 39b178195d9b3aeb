import { describe, expect, it } from 'vitest'
import { headingPeriod, monthColumns, personsPeriod } from './heading-period.ts'
import { placeIn } from './import-places.ts'
import { compileWords, type ImportWordList } from './import-words.ts'
import { withMunicipalityColumn } from './place-column.ts'
import { findHeaderRow, proposeColumns } from './propose-columns.ts'
import { readCountRow } from './read-count-row.ts'
import { readHouseholdRow } from './read-household.ts'
import { readMonth } from './read-month.ts'
import { isTurned } from './turned-table.ts'
import { wordKey } from './word-key.ts'

const LIST: ImportWordList = {
  headings: {
    households: {
      moveInMonth: ['inflyttningsmanad', 'datum', 'inflyttad'],
      moveInYear: ['ar'],
      moveInMonthOfYear: ['manad'],
      adults: ['vuxna'],
      persons: ['personer'],
      originType: ['fran'],
    },
    counts: {
      municipalityCode: ['kommun'],
      period: ['ar'],
      periodFrom: ['fran och med'],
      periodTo: ['till och med'],
      households: ['hushall'],
      persons: ['personer'],
    },
  },
  vague: ['datum'],
  samples: [],
  notActual: ['mal'],
  targets: [],
  outcomes: [],
  onwards: [],
  leaving: ['utflytt'],
  ofOther: [],
  ofPersons: [],
  ofThings: [],
  notYet: [],
  asides: [],
  ofContacts: [],
  unsure: [],
  moving: [],
  doubts: [],
  moved: [],
  notSo: [],
  elsewhere: [],
  movedOn: [],
  howMany: [],
  partOf: ['ort'],
  ofParts: [],
  ofKind: [],
  scaled: [],
  towards: ['till'],
  awayFrom: ['fr\u00e5n'],
  wholeOf: [],
  relation: [],
  relatives: [],
  whichHousehold: [],
  dividedPeriods: { year: ['ar'], part: ['manad'] },
  keptByServer: [],
  personal: [],
  values: { originType: { nordic: ['norge'], unknown: ['okant'] } },
  months: [
    ['jan'],
    ['feb'],
    ['mars'],
    ['apr'],
    ['maj'],
    ['jun', 'juni'],
    [],
    [],
    [],
    ['okt', 'oktober'],
  ],
  partsOfYear: { 3: ['kv'], 6: ['halvar', 'halvaret'] },
  sums: ['summa'],
  totals: ['summa', 'totalsumma'],
  notKnown: ['-', 'okant'],
  repeats: ['d:o', 'dito'],
  besidePeriods: ['prel'],
  units: ['st'],
  counts: [['noll'], ['en']],
  firstNames: [],
}
const words = compileWords(LIST)
const municipalities = new Map([
  ['bracke', '2305'],
  ['2305', '2305'],
  ['krokom', '2309'],
  ['2309', '2309'],
])
const places = {
  municipalities,
  counties: new Map<string, string>(),
  origins: new Map<string, string>(),
  occupations: new Map<string, string>(),
  programmes: new Map([['satsning 2024', 'programme']]),
  sharedNames: new Set<string>(),
  programmeOf: () => undefined,
}

describe('a place by what lists call it', () => {
  it.each([
    ['bracke kn', '2305'],
    ['2305 bracke', '2305'],
    ['bracke 2305', '2305'],
    ['2305 bracke kommun', '2305'],
    ['krokoms kn', '2309'],
    ['2309 bracke', undefined],
    ['9999 bracke', undefined],
    ['bracke 2', undefined],
  ])('%s', (key, code) => {
    expect(placeIn(municipalities, key)).toBe(code)
    expect(placeIn(places.programmes, 'satsning 2024')).toBe('programme')
  })
})

describe('a heading that says more than a year', () => {
  it.each([
    ['2022 (jan-juni)', '2022-01', '2022-06'],
    ['2022 (kv 1)', '2022-01', '2022-03'],
    ['2023 (prel.)', '2023-01', '2023-12'],
    ['2023 (hush\u00e5ll)', '2023-01', '2023-12'],
    ['2023*', '2023-01', '2023-12'],
    ['2023 hush\u00e5ll (prel.)', '2023-01', '2023-12'],
  ])('%s is read as the months that it names', (heading, from, to) => {
    expect(headingPeriod(heading, words)).toEqual({ from, to })
  })

  // Read without its brackets, each would give a number of something else to the whole year.
  it.each([
    '2022 (t.o.m. oktober)',
    '2023 (f\u00f6rsta halv\u00e5ret)',
    '2024 (budget)',
    '2024 (personer)',
  ])('%s is no year of households', (heading) => {
    expect(headingPeriod(heading, words)).toBeUndefined()
  })

  it('knows the persons of a year by its brackets', () => {
    expect(personsPeriod('2024 (personer)', words)).toEqual({ from: '2024-01', to: '2024-12' })
  })
})

describe('a row of counts', () => {
  const read = (cells: Record<string, string>) =>
    readCountRow(new Map(Object.entries({ households: '2', ...cells })), words, places)

  it.each(['2021*', '2021 *', '2021\u00b9', '2021 (prel.)'])('knows %s as the year', (period) => {
    expect(read({ period }).period).toEqual({ from: '2021-01', to: '2021-12' })
  })

  it('takes no first month for the whole of a period whose end cannot be read', () => {
    const { period, messages } = read({ periodFrom: '2022-01', periodTo: 'sista juni' })
    expect(period).toBeUndefined()
    expect(messages.map(({ code }) => code)).toEqual(['period-unreadable'])
    expect(read({ periodFrom: '2022-01', periodTo: '' }).period?.to).toBe('2022-01')
    expect(read({ periodFrom: '2022-01', periodTo: '\u2013' }).period?.to).toBe('2022-01')
  })

  it('takes no mark of repetition for nothing known', () => {
    const { messages } = read({ period: '2021', persons: '\u201d' })
    expect(messages.map(({ code, field }) => [code, field])).toEqual([['value-repeated', 'persons']])
  })
})

it.each(['\u201d', '"', "''", '-"-', '\u2013 \u201d \u2013', 'd:o', 'Dito'])(
  'takes %s for neither a month, a count nor an answer of a household',
  (mark) => {
    const cells = new Map([
      ['moveInMonth', mark],
      ['adults', mark],
      ['originType', mark],
    ])
    const { sent, messages } = readHouseholdRow(cells, words, places)
    expect(sent).toEqual({})
    expect(messages.map(({ code }) => code)).toEqual(Array(3).fill('value-repeated'))
  },
)

it.each([
  ['2025\u201303', '2025-03'],
  ['2025\u201103', '2025-03'],
  ['2025\u221203\u221214', '2025-03'],
  ['2025-03*', '2025-03'],
  ['5\u201310 2022', undefined],
])('reads %s with the dash that a program has put there', (text, month) => {
  expect(readMonth(text, words.months)).toBe(month)
})

it('knows headings that are divided to fit their columns', () => {
  const headings = ['Inflyttnings-\nm\u00e5nad', 'Vux\u00adna', 'Fr\u200bån']
  const columns = proposeColumns({ headings, rows: [['2025-03', '2', 'Norge']] }, 'households', words)
  expect(columns.map(({ field }) => field)).toEqual(['moveInMonth', 'adults', 'originType'])
})

it('takes no heading for the field that its brackets say it is not', () => {
  const headings = ['Vuxna (fr\u00e5n)', 'Vuxna: fr\u00e5n', 'Vuxna (18 \u00e5r och \u00e4ldre)']
  const columns = proposeColumns({ headings, rows: [['35', '40', '2']] }, 'households', words)
  expect(columns.map(({ field }) => field)).toEqual([null, null, 'adults'])
})

it.each([
  ['households', 'Vuxna (personer)', 'adults'],
  ['households', 'Vuxna\npersoner', 'adults'],
  ['households', 'Inflyttningsm\u00e5nad (\u00e5r)', 'moveInMonth'],
  ['households', 'M\u00e5nad (inflyttningsm\u00e5nad)', 'moveInMonthOfYear'],
  ['households', '\u00c5r (m\u00e5nad)', null],
  ['households', 'Personer (vuxna)', null],
  ['counts', 'Fr\u00e5n och med (\u00e5r)', 'periodFrom'],
  ['counts', '\u00c5r (fr\u00e5n och med)', null],
  ['counts', 'Hush\u00e5ll (personer)', null],
] as const)('knows of %s headings what only says how %j is counted', (kind, heading, field) => {
  const [column] = proposeColumns({ headings: [heading], rows: [['2']] }, kind, words)
  expect(column?.field).toBe(field)
})

it('finds the lower of two rows of headings where years stand above households and persons', () => {
  const rows = [
    ['Kommun', '2021', '', '2022', ''],
    ['Kommun', 'Hush\u00e5ll', 'Personer', 'Hush\u00e5ll', 'Personer'],
    ['Br\u00e4cke', '5', '12', '4', '9'],
  ]
  expect(findHeaderRow(rows, 'counts', words)).toBe(1)
  expect(findHeaderRow([rows[0]!, rows[2]!], 'counts', words)).toBe(0)
})

it('knows the column of municipalities by its cells where no heading says so', () => {
  const rows = [
    ['Br\u00e4cke', '5', '4'],
    ['Totalsumma', '5', '4'],
  ]
  const columns = proposeColumns({ headings: ['Radetiketter', '2021', '2022'], rows }, 'counts', words)
  const isMunicipality = (cell: string) => cell === 'Br\u00e4cke'
  expect(withMunicipalityColumn(columns, rows, isMunicipality, words).map(({ field }) => field)).toEqual(
    ['municipalityCode', 'householdsOfYear', 'householdsOfYear'],
  )
  expect(withMunicipalityColumn(columns, rows, () => false, words)[0]?.field).toBeNull()
})

it('takes a place for no municipality where it is called as one', () => {
  const columns = proposeColumns(
    { headings: ['Ort', '2021', '2022'], rows: [['Br\u00e4cke', '5', '4']] },
    'counts',
    words,
  )
  const fieldOf = (said: string[]) =>
    withMunicipalityColumn(
      columns,
      said.map((place) => [place, '5', '4']),
      (cell) => municipalities.has(wordKey(cell)),
      words,
    )[0]?.field
  expect(fieldOf(['Br\u00e4cke', 'G\u00e4ll\u00f6'])).toBeNull()
  expect(fieldOf(['Br\u00e4cke', 'Krokom', 'Summa'])).toBe('municipalityCode')
})

it('takes a list for turned where its first column holds more headings than any row', () => {
  const turned = [
    ['Inflyttningsm\u00e5nad', '2022-03'],
    ['Vuxna', '2'],
    ['Personer', '3'],
  ]
  expect(isTurned(turned, 'households', words)).toBe(true)
  expect(
    isTurned([['Inflyttningsm\u00e5nad', 'Vuxna', 'Personer'], ...turned], 'households', words),
  ).toBe(false)
  expect(isTurned(turned.slice(0, 2), 'households', words)).toBe(false)
})

it('takes single months for columns where three follow each other', () => {
  const of = (...headings: string[]) => [...monthColumns(headings, words).keys()]
  expect(of('Kommun', 'jan 2022', '2022-02', 'mars-22', '2022')).toEqual([1, 2, 3])
  expect(of('2022-01', '2022-02')).toEqual([])
  expect(of('2022-01', '2022-03', '2022-02')).toEqual([])
})
