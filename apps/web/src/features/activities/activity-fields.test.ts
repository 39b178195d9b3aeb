import { expect, it } from 'vitest'
import { activityFaults, activityFields, toNewActivity } from './activity-fields.ts'

const choices = { municipalities: [], parties: [], programmes: [], own: ['2305'] }
const fieldsOf = (phase: unknown) => activityFields(choices, { phase, isAdding: true })
const types = (phase: unknown) =>
  fieldsOf(phase)
    .find(({ key }) => key === 'type')
    ?.choices?.map(({ value }) => value)

it('offers the types of the chosen phase, and none before', () => {
  expect(types('integrate')).toContain('language_cafe')
  expect(types('attract')).not.toContain('language_cafe')
  expect(types('')).toEqual([])
})

it('asks the few first, and folds the rest', () => {
  const open = fieldsOf('').filter(({ isFolded }) => !isFolded)
  expect(open.map(({ key }) => key)).toEqual([
    'title',
    'dateFrom',
    'tamPhase',
    'type',
    'plannedParticipants',
  ])
})

it('names what the day, the place and the status do not allow', () => {
  const sound = {
    dateFrom: '2026-01-02',
    dateTo: null,
    municipalityCodes: ['2305', '2380'],
    status: 'planned',
    actualParticipants: null,
  }
  const keys = (over: object, own = ['2305']) => Object.keys(activityFaults({ ...sound, ...over }, own))
  expect(keys({})).toEqual([])
  expect(keys({ dateTo: '2026-01-01' })).toEqual(['dateTo'])
  expect(keys({ municipalityCodes: ['2380'] })).toEqual(['municipalityCodes'])
  expect(keys({ municipalityCodes: [] }, [])).toEqual([])
  expect(keys({ actualParticipants: 4 })).toEqual(['actualParticipants'])
})

it('leaves the last day to the server where nobody said it', () => {
  expect(toNewActivity({ title: 'X', dateTo: null, place: null })).toEqual({ title: 'X', place: null })
  expect(toNewActivity({ dateTo: '2026-01-02' })).toEqual({ dateTo: '2026-01-02' })
})
