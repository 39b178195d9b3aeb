import { afterAll, describe, expect, it } from 'vitest'
import { createTestApi } from '../../api.testing.ts'
import { csv } from '../files/lists.testing.ts'
import { workbook, workbookParts, zipOf } from '../files/workbook.testing.ts'
import { type Body, importing, openForFiles } from '../imports.testing.ts'

const { files, upload } = await openForFiles()
const api = await createTestApi(['coordinator'])
afterAll(() => api.close())

const OWN = 'municipality=2305&kind=counts'
const YEARS = [
  ['Kommun', '2021', '2022'],
  ['Br\u00e4cke', '5', '6'],
]
const HOUSEHOLDS = [
  ['\u00c5r', 'Antal hush\u00e5ll'],
  ['2021', '5'],
]

/** Why a file is refused, or of each row what is read of it, or why it is not. */
async function outcome(body: Body) {
  const { body: batch } = await upload(body, OWN)
  if (batch.id === undefined) return batch.reason
  return said(await files.rows(batch.id))
}

const said = (rows: Awaited<ReturnType<typeof files.rows>>) =>
  rows.map(({ record, messages }) =>
    record === null
      ? messages[0]?.code
      : `${record['periodFrom'] as string} ${record['households'] as number}`,
  )

describe('takes no list of something else for households that moved in, by its title:', () => {
  it.each([
    'Nya elever i kommunens skolor',
    'Inflyttade barn',
    'F\u00f6dda barn',
    'Antal f\u00f6rfr\u00e5gningar fr\u00e5n intresserade',
    'Leads Br\u00e4cke',
    'Bes\u00f6kare p\u00e5 flyttm\u00e4ssan',
    'Kontakter med inflyttarservice',
    'Lediga tj\u00e4nster',
    'F\u00e4rdigst\u00e4llda bost\u00e4der',
    'Inflyttade hush\u00e5ll (antal personer)',
    'Hemv\u00e4ndare',
    'Genomsnitt per m\u00e5nad',
    'Inflyttade hush\u00e5ll per 1000 inv.',
  ])('%s', async (title) => {
    expect(await outcome(csv([[title], ...YEARS]))).toBe('title-of-other')
  })

  it.each([
    'Prognos inflyttade hush\u00e5ll 2021-2023',
    'Budget 2021',
    'Planerade inflyttningar',
    'Intresserade hush\u00e5ll',
    'M\u00e5l antal nya hush\u00e5ll',
    'Flyttnetto, hush\u00e5ll',
    'Inflyttade barnfamiljer',
    'Households that moved out',
    'Target households',
  ])('%s, whatever the headings say', async (title) => {
    expect(await outcome(csv([[title], ...HOUSEHOLDS]))).toBe('title-of-other')
  })

  it.each([
    'Utfall och prognos, inflyttade hush\u00e5ll',
    'Resultat av m\u00e5l 2',
    'M\u00e5l 2: fler hush\u00e5ll',
    'In- och utflyttning samt netto, hush\u00e5ll',
    'Inflyttade hush\u00e5ll, varav barnfamiljer',
    'Inflyttade hush\u00e5ll med jobb i kommunen',
    'Inflyttade hush\u00e5ll hittills',
  ])('and %s is a title of households', async (title) => {
    expect(await outcome(csv([[title], ...HOUSEHOLDS]))).toEqual(['2021-01 5'])
  })

  it('by what a filter above it has chosen', async () => {
    expect(await outcome(csv([['M\u00e5tt', 'Antal personer'], [''], ...YEARS]))).toBe('title-of-other')
    expect(await outcome(csv([['Scenario', 'Prognos'], [''], ...HOUSEHOLDS]))).toBe('title-of-other')
  })

  it('by a note below it', async () => {
    const list = csv([
      ['\u00c5r', 'Antal'],
      ['2021', '15'],
      [''],
      ['Siffrorna avser personer, inte hush\u00e5ll'],
    ])
    expect(await outcome(list)).toBe('title-of-other')
    const note = csv([...HOUSEHOLDS, ['Personer under 18 r\u00e4knas inte']])
    expect(await outcome(note)).toEqual(['2021-01 5'])
  })

  it('and finds the sheet of what came of a forecast', async () => {
    const sheets = [
      {
        name: 'Prognos',
        rows: [
          ['\u00c5r', 'Antal hush\u00e5ll'],
          [2021, 10],
        ],
      },
      {
        name: 'Utfall',
        rows: [
          ['\u00c5r', 'Antal hush\u00e5ll'],
          [2021, 7],
        ],
      },
    ]
    expect(await outcome(zipOf(workbookParts(sheets)))).toEqual(['2021-01 7'])
    const leads = workbook(
      [
        ['M\u00e5nad', 'Antal'],
        ['2022-01', 20],
      ],
      { name: 'Leads' },
    )
    expect(await outcome(leads)).toBe('title-of-other')
  })
})

describe('takes no number of something else for one of households:', () => {
  it.each([
    'Antal (elever)',
    'Antal (snitt per m\u00e5nad)',
    'Antal (per 1000 inv)',
    'Antal hush\u00e5ll (sedan start)',
    'Antal hush\u00e5ll (netto)',
  ])('under %s', async (heading) => {
    expect(
      await outcome(
        csv([
          ['\u00c5r', heading],
          ['2021', '5'],
        ]),
      ),
    ).toEqual(['nothing-to-record'])
  })

  it.each<[string, string, unknown]>([
    [
      'that a word behind it says',
      '\u00c5r;Antal hush\u00e5ll;Typ\n2021;10;Utfall\n2022;12;Prognos\n2023;9;\u00f6ver prognos',
      ['2021-01 10', 'row-of-other', 'row-of-other'],
    ],
    [
      'and remarks of several words say nothing',
      '\u00c5r;Antal hush\u00e5ll;Kommentar\n2021;10;\u00f6ver m\u00e5l\n2022;12;Budget',
      ['2021-01 10', 'row-of-other'],
    ],
    [
      'that the unit behind it says',
      'Nyckeltal;2021;2022;Enhet\nInflyttade;40;42;antal personer\nAndel;4;5;%',
      ['row-of-other', 'row-of-other'],
    ],
    [
      'that the name of its row says',
      'Indikator;2021;2022\nAntal leads;40;42\nAntal kontakter;20;22\nM\u00e5lv\u00e4rde;9;9\nAntal inflyttade hush\u00e5ll;5;6',
      ['row-of-other', 'row-of-other', 'row-of-other', '2021-01 5', '2022-01 6'],
    ],
    ['in hundredths', 'Nyckeltal;Enhet;2021;2022\nInflyttade hush\u00e5ll;%;40;42', ['row-of-other']],
    [
      'of a part of them',
      'Kategori;2021;2022\nInflyttade hush\u00e5ll;20;21\nvarav barnfamiljer;10;11',
      ['2021-01 20', '2022-01 21', 'row-of-part'],
    ],
    ['of such a part alone', ';2021;2022\nBarnfamiljer;10;11', ['row-of-part']],
    [
      'that is how many men and women there are',
      '\u00c5r;Antal;M\u00e4n;Kvinnor\n2021;15;7;8\n2022;5;5;4',
      ['row-of-other', '2022-01 5'],
    ],
    [
      'that is how many adults and children there are',
      '\u00c5r;Inflyttade;Vuxna;Barn\n2021;15;9;6\n2022;5;9;4\n2023;5;5;0',
      ['row-of-other', '2022-01 5', '2023-01 5'],
    ],
    [
      'below a title of its own',
      '\u00c5r;Antal hush\u00e5ll\n2020;5\n2021;6\n\nM\u00e5l\n2022;7\n\nUtfall\n2023;8',
      ['2020-01 5', '2021-01 6', 'period-unreadable', '2023-01 8'],
    ],
    [
      'in a table of persons below',
      'Hush\u00e5ll\nKommun;2021;2022\nKrokom;5;6\n;;\nPersoner\nKommun;2021;2022\nBr\u00e4cke;9;9',
      ['municipality-other', 'municipality-other'],
    ],
    [
      'of a part of the year',
      '\u00c5r;M\u00e5nader;Antal hush\u00e5ll\n2021;jan-okt;5',
      'period-divided',
    ],
    ['of a tertial', '\u00c5r;Period;Antal hush\u00e5ll\n2021;T1;5\n2022;T1;4', 'period-divided'],
    [
      'of a part of the year, by a remark',
      '\u00c5r;Antal hush\u00e5ll;Anm\u00e4rkning\n2021;5;\n2022;4;endast jan-okt',
      'period-divided',
    ],
    [
      'and a remark of all the year is none',
      '\u00c5r;Antal hush\u00e5ll;Avser\n2021;5;hela \u00e5ret\n2022;4;',
      ['2021-01 5', '2022-01 4'],
    ],
    [
      'that numbers the households',
      'Hush\u00e5ll;\u00c5r\n1;2021\n2;2021\n3;2022',
      'households-not-counts',
    ],
    [
      'of a year whose last day is written',
      '\u00c5r;Antal hush\u00e5ll\n2021-12-31;5\n2022-03;6\n14 mars 2023;1',
      ['period-unreadable', '2022-03 6', 'period-unreadable'],
    ],
    [
      'of a quarter that looks like a month',
      'Kvartal;Hush\u00e5ll\n2021 kv1;5\n2021Q2;6\n2021/3;4',
      ['2021-01 5', '2021-04 6', 'period-unreadable'],
    ],
    ['of a quarter by its number', '\u00c5r;Kv;Hush\u00e5ll\n2021;1;5', 'period-divided'],
    ['of a term', '\u00c5r;Termin;Hush\u00e5ll\n2021;VT;5', 'period-divided'],
    [
      'of months that have no end, or are cut',
      'Fr.o.m.;T.o.m.;Hush\u00e5ll\n2021-01-01;2021-12-31;5\n2022-01;2022-06;4\n2022-07-10;2022-12-31;3\n2023-01-01;2023-06-15;2\n2023-07-01;;1\n2020;;7\n2023-08-01;2023-10-01;1',
      [
        '2021-01 5',
        '2022-01 4',
        'period-unreadable',
        'period-unreadable',
        'period-unreadable',
        '2020-01 7',
        '2023-08 1',
      ],
    ],
    [
      'and the month of a remark is when it was told',
      '\u00c5r;Hush\u00e5ll;Rapporterad\n2021;5;januari',
      ['2021-01 5'],
    ],
    [
      'and what came of a target is read, in whichever order it is named',
      '\u00c5r;M\u00e5l (hush\u00e5ll);Utfall (hush\u00e5ll)\n2021;10;5',
      ['2021-01 5'],
    ],
    ['and new households are', '\u00c5r;Antal nya hush\u00e5ll\n2021;5', ['2021-01 5']],
    [
      'and what leads to a move is its reason',
      '\u00c5r;Hush\u00e5ll;Kommentar\n2021;5;Jobb',
      ['2021-01 5'],
    ],
    [
      'and what is left out of the households is no other number',
      'Inflyttade hush\u00e5ll (exkl. studenter), antal och andel\nKommun;2021;2022\nBr\u00e4cke;5;6',
      ['2021-01 5', '2022-01 6'],
    ],
    [
      'that the name above it says',
      ';M\u00e5l;Utfall\n\u00c5r;Antal hush\u00e5ll;Antal hush\u00e5ll\n2021;10;5',
      ['2021-01 5'],
    ],
    [
      'that the name above it and its persons says',
      'Period;M\u00e5l;;Utfall;\n\u00c5r;Hush\u00e5ll;Personer;Hush\u00e5ll;Personer\n2021;10;30;5;12',
      ['2021-01 5'],
    ],
    [
      'of those who left, by the name above it',
      ';Utflyttade;Inflyttade\n\u00c5r;Hush\u00e5ll;Hush\u00e5ll\n2021;10;5',
      ['2021-01 5'],
    ],
    [
      'of pupils, by the name above it',
      ';Elever;Inflyttade\n\u00c5r;Antal;Antal\n2021;12;5',
      ['2021-01 5'],
    ],
    [
      'with fewer persons than households',
      '\u00c5r;Hush\u00e5ll;Personer\n2021;12;5\n2022;5;5',
      ['combination', '2022-01 5'],
    ],
    [
      'of which the households are a part',
      '\u00c5r;Inflyttade;Varav hush\u00e5ll\n2021;40;20',
      ['row-of-other'],
    ],
    [
      'and households of which some have children are read',
      '\u00c5r;Inflyttade hush\u00e5ll;Varav hush\u00e5ll med barn\n2021;40;20',
      ['2021-01 40'],
    ],
    [
      'of those who left, below a place or a period without a number',
      'Kommun;2021;2022\nKrokom;5;6\n\nUtflyttade\nKommun;2021;2022\nBerg;;\nBr\u00e4cke;9;9',
      ['municipality-other', 'municipality-other'],
    ],
    [
      'of those who left, below a quarter without one',
      'Period;Hush\u00e5ll\nkv 1 2021;5\n\nUtflyttade\nkv 2 2021;\nkv 3 2021;4',
      ['2021-01 5'],
    ],
    [
      'of those who left, in a list beside',
      'Inflyttade;;;Utflyttade;\n\u00c5r;Antal;;\u00c5r;Antal\n2020;5;;2021;12',
      'lists-beside',
    ],
    [
      'of all households that live there',
      'Nyckeltal;2021;2022\nAntal hush\u00e5ll i kommunen;3100;60',
      ['number-out-of-range', '2022-01 60'],
    ],
  ])('%s', async (_what, list, expected) => {
    expect(await outcome(list)).toEqual(expected)
  })
})

describe('of a list of several municipalities', () => {
  const coordinating = importing(api)
  const rowsOf = async (list: string) => {
    const { body } = await coordinating.upload(list, 'kind=counts', 'coordinator')
    return said(await coordinating.rows(body.id, 'limit=50', 'coordinator'))
  }

  it('takes no row whose code and name are of two', async () => {
    const list =
      'Kommunkod;Kommun;\u00c5r;Antal hush\u00e5ll\n2305;Krokom;2021;5\n2305;Br\u00e4cke;2022;6'
    expect(await rowsOf(list)).toEqual(['row-elsewhere', '2022-01 6'])
  })

  it('reads the municipality, and not the region beside it', async () => {
    expect(await rowsOf('Region;Kommun;\u00c5r;Hush\u00e5ll\nJ\u00e4mtland;Br\u00e4cke;2021;5')).toEqual(
      ['2021-01 5'],
    )
  })

  it('takes no number of months that have not come', async () => {
    const list = 'Kommun;Period;Hush\u00e5ll\n2305;2025;5\n2305;2026;5\n2305;jan-okt 2026;4\n2305;2027;7'
    expect(await rowsOf(list)).toEqual(['2025-01 5', 'period-not-over', '2026-01 4', 'period-not-over'])
  })

  it('takes no more households than can have moved there in so many years', async () => {
    const list =
      'Kommun;Period;Hush\u00e5ll\nBr\u00e4cke;2025;800\n\u00d6stersund;2025;800\nBr\u00e4cke;2020-2021;700\nKrokom;2025;999999'
    expect(await rowsOf(list)).toEqual([
      'number-out-of-range',
      '2025-01 800',
      '2020-01 700',
      'number-out-of-range',
    ])
  })
})
