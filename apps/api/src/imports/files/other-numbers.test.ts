import { describe, expect, it } from 'vitest'
import { openForFiles } from '../imports.testing.ts'
import { csv, HEADINGS, lines, ROW } from './lists.testing.ts'
import { workbook } from './workbook.testing.ts'

const { files, upload } = await openForFiles()

const COUNTS = 'municipality=2305&kind=counts'
const YEARS = [
  ['Kommun', '2021', '2022'],
  ['Br\u00e4cke', '5', '6'],
]

describe('takes no number of something else for one of households that moved in:', () => {
  it.each<[string, string]>([
    ['persons', 'Antal inflyttade personer'],
    ['those who left', 'Utflyttade hush\u00e5ll per \u00e5r'],
    ['targets', 'M\u00e5l f\u00f6r inflyttning'],
    ['shares', 'Andel inflyttade, procent'],
    ['money', 'Kostnad f\u00f6r inflyttning, tkr'],
  ])('%s, by the title above years side by side', async (_what, title) => {
    const { body } = await upload(csv([[title], ...YEARS]), COUNTS)
    expect(body.reason).toBe('title-of-other')
    const vague = csv([[title], ['\u00c5r', 'Antal'], ['2021', '5']])
    expect((await upload(vague, COUNTS)).body.reason).toBe('title-of-other')
    const { status } = await upload(csv([[title], ...YEARS]), `${COUNTS}&headerRow=2`)
    expect(status).toBe(201)
  })

  it('by the name of its sheet, and finds the sheet of households', async () => {
    const { body } = await upload(workbook(YEARS, { name: 'Personer' }), COUNTS)
    expect(body.reason).toBe('title-of-other')
  })

  it.each([
    ['Inflyttade hush\u00e5ll och personer', YEARS],
    [
      'Uppf\u00f6ljning av m\u00e5l 2',
      [
        ['\u00c5r', 'Antal hush\u00e5ll'],
        ['2021', '5'],
      ],
    ],
    ['Inflyttade hush\u00e5ll (planerad revidering i maj)', YEARS],
    ['Antal hush\u00e5ll som flyttat in (leads bortr\u00e4knade)', YEARS],
    [
      'Nyinflyttade',
      [
        ['\u00c5r', 'Antal nyinflyttade hush\u00e5ll'],
        ['2021', '5'],
      ],
    ],
    [
      'In- och utflyttning',
      [
        ['\u00c5r', 'Antal hush\u00e5ll'],
        ['2021', '5'],
      ],
    ],
  ])('and %s is a title of households', async (title, rows) => {
    expect((await upload(csv([[title], ...rows]), COUNTS)).status).toBe(201)
  })

  it.each(['Utflyttade hush\u00e5ll 2025', 'Planerade inflyttningar', 'Intresserade'])(
    'households of a list called %s',
    async (title) => {
      const list = csv([[title], ['Flyttdatum', 'Vuxna', 'Barn'], ROW])
      expect((await upload(list)).body.reason).toBe('title-of-other')
      const book = workbook([HEADINGS, ROW], { name: title })
      expect((await upload(book)).body.reason).toBe('title-of-other')
    },
  )

  it.each([
    [
      'years below municipalities',
      ';Krokom;;Br\u00e4cke;\n;2021;2022;2021;2022\nHush\u00e5ll;9;8;5;6',
      'municipalities-across',
    ],
    [
      'years below words',
      'Kommun;Utflyttade hush\u00e5ll;;Inflyttade hush\u00e5ll;\n;2021;2022;2021;2022\nBr\u00e4cke;12;15;5;6',
      ['5 null', '6 null'],
    ],
    [
      'years below words without a heading beside',
      ';Utflyttade;;Inflyttade hush\u00e5ll;\n;2021;2022;2021;2022\nBr\u00e4cke;12;15;5;6',
      ['5 null', '6 null'],
    ],
    [
      'years below persons and households',
      'Kommun;Personer;;Hush\u00e5ll;\n;2021;2022;2021;2022\nBr\u00e4cke;12;15;5;6',
      ['5 12', '6 15'],
    ],
    [
      'years below households and persons',
      'Kommun;Hush\u00e5ll;;Personer;\n;2021;2022;2021;2022\nBr\u00e4cke;5;6;12;15',
      ['5 12', '6 15'],
    ],
    [
      'rows that say what they count',
      ';2021;2022\nPersoner;12;15\nInflyttade hush\u00e5ll;5;6\nM\u00e5l;9;9\nUtflyttade hush\u00e5ll;7;8',
      ['5 null', '6 null'],
    ],
    [
      'and a row of the whole is none of a part',
      'Hush\u00e5ll;2021;2022\nAntal;5;6',
      ['5 null', '6 null'],
    ],
    [
      'targets beside what came of them, below years',
      'Kommun;2021;;2022;\n;M\u00e5l;Utfall;M\u00e5l;Utfall\nBr\u00e4cke;10;5;10;6',
      'headings-below-years',
    ],
    [
      'months below years',
      'M\u00e5nad;2021;2022\njanuari;1;2\nfebruari;0;0\nSumma;1;2',
      'months-below-years',
    ],
    ['quarters below years, without a heading', ';2021;2022\nKv 1;1;0\nKv 2;0;2', 'months-below-years'],
    [
      'the county and another municipality',
      'Omr\u00e5de;\u00c5r;Antal hush\u00e5ll\nJ\u00e4mtlands l\u00e4n;2021;55\nKrokom;2022;9\nBr\u00e4cke kommun;2023;6\nS\u00f6dra delen;2020;1',
      ['6 null'],
    ],
    [
      'the same in years side by side',
      'region;2021;2022\n23 J\u00e4mtlands l\u00e4n;55;57\n00 Riket;900;901\n2305 Br\u00e4cke;5;6',
      ['5 null', '6 null'],
    ],
    ['moves of persons', '\u00c5r;Inflyttade;Utflyttade;Netto\n2021;45;40;5', 'moves-of-persons'],
    [
      'the same below years',
      'Kommun;Utflyttade;;Inflyttade;\n;2021;2022;2021;2022\nBr\u00e4cke;12;15;5;6',
      'moves-of-persons',
    ],
  ])('%s', async (_what, list, expected) => {
    const { body } = await upload(list, COUNTS)
    const rows = body.id === undefined ? [] : await files.rows(body.id)
    const read = rows.flatMap(({ record }) =>
      record === null ? [] : [`${record['households'] as number} ${record['persons'] as number | null}`],
    )
    expect(body.reason ?? read).toEqual(expected)
  })
})

it.each([
  [
    'counts',
    'Kommun;\u00c5r;Hush\u00e5ll\n;2020;4\nBr\u00e4cke;2021;5\n;2022;6\nKrokom;2021;9\n;2023;8',
    COUNTS,
  ],
  [
    'households',
    'Kommun;Inflyttad;Vuxna;Barn\n;2025-01;1;0\nBr\u00e4cke;2025-03;2;1\n;2025-04;1;0\nKrokom;2025-05;1;1\n;2025-06;1;2',
    'municipality=2305',
  ],
])('takes no row of %s below another municipality for one of its own', async (_what, list, query) => {
  const { body } = await upload(list, query)
  const rows = await files.rows(body.id)
  expect(rows.map(({ record, messages }) => (record === null ? messages[0]?.code : 'read'))).toEqual([
    'read',
    'read',
    'read',
    'municipality-other',
    'municipality-unsaid',
  ])
})

it.each([
  ['L\u00e4ge', 'Klar'],
  ['Genomf\u00f6rd', 'Ja'],
])(
  'takes no household that never came for one that did, where %s says how far it is',
  async (how, done) => {
    const list = lines(
      `Inflyttad;Vuxna;Barn;${how}`,
      `2025-03;2;1;${done}`,
      '2025-04;1;0;Avhoppad',
      '2025-05;1;0;Planerad',
    )
    const { body } = await upload(list)
    expect(
      (await files.rows(body.id)).map(({ record, messages }) =>
        record === null ? messages[0]?.code : 'read',
      ),
    ).toEqual(['read', 'row-not-moved', 'row-not-moved'])
  },
)

it('tells where a note says that the household never came, and leaves it to who imports', async () => {
  const notes = [
    'flyttade aldrig hit',
    '\u00c5ngrade sig i maj',
    'Dubblett av rad 2',
    'Avhopp',
    'tackade ja till dubblettnyckel',
    'barnen flyttade efter',
    'fick jobb',
  ]
  const rows = notes.map((said, at) => `2025-0${at + 1};2;1;${said}`)
  const { body } = await upload(lines('Inflyttad;Vuxna;Barn;Anteckning', ...rows))
  expect(
    (await files.rows(body.id)).map(({ record, messages }) => [
      record !== null,
      messages.some(({ code }) => code === 'note-doubts-move'),
    ]),
  ).toEqual(notes.map((_, at) => [true, at < 4]))
})
