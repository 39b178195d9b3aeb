import type { AgreementRecord } from '../../lib/queries/money-queries.ts'
import { text } from '../../strings/text.ts'

/** Whether the year has more agreements than this one: outcomes are of all of them together. */
export function sharesYear({ year }: AgreementRecord, agreements: readonly AgreementRecord[]): boolean {
  return agreements.filter((each) => each.year === year).length > 1
}

/** What a figure is called, and where the year has several agreements whether it is of this one or of all of them. */
export function whoseWords(isShared: boolean) {
  return {
    own: (label: string) => (isShared ? text('money.ofAgreement', { label }) : label),
    all: (label: string) => (isShared ? text('money.ofYear', { label }) : label),
  }
}
