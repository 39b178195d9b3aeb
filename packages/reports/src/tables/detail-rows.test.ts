import type { OutcomeCell } from '@inflytt/domain'
import { describe, expect, it } from 'vitest'
import type { ReportRow } from '../report-row.ts'
import { figureText, numberText } from '../formats/html/figure-text.ts'
import { detailRows, isOfYear } from './detail-rows.ts'

const ROW = {
  rowType: 'cell',
  measure: 'm',
  category: null,
  value: 10,
  status: 'bekraftad',
  bound: null,
} as unknown as ReportRow

function told(cell: Partial<OutcomeCell>, row: Partial<ReportRow> = {}) {
  const rows = detailRows(cell as OutcomeCell, { ...ROW, ...row })
  return Object.fromEntries(
    rows.map(({ measure, value, status, bound }) => [measure, [value, status, bound]]),
  )
}

describe('what stands beside a figure', () => {
  it('is as exact as what it is reckoned from: a cost at most, by households at least', () => {
    expect(told({ withInKind: 12, base: 62 }, { bound: 'at_most' })).toEqual({
      m_med_natura_kronor: [12, 'bekraftad', 'at_most'],
      m_underlag: [62, 'bekraftad', 'at_least'],
    })
  })

  it('is preliminary where contributions that are not approved are in it, and gaps stay gaps', () => {
    const money = {
      openingSek: null,
      contributionsSek: 45_711,
      unknownContributions: 8,
      unsettledContributions: 1,
      costsSek: 100,
      unknownCosts: 0,
    }
    const rows = told({ knownSek: 45_711, money }, { value: null, status: 'okand' })
    expect(rows['m_bidrag_kanda_kronor']).toEqual([45_711, 'preliminar', null])
    expect(rows['m_kand_del_kronor']).toEqual([45_711, 'preliminar', null])
    expect(rows['m_kostnader_kanda_kronor']).toEqual([100, 'bekraftad', null])
    expect(rows['m_ingaende_kronor']).toEqual([null, 'okand', null])
    const none = told({ money: { ...money, contributionsSek: null } }, { value: null, status: 'okand' })
    expect(none['m_bidrag_kanda_kronor']).toEqual([null, 'okand', null])
  })

  it('stands by itself where it does not rest on the figure: a target, a population and its year', () => {
    expect(told({ target: 20 }, { status: 'preliminar' })['m_mal']).toEqual([20, 'bekraftad', null])
    expect(told({ target: 20 }, { value: null, status: 'visas_inte' })['m_mal']).toEqual([
      20,
      'bekraftad',
      null,
    ])
    expect(told({ base: 6099, populationYear: 2023 }, { status: 'preliminar' })).toEqual({
      m_underlag: [6099, 'bekraftad', null],
      m_folkmangd_31_december: [2023, 'bekraftad', null],
    })
  })

  it('is written as a year where it is one', () => {
    const year = { ...ROW, measure: 'm_folkmangd_31_december', value: 2023 }
    expect([isOfYear(year), figureText(year)]).toEqual([true, '2023'])
    expect(figureText({ ...ROW, value: 2023 })).toBe(numberText(2023))
  })
})
