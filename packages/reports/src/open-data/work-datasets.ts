import {
  FIRST_YEAR,
  type Measure,
  OCCUPATION_FIELDS,
  type Outcome,
  type OutcomeCell,
  TAM_PHASES,
} from '@inflytt/domain'
import { classNames } from '../strings/classes.ts'
import { nameOf } from '../tables/place.ts'
import { recordedSource } from '../tables/source.ts'
import { figure, key, label, municipality, source, told, year } from './column.ts'
import type { DatasetDefinition, DatasetSource } from './dataset.ts'

type By = 'municipality' | 'phase' | 'occupationField'

/** The answers to several measures of the same grid, cell by cell. */
async function cellsOf(
  { ask, currentYear }: DatasetSource,
  measures: readonly Measure[],
  by: By,
): Promise<OutcomeCell[][]> {
  const answers: Outcome[] = []
  for (const measure of measures)
    answers.push(await ask({ measure, by: [by, 'year'], from: FIRST_YEAR, to: currentYear }))
  const [first] = answers
  return (first?.cells ?? []).map((cell) => answers.map((answer) => sameCell(answer, cell, by)))
}

function sameCell({ cells, measure }: Outcome, place: OutcomeCell, by: By): OutcomeCell {
  const found = cells.find((cell) => cell[by] === place[by] && cell.year === place.year)
  if (found === undefined) throw new Error(`${measure} has no cell ${place[by]} ${place.year}`)
  return found
}

const activities: DatasetDefinition = {
  name: 'activities',
  columns: [
    key('phase', { type: 'string', codes: TAM_PHASES }),
    label('phaseLabel', 'phase'),
    year,
    ...figure('activities', { unit: 'activities' }),
    ...figure('planned', { unit: 'activities', statusOf: 'activities' }),
    ...figure('cancelled', { unit: 'activities', statusOf: 'activities' }),
    ...figure('participants', { unit: 'participants', isBounded: true }),
    source,
  ],
  themes: ['SOCI', 'GOVE'],
  follows: 'figures',
  query: () => '/outcomes?measure=activities&by=phase,year',
  read: async (given) => {
    const cells = await cellsOf(given, ['activities', 'participants'], 'phase')
    return cells.map(([done, attended]) => ({
      phase: done?.phase ?? null,
      phaseLabel: classNames.phase?.[done?.phase ?? ''] ?? null,
      year: done?.year ?? null,
      ...told('activities', { value: done!.value, status: done!.status }),
      planned: done?.planned ?? null,
      cancelled: done?.cancelled ?? null,
      ...told('participants', attended!),
      source: recordedSource(given.isDemo),
    }))
  },
}

const needs = [
  ...figure('needsOpen', { unit: 'positions' }),
  ...figure('needsFilledShare', { unit: 'percent', type: 'number' }),
]

const NEED_MEASURES = ['needsOpen', 'needsFilledShare'] as const

const toldNeeds = (cells: readonly OutcomeCell[]) =>
  Object.assign(
    {},
    ...NEED_MEASURES.map((name, at) => {
      const { value, status } = cells[at]!
      return told(name, { value, status })
    }),
  ) as Record<string, string | number | null>

const needsByMunicipality: DatasetDefinition = {
  name: 'recruitment-needs',
  columns: [...municipality, year, ...needs, source],
  themes: ['ECON', 'REGI'],
  follows: 'figures',
  query: () => '/outcomes?measure=needsOpen&by=municipality,year',
  read: async (given) => {
    const cells = await cellsOf(given, NEED_MEASURES, 'municipality')
    return cells.map((pair) => ({
      municipalityCode: pair[0]?.municipality ?? null,
      municipality: nameOf(pair[0]?.municipality ?? '', given.municipalities),
      year: pair[0]?.year ?? null,
      ...toldNeeds(pair),
      source: recordedSource(given.isDemo),
    }))
  },
}

const needsByOccupation: DatasetDefinition = {
  name: 'recruitment-needs-occupation',
  columns: [
    key('occupationField', { type: 'string', codes: OCCUPATION_FIELDS }),
    label('occupationFieldLabel', 'occupationField'),
    year,
    ...needs,
    source,
  ],
  themes: ['ECON', 'REGI'],
  follows: 'figures',
  query: () => '/outcomes?measure=needsOpen&by=occupationField,year',
  read: async (given) => {
    const cells = await cellsOf(given, NEED_MEASURES, 'occupationField')
    return cells.map((pair) => ({
      occupationField: pair[0]?.occupationField ?? null,
      occupationFieldLabel: classNames.occupationField?.[pair[0]?.occupationField ?? ''] ?? null,
      year: pair[0]?.year ?? null,
      ...toldNeeds(pair),
      source: recordedSource(given.isDemo),
    }))
  },
}

export const WORK_DATASETS = [activities, needsByMunicipality, needsByOccupation]
