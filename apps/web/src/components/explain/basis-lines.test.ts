import { describe, expect, test } from 'vitest'
import {
  BARE_COUNTY,
  BY_MUNICIPALITY,
  COUNTY,
  MUNICIPALITIES,
  THIS_YEAR,
  answerOf,
  cellOf,
} from '../outcomes/county.testing.ts'
import { basisLines, standingWords, totalWords } from './basis-lines.ts'

const HIDDEN = { value: null, status: 'suppressed' } as const
const lines = (outcome: typeof COUNTY) => basisLines(outcome, MUNICIPALITIES)

const SOURCE =
  'Källa för de 444: Bräcke kommun, tjänsteskrivelse, 2024-10-28. Hur de räknades är okänt. Källan säger inte när perioden slutar, bara att det är mellan dec 2023 och okt 2024.'

describe('what a count of households is made of', () => {
  test('its parts add up to its total, and what is not in it is said', () => {
    expect(lines(COUNTY)).toEqual([
      '17 hushåll är registrerade var för sig, 439 är bara kända samlat.',
      '1 till är preliminärt och ingår inte.',
      'För 2 av de registrerade är det inte avgjort om de ingår i det samlade resultatet.',
      SOURCE,
    ])
    expect(totalWords(COUNTY)).toBe('456 hushåll (preliminärt tal) plus 1 preliminärt')
  })

  test('nothing recorded one by one is said as such', () => {
    expect(lines(BARE_COUNTY)).toEqual([
      '0 hushåll är registrerade var för sig, 444 är bara kända samlat.',
      SOURCE,
    ])
  })

  test('without a combined result all are recorded', () => {
    expect(lines(THIS_YEAR)).toEqual([
      '3 hushåll, vart och ett registrerat för sig.',
      '1 till är preliminärt och ingår inte.',
    ])
  })

  test('a bound is explained, and who has not reported is named', () => {
    const outcome = answerOf({
      total: { value: null, bound: 'at_least', preliminary: 0, undecided: 0, status: 'not_reported' },
      footnotes: [{ code: 'not-reported', municipalities: ['2380'], periods: ['2026-T2'] }],
    })
    expect(lines(outcome)).toEqual([
      expect.stringMatching(/^Minst: fler kan ingå/),
      'Har inte rapporterat klart: Östersund.',
    ])
    expect(totalWords(outcome)).toBeUndefined()
    expect(standingWords(outcome)).toBe('ej rapporterat')
  })
})

test('a number of one municipality that is preliminary awaits nobody else', () => {
  const waiting = { ...COUNTY.total, value: 3, status: 'preliminary' as const }
  const ofOne = [{ ...cellOf(2026, 3), municipality: '2305' }]
  expect(standingWords(answerOf({ total: waiting, cells: ofOne }))).toBe(
    'preliminärt: allt är inte rapporterat',
  )
  expect(standingWords(answerOf({ total: waiting, cells: [cellOf(2026, 3)] }))).toBe(
    'preliminärt: alla har inte rapporterat',
  )
})

describe('where something is hidden', () => {
  test('nothing is split or counted: the rest would give it back', () => {
    const outcome = {
      ...COUNTY,
      cells: [...COUNTY.cells.slice(0, 2), { ...cellOf(2026, null), ...HIDDEN }],
    }
    expect(lines(outcome)).toEqual([
      SOURCE,
      'Tal som rör för få hushåll visas inte, och ingår inte i det som står här.',
    ])
  })

  test('a hidden total is a sign and not a gap', () => {
    const outcome = { ...THIS_YEAR, total: { ...THIS_YEAR.total, ...HIDDEN } }
    expect(totalWords(outcome)).toBe('visas inte, för få hushåll')
    expect(standingWords(outcome)).toBe('visas inte: för få hushåll')
  })

  test('the sum of a published table is that of what is shown, and so is not told', () => {
    const table = answerOf({
      by: ['origin', 'year'],
      cells: [
        { ...cellOf(2025, 58), origin: 'rest_of_sweden' },
        { ...cellOf(2025, null), ...HIDDEN },
      ],
      total: { ...COUNTY.total, value: 58, bound: 'at_least' },
    })
    expect(totalWords(table)).toBeUndefined()
    expect(lines(table)).toEqual([expect.stringMatching(/^Tal som rör/)])
  })

  test('a hidden year has no base among those of the others', () => {
    const outcome = answerOf({
      measure: 'retention12',
      unit: 'percent',
      cells: [cellOf(2022, 80, { base: 40 }), { ...cellOf(2023, null), ...HIDDEN, base: 3 }],
    })
    expect(lines(outcome)).toEqual(['2022: 40 hushåll', expect.stringMatching(/^Tal som rör/)])
  })
})

test('money is told in its parts, and what is unknown of it', () => {
  const money = {
    openingSek: 100_000,
    contributionsSek: 45_711,
    unknownContributions: 2,
    unsettledContributions: 0,
    costsSek: 0,
    unknownCosts: 0,
  }
  const outcome = answerOf({
    measure: 'balance',
    unit: 'sek',
    total: { ...COUNTY.total, value: null, preliminary: 0, undecided: 0, money },
  })
  expect(lines(outcome).map((line) => line.replaceAll('\u00a0', ' '))).toEqual([
    'Från året före 100 000 kr, bidrag i pengar 45 711 kr, kostnader 0 kr.',
    '2 bidrag är okända. ',
  ])
})

test('a rate says what it is divided by', () => {
  const outcome = answerOf({
    measure: 'costPerHousehold',
    unit: 'sek',
    total: { ...COUNTY.total, value: 1200, base: 31 },
  })
  expect(lines(outcome)).toEqual(['31 hushåll'])
})

test('every status among the cells is said where there is no sum', () => {
  const outcome = { ...BY_MUNICIPALITY, total: { ...BY_MUNICIPALITY.total, value: null } }
  expect(standingWords(outcome)).toBe(
    'bekräftat, preliminärt: alla har inte rapporterat och uppgift saknas',
  )
})
