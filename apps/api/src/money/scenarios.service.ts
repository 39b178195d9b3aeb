import { type Db, listPopulations } from '@inflytt/db'
import {
  type Agreement,
  type CellStatus,
  DomainError,
  type Fault,
  isSmallBase,
  populationYearOf,
  ratio,
  type ScenarioInput,
  scenarioFaults,
  splitAmount,
  type Splitter,
} from '@inflytt/domain'
import { readOutcome } from '../outcomes/outcomes.service.ts'
import { readRecordContext } from '../record-context.ts'
import type { Book } from './money.service.ts'

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
  householdsBound: 'exact' | 'at_least' | 'at_most'
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
  const { cells } = await readOutcome(db, context, {
    measure: 'households',
    by: ['municipality', 'year'],
    from: year,
    to: year,
  })
  const parts = splitAmount(asked.input, splitters).map(({ partyId, amountSek }): ScenarioPart => {
    const { population, municipalityCode, name } = splitters.find((one) => one.partyId === partyId)!
    const cell = cells.find((one) => one.municipality === municipalityCode)
    const households = cell?.value ?? null
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
      householdsBound: cell?.bound ?? 'exact',
      householdsStatus: cell?.status ?? 'unknown',
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
