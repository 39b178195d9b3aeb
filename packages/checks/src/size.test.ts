import { expect, it } from 'vitest'
import { readRepository } from './repository.ts'
import { sizeFaults } from './size.ts'

const file = (path: string, lines: number) => ({ path, text: 'x\n'.repeat(lines) })
const many = (count: number, lines: number) =>
  Array.from({ length: count }, (_, n) => file(`apps/api/src/a${n}.ts`, lines))

it('keeps every file, and the files together, small', () => {
  expect(sizeFaults(readRepository())).toEqual([])
})

it('catches a file over 300 lines', () => {
  expect(sizeFaults([file('apps/api/src/long.ts', 301), ...many(20, 10)])).toEqual([
    'apps/api/src/long.ts has 301 lines, more than 300: split it by noun',
  ])
})

it('lets a file of 300 lines be', () => {
  expect(sizeFaults([file('apps/api/src/long.ts', 300), ...many(20, 10)])).toEqual([])
})

it.each([
  'apps/api/src/long.test.ts',
  'packages/db/src/migrations/0001-start.ts',
  'apps/web/src/strings/sv.ts',
  'packages/reference/src/map-paths.generated.ts',
  'packages/reference/data/long.ts',
])('does not measure %s', (path) => {
  expect(sizeFaults([file(path, 5000)])).toEqual([])
})

it('catches a median over 70 lines', () => {
  expect(sizeFaults([...many(5, 10), ...many(6, 71)])).toEqual([
    'half of the files are over 71 lines, not 70',
  ])
})

it('catches more than a tenth of the files over 200 lines', () => {
  expect(sizeFaults([...many(17, 10), ...many(3, 201)])).toEqual([
    'a tenth of the files are over 201 lines, not 200',
  ])
  expect(sizeFaults([...many(18, 10), ...many(2, 201)])).toEqual([])
})
