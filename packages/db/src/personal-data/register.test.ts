import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createTestStore } from '../testing/index.ts'
import { registerFaults, registerText } from './register.ts'

it('describes every table and column of the store, each once, and no other', async () => {
  const store = await createTestStore('sqlite')
  const tables = await store.db.introspection.getTables()
  await store.close()
  expect(registerFaults(tables)).toEqual([])
  expect(registerFaults([...tables, { name: 'person', columns: [{ name: 'name' }] }])).toEqual([
    'person.name is not described',
  ])
})

it('stands in docs/personal-data.md as it is; pnpm --filter @inflytt/db personal-data writes it', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../../docs/personal-data.md'), 'utf8')
  expect(page).toBe(registerText())
})
