import { describe, expect, it } from 'vitest'
import { openForFiles } from '../imports.testing.ts'
import { csv, HEADINGS, lines, ROW } from './lists.testing.ts'
import { workbookParts, workbook, zipOf } from './workbook.testing.ts'

const { files, upload } = await openForFiles()

const VAGUE = ['Datum', 'Vuxna', 'Barn']
const monthsOf = async (id: string) =>
  (await files.rows(id)).map(({ row, record }) => `${row} ${String(record?.['moveInMonth'])}`)

describe('records no household of a list of others,', () => {
  it.each([
    'Flyttat h\u00e4rifr\u00e5n 2025',
    'Hush\u00e5ll som har flyttat ut',
    'L\u00e4mnat kommunen',
    'Flyttat fr\u00e5n kommunen',
    'Households moved out',
    'F\u00f6rfr\u00e5gningar',
    'Leads 2025',
    'Flyttintresserade',
    'P\u00e5 g\u00e5ng',
    'Ej inflyttade',
  ])('as "%s" above it or on its sheet says', async (title) => {
    expect((await upload(csv([[title], HEADINGS, ROW]))).body.reason).toBe('title-of-other')
    const book = workbook([HEADINGS, ROW], { name: title })
    expect((await upload(book)).body.reason).toBe('title-of-other')
  })

  it.each([
    'Inflyttade 2025 (planerad uppf\u00f6ljning)',
    'Inflyttade hush\u00e5ll som \u00f6nskar uppf\u00f6ljning',
    'Listan uppdateras l\u00f6pande, \u00e4nnu inte komplett',
  ])('but reads a list where "%s" is said of the list', async (title) => {
    const { status, body } = await upload(csv([[title], HEADINGS, ROW]))
    expect(status).toBe(201)
    expect(await monthsOf(body.id)).toEqual(['3 2022-03'])
  })

  it('and not one where such words stand beside those of a list', async () => {
    const title = 'Planerade inflyttningar, planerad uppf\u00f6ljning'
    expect((await upload(csv([[title], HEADINGS, ROW]))).body.reason).toBe('title-of-other')
  })

  it('nor of those who were in touch, where no heading says that its days are those of moves', async () => {
    const title = 'Kontaktlista inflyttarservice'
    expect((await upload(csv([[title], VAGUE, ROW]))).body.reason).toBe('title-of-other')
    expect((await upload(csv([[title], HEADINGS, ROW]))).status).toBe(201)
    const moved = csv([['Flyttat hit efter kontakt'], VAGUE, ROW])
    expect((await upload(moved)).status).toBe(201)
  })

  it('and finds the list of those who came beside one that knows more of contacts', async () => {
    const contacts = [
      [...VAGUE, 'Fr\u00e5n', 'Kanal'],
      ['2025-04-02', 1, 0, 'Norge', 'Mail'],
    ]
    const sheets = [
      { name: 'Kontakter', rows: contacts },
      { name: 'Flyttat hit', rows: [VAGUE, ['2025-03-01', 2, 1]] },
    ]
    const { body } = await upload(zipOf(workbookParts(sheets)))
    expect(await monthsOf(body.id)).toEqual(['2 2025-03'])
  })

  it.each(['Utflyttade 2025.csv', 'intresserade_2025.xlsx', 'Ragunda 2025.csv'])(
    'as the name %s of the file says',
    async (fileName) => {
      const query = `municipality=2305&fileName=${encodeURIComponent(fileName)}`
      const list = csv([HEADINGS, ROW])
      expect((await upload(list, query)).body.reason).toBe('file-of-other')
      expect((await upload(list, `${query}&headerRow=1`)).status).toBe(201)
    },
  )

  it.each(['Inflyttade och intresserade.xlsx', 'Br\u00e4cke och Ragunda.xlsx', 'lista.csv'])(
    'and reads one of a file called %s',
    async (fileName) => {
      const query = `municipality=2305&fileName=${encodeURIComponent(fileName)}`
      expect((await upload(csv([HEADINGS, ROW]), query)).status).toBe(201)
    },
  )

  it('nor takes the name of a file for more than what its sheet says', async () => {
    const book = workbook([HEADINGS, ROW], { name: 'Inflyttade Br\u00e4cke' })
    const name = encodeURIComponent('Intresserade Ragunda.xlsx')
    expect((await upload(book, `municipality=2305&fileName=${name}`)).status).toBe(201)
  })

  it.each([
    'Intresserade',
    'Avhopp',
    'Ej inflyttade \u00e4nnu',
    'Planerade 2026',
    'R\u00e4knas inte:',
    'Har flyttat ut',
  ])('that stands below its own under "%s"', async (title) => {
    const below = [HEADINGS, ['2022-05', '1', '0']]
    const list = lines(csv([HEADINGS, ROW]), '', title, csv(below))
    const { body } = await upload(list)
    expect(await monthsOf(body.id)).toEqual(['2 2022-03'])
    expect(body['otherTable']).toBe(4)
    const again = lines(list, '', 'Inflyttade', csv([['2022-06', '1', '0']]))
    const { body: both } = await upload(again)
    expect(await monthsOf(both.id)).toContain('9 2022-06')
  })

  it('and reads on below what a mark stands for', async () => {
    const list = lines(csv([HEADINGS]), '* = avhopp', csv([ROW]))
    expect(await monthsOf((await upload(list)).body.id)).toContain('3 2022-03')
  })
})

describe('takes no person for a household', () => {
  it.each([
    ['Familj;Inflyttad;Vuxna;Barn', 'A;2025-03;1;0', 'A;2025-03;1;0', 'B;2025-04;0;1'],
    ['Relation;Inflyttad;Fr\u00e5n', 'S\u00f6kande;2025-03;Norge', 'Sambo;2025-03;Norge'],
  ])('where several rows below "%s" are of one', async (...list) => {
    expect((await upload(lines(...list))).body.reason).toBe('persons-not-households')
  })

  it.each([
    ['Familj;Inflyttad;Vuxna;Barn', 'A;2025-03;1;0', 'A;2025-03;2;0', 'B;2025-04;1;0'],
    ['Relation;Inflyttad;Vuxna', 'Sambo;2025-03;2', 'Ensam;2025-03;1'],
  ])('and reads households below "%s"', async (...list) => {
    expect((await upload(lines(...list))).status).toBe(201)
  })
})

describe('tells of a month', () => {
  const notesOf = async (title: string) => {
    const { body } = await upload(csv([[title], HEADINGS, ROW, ['2024-03', '1', '0']]))
    return (await files.rows(body.id)).map(({ messages }) =>
      messages.some(({ code }) => code === 'month-of-other-year'),
    )
  }

  it.each(['2024', 'Inflyttade 2024', 'Inflyttade hush\u00e5ll \u00e5r 2024'])(
    'of another year than "%s"',
    async (title) => {
      expect(await notesOf(title)).toEqual([true, false])
      const book = workbook([HEADINGS, ROW], { name: title })
      const [row] = await files.rows((await upload(book)).body.id)
      expect(row?.messages.map(({ code }) => code)).toContain('month-of-other-year')
    },
  )

  it.each(['Inflyttade 2020\u20132024', 'Inflyttade sedan 2020', 'Utskriven 2026-11-30', 'Lista 2024'])(
    'and none where "%s" says no one year',
    async (title) => {
      expect(await notesOf(title)).toEqual([false, false])
    },
  )
})
