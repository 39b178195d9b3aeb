import { expect, test } from 'vitest'
import { MIGRATIONS } from '../../migrations/list.ts'
import { checkedCopy } from './postgres-copy.ts'

test('knows the migrations of a copy by what they were called when it was made', () => {
  const names = MIGRATIONS.map(({ name }) => (name === '0015-publications' ? '0017-publications' : name))
  expect(checkedCopy(new Map([['schema_migration', names.length]]), names)).toEqual({
    schema: MIGRATIONS.at(-1)?.name,
    migrationsMissing: 0,
    rows: names.length,
  })
})
