import { OCCUPATION_FIELDS, type Outcome, type OutcomeCell } from '@inflytt/domain'
import { answered, MONEY } from '../answers.testing.ts'
import type { FigureQuestion } from '../report-questions.ts'
import type { Dataset, DatasetDefinition, DatasetSource } from './dataset.ts'

const NAMES = {
  2303: 'Ragunda',
  2305: 'Bräcke',
  2309: 'Krokom',
  2313: 'Strömsund',
  2321: 'Åre',
  2326: 'Berg',
  2361: 'Härjedalen',
  2380: 'Östersund',
}

const BESIDE: Partial<Record<string, (cell: OutcomeCell, at: number) => Partial<OutcomeCell>>> = {
  households: (_cell, at) => (at % 5 === 4 ? { preliminary: null } : { bound: 'at_least' }),
  activities: (cell) => (cell.value === null ? {} : { planned: 2, cancelled: 1 }),
  balance: (cell) => ({
    value: cell.value === null ? null : -cell.value,
    money: {
      openingSek: 10,
      contributionsSek: 1000,
      unknownContributions: 1,
      unsettledContributions: 0,
      costsSek: 1200,
      unknownCosts: 0,
    },
  }),
}

const FIELDS: ReadonlySet<string> = new Set(OCCUPATION_FIELDS)

/** Figures of no meaning, with all that the datasets take of an answer. */
function answerOf(question: FigureQuestion): Outcome {
  const outcome = answered(question)
  const beside = BESIDE[question.measure]
  return {
    ...outcome,
    // The classes of households in the municipalities' tables are no classes of needs.
    cells: outcome.cells
      .filter(({ occupationField }) => occupationField === undefined || FIELDS.has(occupationField))
      .map((cell, at) => ({ ...cell, ...beside?.(cell, at) })),
    unallocated: [
      {
        aggregateId: 'en-attraktiv-region-444',
        title: 'En attraktiv region, 444 hushåll',
        municipalities: [],
        periodFrom: '2020-01',
        periodToEarliest: '2023-12',
        periodToLatest: '2024-10',
        households: 444,
        allocated: 295,
        reserved: 4,
        remaining: 149,
        sourceTitle: 'Bräcke kommun, tjänsteskrivelse',
        sourceDate: '2024-10-28',
        isDefinitionKnown: false,
      },
    ],
  }
}

function testSource(over: Partial<DatasetSource> = {}): DatasetSource {
  return {
    isDemo: false,
    municipalities: Object.entries(NAMES).map(([code, name]) => ({ code, name })),
    currentYear: 2026,
    fixedYears: [2023, 2024],
    ask: (question) => Promise.resolve(answerOf(question)),
    contributions: () => Promise.resolve(MONEY.contributions),
    ...over,
  }
}

export async function datasetOf(
  definition: DatasetDefinition,
  over: Partial<DatasetSource> = {},
): Promise<Dataset> {
  const source = testSource(over)
  return {
    definition,
    rows: await definition.read(source),
    isDemo: source.isDemo,
    updatedAt: '2026-11-27T07:00:00.000Z',
    dataVersion: '17',
  }
}
