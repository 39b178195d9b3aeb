import { expect, it } from 'vitest'
import { openForFiles } from '../imports.testing.ts'
import { csv, HEADINGS, lines, ROW } from '../files/lists.testing.ts'

const { files, upload } = await openForFiles()
const COUNTS = 'municipality=2305&kind=counts'

const codesOf = async (file: string, query?: string) => {
  const { status, body } = await upload(file, query)
  if (status !== 201) return [body['reason']]
  return (await files.rows(body.id)).map(({ row, status: of, messages }) => {
    const faults = messages.filter(({ severity }) => severity === 'fault')
    return `${row} ${faults.map(({ code }) => code).join() || of}`
  })
}

it.each([
  'Till ort',
  'Nuvarande kommun',
  'Inflyttningsort',
  'Vart flyttade de?',
  'Folkbokf\u00f6rd i',
  'Ort',
  'Destination',
])('takes no household of another municipality for an own one, as "%s" says', async (heading) => {
  const places = ['Krokom', 'Br\u00e4cke', '\u00c5re kommun', 'K\u00e4larne', '']
  const rows = places.map((place) => [...ROW, place])
  expect(await codesOf(csv([[...HEADINGS, heading], ...rows]))).toEqual([
    '2 row-elsewhere',
    '3 not_counted',
    '4 row-elsewhere',
    '5 not_counted',
    '6 not_counted',
  ])
})

it.each([
  'Fr\u00e5n ort',
  'Tidigare bostadsort 2',
  'Partnern arbetar i',
  'Anteckning om ort',
  'Skolort',
])('reads every household beside a column such as "%s"', async (heading) => {
  const rows = csv([
    [...HEADINGS, heading],
    [...ROW, 'Krokom'],
  ])
  expect(await codesOf(rows)).toEqual(['2 not_counted'])
})

it('reads the column as what somebody chooses it to be', async () => {
  const { body } = await upload(
    csv([
      [...HEADINGS, 'Ort'],
      [...ROW, 'Krokom'],
    ]),
  )
  await files.patch(`/imports/${body.id}`, { columns: [{ column: 4, field: 'originType' }] })
  const file = csv([
    [...HEADINGS, 'Ort'],
    [...ROW, 'Krokom'],
  ])
  const { body: again } = await files.again(body.id, file)
  expect((await files.rows(again.id))[0]?.record).toMatchObject({ originType: 'own_county' })
})

it.each(['Fr\u00e5n kommun', 'Utflyttningskommun', 'Arbetskommun', 'Ursprungskommun'])(
  'takes counts by "%s" for those of no municipality, and for parts of the own',
  async (heading) => {
    const counts = lines(
      `${heading};\u00c5r;Hush\u00e5ll`,
      'Krokom;2012;5',
      'Stockholm;2013;3',
      'Totalt;2014;9',
    )
    expect(await codesOf(counts, COUNTS)).toEqual([
      '2 row-of-part',
      '3 row-of-part',
      expect.not.stringContaining('row-of-part'),
    ])
  },
)

it.each([
  ['Sk\u00e4l', 'Arbete'],
  ['Syssels\u00e4ttning', 'Anst\u00e4lld'],
  ['\u00c5ldersband', '25\u201334'],
  ['Hush\u00e5llsstorlek', '2'],
  ['Barn i hush\u00e5llet', 'Ja'],
  ['Bransch', 'V\u00e5rd'],
])('takes no count by "%s" for all of the municipality', async (heading, answer) => {
  const counts = lines(`${heading};\u00c5r;Hush\u00e5ll`, `${answer};2012;5`, 'Totalt;2013;9')
  expect(await codesOf(counts, COUNTS)).toEqual(['2 row-of-part', expect.not.stringContaining('row-')])
})

it('reads counts beside how many people they are', async () => {
  const counts = lines('\u00c5r;Vuxna;Barn;Hush\u00e5ll', '2012;10;5;8')
  expect(await codesOf(counts, COUNTS)).toEqual([expect.not.stringContaining('row-')])
})

it.each(['Hush\u00e5ll (tusental)', 'Hush\u00e5ll (%)', 'Hush\u00e5ll: andel'])(
  'reads no column of "%s" as counts',
  async (heading) => {
    const { body } = await upload(lines(`\u00c5r;${heading}`, '2021;5'), COUNTS)
    expect(body.missingFields).toEqual(['households'])
  },
)

it.each([
  'Ackumulerat antal hush\u00e5ll',
  'Inflyttade hush\u00e5ll i tusental',
  'Andel hush\u00e5ll i procent',
])('reads no counts below "%s"', async (title) => {
  const list = lines(title, '', '\u00c5r;Hush\u00e5ll', '2021;5')
  expect(await codesOf(list, COUNTS)).toEqual(['title-of-other'])
})

it('reads counts below a title of both counts and shares', async () => {
  const list = lines('Antal och andel hush\u00e5ll', '', '\u00c5r;Hush\u00e5ll;Andel', '2021;5;50 %')
  expect(await codesOf(list, COUNTS)).not.toEqual(['title-of-other'])
})

it('takes no row of a pivot table for all of the municipality that its label says to be of a place', async () => {
  const counts = lines(
    'Radetiketter;2012;2013',
    'G\u00e4ll\u00f6;3;',
    'Antal hush\u00e5ll;;4',
    'Totalsumma;5;',
  )
  expect(await codesOf(counts, COUNTS)).toEqual([
    '2 row-of-part',
    expect.not.stringContaining('row-'),
    expect.not.stringContaining('row-'),
  ])
})

it('reads counts beside a column of where they were taken from', async () => {
  const counts = lines('\u00c5r;Hush\u00e5ll;Uppgift fr\u00e5n', '2012;5;Skatteverket')
  expect(await codesOf(counts, COUNTS)).toEqual([expect.not.stringContaining('row-')])
})

it.each([
  ['a filter of a pivot table', 'Kommun;Krokom;'],
  ['a note beside the title', 'Lista;;Kommun: Krokom'],
])('refuses a list that %s says to be of another municipality', async (_what, above) => {
  expect(await codesOf(lines(above, '', csv([HEADINGS, ROW])))).toEqual(['other-municipality'])
})

it.each(['Kommun;Br\u00e4cke;', 'Utflyttade fr\u00e5n;Krokom', 'Kommun;(Alla)'])(
  'reads a list below "%s"',
  async (above) => {
    expect(await codesOf(lines(above, '', csv([HEADINGS, ROW])))).toEqual(['4 not_counted'])
  },
)

const OF_SEVERAL = 'Inflyttade hush\u00e5ll i Br\u00e4cke, Ragunda och Berg'

it.each([OF_SEVERAL, 'Ragunda/Br\u00e4cke 2012', 'Br\u00e4cke kommun och Ragunda kommun'])(
  'refuses a list that "%s" above it says to be of several municipalities together',
  async (title) => {
    const counts = lines('\u00c5r;Antal hush\u00e5ll', '2012;5')
    expect(await codesOf(lines(title, counts), COUNTS)).toEqual(['other-municipality'])
    expect(await codesOf(lines(title, csv([HEADINGS, ROW])))).toEqual(['other-municipality'])
  },
)

it('but not where a column says which, or its names do not stand together', async () => {
  const rows = lines('Kommun;\u00c5r;Antal hush\u00e5ll', 'Br\u00e4cke;2012;5')
  const read = [expect.not.stringContaining('other')]
  expect(await codesOf(lines(OF_SEVERAL, rows), COUNTS)).toEqual(read)
  const counts = lines('\u00c5r;Antal hush\u00e5ll', '2012;5')
  for (const title of [
    'Inflyttade hush\u00e5ll i Br\u00e4cke efter m\u00e4ssan i \u00d6stersund',
    'Br\u00e4cke, Br\u00e4cke kommun',
    'Inflyttade hush\u00e5ll, Br\u00e4cke, Stockholm 2013-01-15',
  ])
    expect(await codesOf(lines(title, counts), COUNTS)).toEqual(read)
})
