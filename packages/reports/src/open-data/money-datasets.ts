import { CONTRIBUTION_KINDS, contributionStatus, FIRST_YEAR, PARTY_DECISIONS } from '@inflytt/domain'
import type { ReportContribution } from '../report-input.ts'
import { contributionSource, recordedSource } from '../tables/source.ts'
import { figure, key, note, partyMunicipality, source, told, year } from './column.ts'
import type { DatasetDefinition, Row } from './dataset.ts'

const contributions: DatasetDefinition = {
  name: 'agreement-contributions',
  columns: [
    key('agreement'),
    year,
    key('party'),
    key('kind', { type: 'string', codes: CONTRIBUTION_KINDS }),
    partyMunicipality,
    ...figure('amountSek', { unit: 'sek', isBounded: true }),
    note('isApproximate', { type: 'boolean', isRequired: true }),
    note('decision', { type: 'string', codes: PARTY_DECISIONS, isRequired: true }),
    source,
  ],
  themes: ['GOVE', 'ECON'],
  follows: 'figures',
  query: () => '/agreements',
  read: async ({ contributions: read, isDemo }) => {
    const together = Map.groupBy(await read(), ({ agreementName, year: of, partyName, kind }) =>
      JSON.stringify([agreementName, of, partyName, kind]),
    )
    return [...together.values()].map((given) => toRow(given, isDemo))
  },
}

/** What a party gives of one kind by one agreement. What is not known is not none. */
function toRow(given: readonly ReportContribution[], isDemo: boolean): Row {
  const [first] = given
  if (first === undefined) throw new Error('A group holds something')
  // Agreements of one name stand in one row, which is no more decided than any of them.
  const { decision } = given.find((one) => one.decision !== 'approved') ?? first
  const known = given.flatMap(({ amountSek }) => amountSek ?? [])
  return {
    agreement: first.agreementName,
    year: first.year,
    party: first.partyName,
    kind: first.kind,
    municipalityCode: first.municipalityCode,
    ...told('amountSek', {
      value: known.length === 0 ? null : known.reduce((sum, amount) => sum + amount, 0),
      bound: known.length < given.length ? 'at_least' : 'exact',
      status: contributionStatus(known[0] ?? null, decision),
    }),
    isApproximate: given.some(({ isApproximate }) => isApproximate),
    decision,
    source: contributionSource(first, isDemo),
  }
}

const PARTS = ['openingSek', 'contributionsSek', 'costsSek'] as const
const UNKNOWN = ['unknownContributions', 'unknownCosts'] as const

const balance: DatasetDefinition = {
  name: 'agreement-balance',
  columns: [
    year,
    ...figure('balanceSek', { unit: 'sek', isSigned: true }),
    ...PARTS.flatMap((name) => figure(name, { unit: 'sek', statusOf: 'balanceSek' })),
    ...UNKNOWN.flatMap((name) => figure(name, { unit: 'none', statusOf: 'balanceSek' })),
    source,
  ],
  themes: ['GOVE', 'ECON'],
  follows: 'figures',
  query: () => '/outcomes?measure=balance&by=year',
  read: async ({ ask, currentYear, isDemo }) => {
    const { cells } = await ask({ measure: 'balance', by: ['year'], from: FIRST_YEAR, to: currentYear })
    return cells.map(({ year: of, value, status, money }) => ({
      year: of ?? null,
      ...told('balanceSek', { value, status }),
      ...Object.fromEntries([...PARTS, ...UNKNOWN].map((name) => [name, money?.[name] ?? null])),
      source: recordedSource(isDemo),
    }))
  },
}

export const MONEY_DATASETS = [contributions, balance]
