import { describe, expect, it } from 'vitest'
import { type AgreementMoney, summaryOf } from './agreement-checks.ts'

const agreement = (id: string, isVoided = false) => ({ id, year: 2026, isVoided })
const given = (agreementId: string, amountSek: number | null) => ({
  agreementId,
  partyId: 'bracke',
  kind: 'cash',
  amountSek,
  fixedSek: null,
  perCapitaSek: null,
  population: null,
  sharePct: null,
  isVoided: false,
})
const line = (agreementId: string, amountSek: number) => ({
  id: `line-${agreementId}`,
  agreementId,
  amountSek,
  isVoided: false,
})
const carried = (totalSek: number) => ({ fromYear: 2025, toYear: 2026, totalSek, isVoided: false })

function moneyOf(money: Record<string, readonly object[]>): AgreementMoney {
  const parties = [{ agreementId: 'main', partyId: 'bracke', status: 'approved', isVoided: false }]
  const none = { budgetLines: [], costs: [], carryOvers: [], agreementParties: parties }
  return { ...none, ...money } as unknown as AgreementMoney
}

const codesOf = (money: AgreementMoney) =>
  summaryOf(money.agreements[0]!, money).checks.map(({ code }) => code)

describe('what ought to agree of an agreement', () => {
  const contributions = [given('main', 900)]
  const budgetLines = [line('main', 1000)]

  it('is the budget and what comes in, with what was carried over', () => {
    const alone = { agreements: [agreement('main')], contributions, budgetLines }
    expect(codesOf(moneyOf({ ...alone, carryOvers: [carried(100)] }))).toEqual([])
    expect(codesOf(moneyOf({ ...alone, carryOvers: [carried(50)] }))).toEqual(['budget-differs'])
    expect(codesOf(moneyOf(alone))).toEqual(['budget-differs'])
  })

  it('is not judged where several agreements of the year share what was carried over', () => {
    const two = { agreements: [agreement('main'), agreement('further')], contributions, budgetLines }
    expect(codesOf(moneyOf({ ...two, carryOvers: [carried(50)] }))).toEqual([])
    expect(codesOf(moneyOf(two))).toEqual(['budget-differs'])
    const voided = { ...two, agreements: [agreement('main'), agreement('further', true)] }
    expect(codesOf(moneyOf({ ...voided, carryOvers: [carried(50)] }))).toEqual(['budget-differs'])
  })

  it('is not judged where an amount is unknown, which is said', () => {
    const unknown = {
      agreements: [agreement('main')],
      contributions: [given('main', null)],
      budgetLines,
    }
    expect(codesOf(moneyOf(unknown))).toEqual(['amounts-unknown'])
  })
})
