import { type Db, listPopulations } from '@inflytt/db'
import {
  type Agreement,
  type Bound,
  type CellStatus,
  DomainError,
  type Fault,
  isSmallBase,
  type OutcomeTotal,
  populationYearOf,
  ratio,
  type ScenarioInput,
  scenarioFaults,
  splitAmount,
  type Splitter,
} from '@inflytt/domain'
import { readOutcome } from '../outcomes/outcomes.service.ts'
import { readRecordContext, type RecordContext } from '../record-context.ts'
import type { Book } from './money-book.ts'

const LAST_DAY = '-12-31'

/** What a split would mean for each municipality of the agreement; nothing of it is stored. */
export interface Scenario {
  splitMethod: ScenarioInput['splitMethod']
  populationDate: string
  populationSource: string
  totalSek: number
  parts: ScenarioPart[]
}

interface ScenarioPart {
  partyId: string
  name: string
  municipalityCode: string
  population: number
  amountSek: number
  sekPerInhabitant: number | null
  /** Of the households that moved in during the year of the agreement, or this year where that is yet to come. */
  sekPerHousehold: number | null
  /** Said where few households rest behind it. */
  sekPerHouseholdNote?: 'small_base'
  households: number | null
  householdsBound: Bound
  /** As K1 tells it of the year; kronor per household are no surer than that. */
  householdsStatus: CellStatus
  householdsYear: number
}

interface Asked {
  book: Book
  agreement: Agreement
  input: ScenarioInput
  now: Date
}

/** @throws DomainError `validation-failed` */
export async function computeScenario(db: Db, asked: Asked): Promise<Scenario> {
  const { splitters, faults, source, date } = await readSplitters(db, asked)
  const all = [...faults, ...scenarioFaults(asked.input, splitters)]
  if (all.length > 0)
    throw new DomainError('validation-failed', 'Nothing was computed. See errors.', { faults: all })
  const context = await readRecordContext(db, asked.now)
  const year = Math.min(asked.agreement.year, Number(context.currentMonth.slice(0, 4)))
  const movedTo = await readMovedTo(db, context, year, splitters)
  const parts = splitAmount(asked.input, splitters).map(({ partyId, amountSek }): ScenarioPart => {
    const { population, municipalityCode, name } = splitters.find((one) => one.partyId === partyId)!
    const { value: households, bound, status } = movedTo.get(municipalityCode)!
    const sekPerHousehold = households === null ? null : ratio(amountSek, households)
    return {
      partyId,
      name,
      municipalityCode,
      population,
      amountSek,
      sekPerInhabitant: ratio(amountSek, population, { decimals: 2 }),
      sekPerHousehold,
      ...(sekPerHousehold !== null && isSmallBase(households!) && { sekPerHouseholdNote: 'small_base' }),
      households,
      householdsBound: bound,
      householdsStatus: status,
      householdsYear: year,
    }
  })
  return {
    splitMethod: asked.input.splitMethod,
    populationDate: date,
    populationSource: source,
    totalSek: parts.reduce((sum, { amountSek }) => sum + amountSek, 0),
    parts,
  }
}

/**
 * K1 of each municipality as a question of its own, as everything that is divided by K1 takes it: a cell beside others
 * leaves out the households that are known only together.
 */
async function readMovedTo(
  db: Db,
  context: RecordContext,
  year: number,
  splitters: readonly Named[],
): Promise<Map<string, OutcomeTotal>> {
  const moved = new Map<string, OutcomeTotal>()
  for (const { municipalityCode } of splitters) {
    const { total } = await readOutcome(db, context, {
      measure: 'households',
      by: ['municipality', 'year'],
      municipalities: [municipalityCode],
      from: year,
      to: year,
    })
    moved.set(municipalityCode, total)
  }
  return moved
}

type Named = Splitter & { population: number; name: string; municipalityCode: string }

/** The municipalities of the agreement with how many lived in each on the day. */
async function readSplitters(db: Db, { book, agreement, input }: Asked) {
  const own = book.agreementParties.filter(
    ({ agreementId, isVoided }) => agreementId === agreement.id && !isVoided,
  )
  const municipal = own.flatMap(({ partyId }) => {
    const party = book.parties.find(({ id }) => id === partyId)
    return party === undefined || party.municipalityCode === null
      ? []
      : [{ partyId, name: party.name, municipalityCode: party.municipalityCode }]
  })
  const date = input.populationDate ?? `${populationYearOf(agreement)}${LAST_DAY}`
  const year = Number(date.slice(0, 4))
  const codes = municipal.map(({ municipalityCode }) => municipalityCode)
  const known = date.endsWith(LAST_DAY) ? await listPopulations(db, codes, { from: year, to: year }) : []
  const splitters: Named[] = municipal.map((party) => ({
    ...party,
    population:
      known.find(({ municipalityCode }) => municipalityCode === party.municipalityCode)?.population ?? 0,
  }))
  const faults: Fault[] =
    known.length === codes.length
      ? []
      : [
          {
            pointer: '/populationDate',
            detail: `The population of every municipality is not known on ${date}. It is known on 31 December of the years in the reference data.`,
          },
        ]
  return { splitters, faults, date, source: [...new Set(known.map(({ source }) => source))].join(', ') }
}
