import { expect, it } from 'vitest'
import { programmeOptions } from './programme-options.ts'

it('tells programmes with one name apart by their months', () => {
  const programme = (id: string, name: string, to: string | null) => ({
    id,
    name,
    from: '2022-01',
    to,
    isDemo: false,
  })
  const options = programmeOptions([
    programme('a', 'Insats', '2024-12'),
    programme('b', 'Insats', null),
    programme('c', 'Annan', null),
  ])
  expect(options).toEqual([
    { value: 'a', label: 'Insats, jan 2022\u00a0\u2013 dec 2024' },
    { value: 'b', label: 'Insats, jan 2022\u00a0\u2013' },
    { value: 'c', label: 'Annan' },
  ])
})
