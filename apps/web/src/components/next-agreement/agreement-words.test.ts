import { describe, expect, it } from 'vitest'
import type { AgreementPartyRecord, AgreementRecord } from '../../lib/queries/money-queries.ts'
import { inEnglish } from '../../strings/english.testing.ts'
import { answerOf } from '../outcomes/county.testing.ts'
import {
  balanceParts,
  balanceWords,
  decisionsWords,
  householdsWords,
  missingWords,
  perHouseholdInWords,
  perHouseholdWords,
  splitWords,
  sumParts,
  sumWords,
} from './agreement-words.ts'

const MONEY = {
  openingSek: 310_000,
  contributionsSek: 45_711,
  unknownContributions: 8,
  unsettledContributions: 0,
  costsSek: 0,
  unknownCosts: 1,
}
const { total } = answerOf({})
const plain = (words: string | undefined) => words?.replaceAll('\u00a0', ' ')

describe('an amount that is unknown', () => {
  it('is never what is known of it', () => {
    const left = balanceParts({ ...total, knownSek: 45_711 })
    expect(left.amount).toBe('okänd')
    expect(plain(left.known)).toBe('kända bidrag 45 711 kr')
    expect(balanceParts({ ...total, value: -69_806 })).toEqual({
      amount: expect.stringMatching(/^\u221269/),
    })
    expect(sumParts({ value: null, known: 0 })).toEqual({ amount: 'okänt' })
    expect(sumParts({ value: null, known: 1 }).amount).toBe('okänt')
  })

  it('is told in one line with what is known, in the words of K11', async () => {
    const balance = { ...total, knownSek: 45_711 }
    expect(plain(balanceWords(balance))).toBe('okänd; kända bidrag 45 711 kr')
    expect(plain(sumWords({ value: null, known: 45_711 }))).toBe('okänt; kända 45 711 kr')
    await inEnglish(() =>
      expect(plain(balanceWords(balance))).toBe('unknown; known contributions SEK 45,711'),
    )
  })

  it('says which of its parts are unknown', () => {
    expect(missingWords(MONEY)).toBe('8 bidrag och kostnaderna är okända')
    expect(missingWords({ ...MONEY, unknownContributions: 1, unknownCosts: 0 })).toBe(
      'ett bidrag är okänt',
    )
    expect(missingWords({ ...MONEY, unknownContributions: 0, costsSek: 700 })).toBe(
      'en del av kostnaderna är okända',
    )
    expect(missingWords({ ...MONEY, unknownContributions: 0, unknownCosts: 0 })).toBeUndefined()
    expect(missingWords(undefined)).toBeUndefined()
  })
})

describe('where no list of signs stands beside', () => {
  const waiting = { ...total, bound: 'exact', status: 'preliminary', note: undefined } as const

  it('households that are not final are said to be', () => {
    expect(householdsWords({ ...waiting, value: 2 })).toBe('2 hushåll (preliminärt)')
    expect(householdsWords({ ...waiting, value: 2, status: 'confirmed' })).toBe('2 hushåll')
    expect(householdsWords({ ...waiting, value: null })).toBe('okänt')
    // Some have reported nothing at all.
    expect(householdsWords({ ...waiting, value: 2, status: 'not_reported' })).toBe(
      '2 hushåll (preliminärt)',
    )
  })

  it('a cost that is not final, or rests on few households, says so in words', () => {
    const small = { ...waiting, value: 11_622, note: 'small_base' } as const
    expect(plain(perHouseholdInWords(small))).toBe(
      '11 622 kr (preliminärt, litet underlag: färre än fem hushåll)',
    )
    expect(plain(perHouseholdInWords({ ...small, status: 'confirmed', note: undefined }))).toBe(
      '11 622 kr',
    )
    expect(plain(perHouseholdWords(small))).toBe('11 622 kr p')
  })
})

describe('what the parties have decided', () => {
  type Status = AgreementPartyRecord['status']
  const words = (counts: Partial<Record<Status, number>>) =>
    decisionsWords(
      Object.entries(counts).flatMap(([status, count]) =>
        Array.from({ length: count }, () => ({ status }) as AgreementPartyRecord),
      ),
    )

  it('is not told as refused or as pending where no decision is known', async () => {
    expect(words({ not_handled: 1, unknown: 8 })).toBe(
      'Vi känner inte till något godkännande. 1 är ett förslag utan känt beslut. För 8 är beslutet okänt.',
    )
    expect(words({ not_handled: 2 })).toBe(
      'Vi känner inte till något godkännande. 2 är förslag utan känt beslut.',
    )
    await inEnglish(() =>
      expect(words({ not_handled: 2, unknown: 1 })).toBe(
        'We know of no approval. 2 are proposals with no known decision. For 1 the decision is unknown.',
      ),
    )
  })

  it('is at least what is known while one of them may have decided, and else exact', () => {
    expect(words({ approved: 3, not_handled: 1 })).toBe(
      'Minst 3 av 4 parter har godkänt. 1 är ett förslag utan känt beslut.',
    )
    expect(words({ approved: 3, rejected: 1 })).toBe('3 av 4 parter har godkänt. 1 har avslagit.')
  })
})

it('the real split is said to be unknown where it is, and by what it goes where it is known', () => {
  const agreement = (unknown: number, splitMethod: AgreementRecord['splitMethod']) =>
    ({ splitMethod, summary: { cash: { unknown } } }) as AgreementRecord
  expect(splitWords(agreement(8, 'per_capita'), 9)).toBe(
    'Den verkliga fördelningen är inte känd: 8 av 9 bidrag är okända.',
  )
  expect(splitWords(agreement(0, 'per_capita'), 9)).toBe(
    'Kommunernas verkliga bidrag är bestämda per invånare.',
  )
  expect(splitWords(agreement(0, 'other'), 9)).toBe('Hur de verkliga bidragen är bestämda är inte känt.')
})
