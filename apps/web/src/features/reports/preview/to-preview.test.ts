import { describe, expect, test } from 'vitest'
import type { ReportAnswer, ReportRow } from '../queries.ts'
import { toPreview } from './to-preview.ts'

const HOUSEHOLDS = 'inflyttade_hushall_via_samarbetet'
const COUNTY = `${HOUSEHOLDS}_lanet`

function row(over: Partial<ReportRow>): ReportRow {
  return {
    rowType: 'cell',
    year: '2026',
    municipalityCode: '2305',
    municipality: 'Bräcke',
    measure: HOUSEHOLDS,
    value: 7,
    status: 'bekraftad',
    bound: 'exact',
    text: null,
    ...over,
  }
}

const county = { municipalityCode: null, municipality: 'Hela länet', measure: COUNTY }

function preview(rows: ReportRow[]) {
  const answer: ReportAnswer = {
    report: { year: 2026, isDemo: false, generatedAt: '2026-11-23T09:00:00Z' },
    tables: [{ id: 'T2', title: '', rows }],
  }
  return toPreview(answer)
}

describe('the preview of T2', () => {
  test('puts places down and years across, with bound, status and what is preliminary', () => {
    const {
      years,
      municipalities,
      county: total,
    } = preview([
      row({ year: '2022', value: 3, bound: 'at_least' }),
      row({ status: 'preliminar' }),
      row({ rowType: 'preliminar', value: 2, status: 'preliminar', bound: null }),
      row({ ...county, year: '2022', value: 65, bound: 'at_least' }),
      row({ ...county, value: 67 }),
    ])
    expect(years).toEqual(['2022', '2026'])
    expect(municipalities).toEqual([
      {
        place: 'Bräcke',
        reportedTertials: [],
        cells: [
          { value: 3, preliminary: 0, bound: 'at_least', status: 'confirmed' },
          { value: 7, preliminary: 2, bound: 'exact', status: 'preliminary' },
        ],
      },
    ])
    expect(total.place).toBe('Hela länet')
    expect(total.cells.map(({ value }) => value)).toEqual([65, 67])
  })

  test('keeps what is not reported as a gap', () => {
    const { municipalities } = preview([row({ value: null, status: 'ej_rapporterat' })])
    expect(municipalities[0]?.cells[0]).toMatchObject({ value: null, status: 'not_reported' })
  })

  test('lists the tertials that are said to be klart, not those that are not', () => {
    const { municipalities, hasReporting } = preview([
      row({}),
      row({ measure: 'rapporterat_tertial_1', value: 1 }),
      row({ measure: 'rapporterat_tertial_2', value: 0 }),
    ])
    expect(hasReporting).toBe(true)
    expect(municipalities[0]?.reportedTertials).toEqual(['1'])
  })

  test('sums the county once, though the file says it under two measures', () => {
    const summing = [
      row({
        ...county,
        rowType: 'ofordelat',
        year: '2020-01--2024-10',
        value: 439,
        status: 'ofordelat',
        bound: null,
      }),
      row({ ...county, rowType: 'summa', year: '2020--2026', value: 451 }),
    ]
    const both = [...summing, ...summing.map((each) => ({ ...each, measure: HOUSEHOLDS }))]
    expect(preview(both).sums.map(({ kind, cell }) => [kind, cell.value])).toEqual([
      ['unallocated', 439],
      ['total', 451],
    ])
  })

  test('of one municipality sums it beside the county', () => {
    const { sums } = preview([
      row({ rowType: 'summa', year: '2020--2026', value: 11, bound: 'at_least' }),
      row({ ...county, rowType: 'summa', year: '2020--2026', value: 451 }),
    ])
    expect(sums.map(({ place, cell }) => [place, cell.bound])).toEqual([
      ['Bräcke', 'at_least'],
      ['Hela länet', 'exact'],
    ])
  })

  test('repeats neither the mark of demo nor what the measure is', () => {
    const note = row({ rowType: 'fotnot', value: null, text: 'Räknesättet är okänt.' })
    const { notes } = preview([
      note,
      { ...note, measure: 'demo', text: 'DEMO' },
      { ...note, year: '', text: 'Hushåll som hade kontakt.' },
    ])
    expect(notes).toEqual(['Räknesättet är okänt.'])
  })

  test('a note that names a column of the file names none, since the page has no such column', () => {
    const said = 'Tal med minst i kolumnen kategori är kända delar.'
    const { notes } = preview([row({ rowType: 'fotnot', value: null, text: said })])
    expect(notes).toEqual(['Tal med minst är kända delar.'])
  })
})
