import { describe, expect, it } from 'vitest'
import { type Body, openForFiles } from '../imports.testing.ts'
import { bookWith, HEADINGS, lines } from './lists.testing.ts'
import { type TestCell, workbook, workbookParts, zipOf } from './workbook.testing.ts'

const { files, upload } = await openForFiles()

/** What was read of each row: its month and people, or the codes of its faults. */
async function read(body: Body): Promise<string[]> {
  const { body: batch } = await upload(body)
  expect(batch.reason).toBeUndefined()
  return (await files.rows(batch.id)).map(({ place, status, record, messages }) => {
    const faults = messages.flatMap(({ code, severity }) => (severity === 'fault' ? [code] : []))
    const { moveInMonth, adults, children, originType } = record ?? {}
    return `${place} ${status === 'faulty' ? faults.join(' ') : [moveInMonth, adults, children, originType].join(' ')}`
  })
}

describe('takes no household that moved out for one that came:', () => {
  it('where a column that is not read says so of each row', async () => {
    const rows = await read(
      lines(
        'In/ut;Inflyttad;Vuxna;Barn',
        'In;2025-03;2;1',
        'Ut;2025-04;1;0',
        'Utflyttad;2025-05;1;0',
        ' ut ;2025-06;3;0',
        'Inflyttad;2025-07;1;2',
        ';2025-08;2;2',
        'Utrikes;2025-09;2;0',
      ),
    )
    expect(rows).toEqual([
      '2 2025-03 2 1 unknown',
      '3 row-leaving',
      '4 row-leaving',
      '5 row-leaving',
      '6 2025-07 1 2 unknown',
      '7 2025-08 2 2 unknown',
      '8 2025-09 2 0 unknown',
    ])
  })

  it('and a column of notes is no answer', async () => {
    const rows = await read(lines('Inflyttad;Vuxna;Barn;Anteckning', '2025-03;2;1;Utflyttad från Gävle'))
    expect(rows).toEqual(['2 2025-03 2 1 unknown'])
  })
})

describe('takes no row for one household that moved in,', () => {
  it('where a column that is not read says that it has not', async () => {
    const rows = await read(
      lines(
        'Inflyttad;Inflyttningsdatum;Vuxna;Barn;Flyttat in?',
        'ja;2025-03-14;2;1;Ja',
        'nej;2025-04-02;1;0;',
        ';2025-05-02;1;0;Nej, \u00e5ngrade sig',
        ';2025-06-02;1;0;Ja, i juni',
      ),
    )
    expect(rows).toEqual([
      '2 2025-03 2 1 unknown',
      '3 row-not-moved',
      '4 row-not-moved',
      '5 2025-06 1 0 unknown',
    ])
  })

  it('where one says of how many it is', async () => {
    const rows = await read(
      lines(
        'M\u00e5nad;Antal hush\u00e5ll;Vuxna;Barn',
        '2025-01;5;9;4',
        '2025-02;1;2;1',
        '2025-03;0;;',
        '2025-04;;1;0',
        '2025-05;-;1;0',
      ),
    )
    expect(rows).toEqual([
      '2 row-of-several',
      '3 2025-02 2 1 unknown',
      '4 row-of-several',
      '5 2025-04 1 0 unknown',
      '6 2025-05 1 0 unknown',
    ])
  })

  it('where one says that it is the sum of others', async () => {
    const rows = await read(
      lines(
        'Ansvarig;Inflyttad;Vuxna;Barn',
        'Lag ett;2025-01;2;1',
        'januari Summa;2025-01;2;1',
        'Totalt;2025-02;3;1',
        'Totalt ansvar;2025-02;3;1',
      ),
    )
    expect(rows).toEqual([
      '2 2025-01 2 1 unknown',
      '3 total-row',
      '4 total-row',
      '5 2025-02 3 1 unknown',
    ])
  })

  it('and columns of the same name that say something else are no answer', async () => {
    const rows = await read(
      lines(
        'Hush\u00e5ll;Inflyttad;Vuxna;Barn;Inflyttad;Antal hush\u00e5ll',
        '7;2025-03;2;1;2025-03;1',
        '7;2025-04;1;0;;ett',
      ),
    )
    expect(rows).toEqual(['2 2025-03 2 1 unknown', '3 2025-04 1 0 unknown'])
  })
})

describe('is read as it is meant:', () => {
  it('the month of the move, where another day stands before it', async () => {
    const rows = await read(lines('Datum;Inflyttning;Vuxna;Barn', '2024-11-02;2025-03-15;2;1'))
    expect(rows).toEqual(['2 2025-03 2 1 unknown'])
  })

  it('the month of the move, where a column with its name says yes or no', async () => {
    const rows = await read(lines('Inflyttad;Inflyttningsdatum;Vuxna;Barn', 'ja;2025-03-15;2;1'))
    expect(rows).toEqual(['2 2025-03 2 1 unknown'])
  })

  it('a list of those who came, above one of those who left', async () => {
    const left = [['Utflyttade'], HEADINGS, ['2025-06', 5, 5]]
    const rows = await read(
      workbook([['Inflyttade'], HEADINGS, ['2025-03', 2, 1], [null], ...left] as TestCell[][]),
    )
    expect(rows).toEqual(['3 2025-03 2 1 unknown'])
  })

  it('months with titles and headings of their own', async () => {
    const of = (month: string) => [[month], HEADINGS, ['2025-03', 2, 1]]
    const rows = await read(workbook([...of('Mars 2025'), ...of('April 2025')] as TestCell[][]))
    expect(rows).toEqual(['3 2025-03 2 1 unknown', '4 month-alone', '6 2025-03 2 1 unknown'])
  })

  it('the sheet of the municipality among those of others', async () => {
    const sheet = (name: string, month: string) => ({ name, rows: [HEADINGS, [month, 2, 1]] })
    const sheets = [sheet('Berg', '2025-03'), sheet('Br\u00e4cke', '2025-04')]
    expect(await read(zipOf(workbookParts(sheets)))).toEqual(['2 2025-04 2 1 unknown'])
  })

  it('a title that names the region, or where people came from', async () => {
    const titles = [['Inflyttade, Region J\u00e4mtland H\u00e4rjedalen'], ['Flyttade fr\u00e5n Berg']]
    const rows = await read(workbook([...titles, HEADINGS, ['2025-03', 2, 1]] as TestCell[][]))
    expect(rows).toEqual(['4 2025-03 2 1 unknown'])
  })

  it('the list, and not the sheet that shows how to fill it in', async () => {
    const sample = [
      [...HEADINGS, 'Fr\u00e5n'],
      ['2025-03', 9, 9, 'Norge'],
    ] as TestCell[][]
    const sheets = [
      { name: 'Exempel', rows: sample },
      { name: 'Lista', rows: [HEADINGS, ['2025-04', 2, 1]] as TestCell[][] },
    ]
    expect(await read(zipOf(workbookParts(sheets)))).toEqual(['2 2025-04 2 1 unknown'])
  })

  it('headings and answers in English', async () => {
    const { body } = await upload(
      lines(
        'Move-in month,Adults,Kids,Moved from,Contact before move,Case number',
        'March 2025,2,1,Norway,Yes,A1',
        'Apr 2025,1,0,Sweden,No,A2',
      ),
    )
    expect((await files.rows(body.id)).map(({ record }) => record)).toMatchObject([
      {
        moveInMonth: '2025-03',
        children: 1,
        originType: 'nordic',
        inclusionBasis: 'contact_before_move',
      },
      { moveInMonth: '2025-04', originType: 'rest_of_sweden', inclusionBasis: 'contact_after_move' },
    ])
  })

  it('thousands that a thin space divides', async () => {
    const { body } = await files.upload(
      lines('\u00c5r;Personer;Hush\u00e5ll', '2021;1\u2009018;12'),
      'municipality=2305&kind=counts',
    )
    expect((await files.rows(body.id))[0]?.record?.['persons']).toBe(1018)
  })

  it('months beside a column of their years', async () => {
    const rows = await read(
      lines(
        'Inflyttnings\u00e5r;Inflyttningsm\u00e5nad;Vuxna;Barn',
        '2025;3;2;1',
        '2025;april;2;1',
        '2025;2025-05;2;1',
        '2024;2025-06;2;1',
        '2025;13;2;1',
      ),
    )
    expect(rows).toEqual([
      '2 2025-03 2 1 unknown',
      '3 2025-04 2 1 unknown',
      '4 2025-05 2 1 unknown',
      '5 combination',
      '6 month-unreadable',
    ])
  })

  it.each([
    ['./worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml'],
    ['../ark/Blad%201.xml', 'ark/Blad 1.xml'],
    ['/xl/Worksheets/Sheet1.xml', 'xl/worksheets/sheet1.xml'],
  ])('a sheet whose target is written %s', async (target, part) => {
    const { 'xl/worksheets/sheet1.xml': sheet = '', ...parts } = workbookParts([
      { name: 'Blad1', rows: [HEADINGS, ['2025-03', 2, 1]] },
    ])
    const rels = `<Relationships><Relationship Id="rId1" Target="${target}"/></Relationships>`
    const rows = await read(zipOf({ ...parts, [part]: sheet, 'xl/_rels/workbook.xml.rels': rels }))
    expect(rows).toEqual(['2 2025-03 2 1 unknown'])
  })

  it('a workbook that stands where its package says', async () => {
    const parts = workbookParts([{ name: 'Blad1', rows: [HEADINGS, ['2025-03', 2, 1]] }])
    const moved = Object.entries(parts).map(([name, part]) => [name.replaceAll('workbook', 'bok'), part])
    const rels =
      '<Relationships><Relationship Type="x/officeDocument" Target="/xl/bok.xml"/></Relationships>'
    const rows = await read(zipOf({ ...Object.fromEntries(moved), '_rels/.rels': rels }))
    expect(rows).toEqual(['2 2025-03 2 1 unknown'])
  })

  it('what a workbook writes for signs that XML does not let stand', async () => {
    const said = 'tv\u00e5_x000D_\nrader'
    const rows: TestCell[][] = [
      [...HEADINGS, 'Anteckning'],
      ['2025-03', 2, 1, said],
    ]
    const { body } = await upload(workbook(rows))
    expect((await files.rows(body.id))[0]?.record?.['note']).toBe('tv\u00e5\r\nrader')
  })

  it('no household from a row that is struck out', async () => {
    const styles =
      '<styleSheet><fonts><font/><font><strike/></font><font><strike val="0"/></font></fonts><cellXfs><xf/><xf fontId="1"/><xf fontId="2"/></cellXfs></styleSheet>'
    const row = (at: number, style: number) =>
      `<row r="${at}">${['2025-03', '2', '1'].map((said) => `<c s="${style}" t="inlineStr"><is><t>${said}</t></is></c>`).join('')}</row>`
    const head = ['Inflyttad', 'Vuxna', 'Barn']
      .map((said) => `<c t="inlineStr"><is><t>${said}</t></is></c>`)
      .join('')
    const sheet = `<worksheet><sheetData><row r="1">${head}</row>${row(2, 1)}${row(3, 2)}</sheetData></worksheet>`
    expect(await read(bookWith({ 'xl/styles.xml': styles, 'xl/worksheets/sheet1.xml': sheet }))).toEqual(
      ['2 struck-out struck-out struck-out', '3 2025-03 2 1 unknown'],
    )
  })

  it.each(['Antal', 'Inflyttade', 'Hush\u00e5ll (m\u00e5l)', 'Hush\u00e5ll: prognos'])(
    'households, and not what is headed %s',
    async (persons) => {
      const { body } = await files.upload(
        lines(`\u00c5r;${persons};Hush\u00e5ll`, '2021;40;12'),
        'municipality=2305&kind=counts',
      )
      expect((await files.rows(body.id))[0]?.record?.['households']).toBe(12)
    },
  )

  it('no household from the heading of a month', async () => {
    const rows = await read(lines('M\u00e5nad;Vuxna;Barn', 'mars 2025;;', '2025-03;2;1', '2025-04;?;'))
    expect(rows).toEqual(['2 month-alone', '3 2025-03 2 1 unknown', '4 2025-04   unknown'])
  })

  it('no month from a remark, nor from a row that another sign divides', async () => {
    const rows = await read(
      lines(
        'Inflyttad;Vuxna;Barn',
        '2025-03;2;1',
        'K\u00e4lla: egen lista',
        '2025-04,2,1',
        '2025;;',
        'juni;;',
      ),
    )
    expect(rows).toEqual([
      '2 2025-03 2 1 unknown',
      '3 month-unreadable',
      '4 month-unreadable',
      '5 month-alone',
      '6 month-alone',
    ])
  })

  it('no number from the signs of a column that is too narrow', async () => {
    const rows = await read(lines('Inflyttad;Vuxna;Barn', '2025-03;2;####', '2025-04;1;1'))
    expect(rows).toEqual(['2 error-value', '3 2025-04 1 1 unknown'])
  })

  it('a list with commas whose notes hold semicolons', async () => {
    const rows = await read(
      lines('Inflyttad,Vuxna,Barn,Anteckning', '2025-03,2,1,a; b', '2025-04,1,0,c; d'),
    )
    expect(rows).toEqual(['2 2025-03 2 1 unknown', '3 2025-04 1 0 unknown'])
  })

  it('a list whose first line says another sign than divides it', async () => {
    const rows = await read(lines('sep=,', 'Inflyttad;Vuxna;Barn', '2025-03;2;1'))
    expect(rows).toEqual(['3 2025-03 2 1 unknown'])
  })

  it('a list that ends as files of MS-DOS do', async () => {
    expect(await read(lines('Inflyttad;Vuxna;Barn', '2025-03;2;1', '\u001a'))).toHaveLength(1)
  })

  it('a note of many lines with as many signs', async () => {
    const note = '"ring; mejla; h\u00f6r av dig; snart\nkom; se; h\u00e4r"'
    const rows = await read(lines('Inflyttad;Vuxna;Barn;Anteckning', `2025-03;2;1;${note}`))
    expect(rows).toEqual(['2 2025-03 2 1 unknown'])
  })
})
