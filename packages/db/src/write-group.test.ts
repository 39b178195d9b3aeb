import { setImmediate as nextTurn } from 'node:timers/promises'
import { createTestStore } from '@inflytt/db/testing'
import { expect, it } from 'vitest'
import { inTurn } from './write-gate.ts'

it('lets others in between two writes, keeps their order, and goes on after one that fails', async () => {
  const store = await createTestStore('sqlite')
  const told: string[] = []
  const over = new AbortController()
  const others = (async () => {
    while (!over.signal.aborted) {
      await nextTurn()
      told.push('other')
    }
  })()
  const write = (name: string, error?: Error) =>
    inTurn(store.db, async () => {
      await store.db.selectFrom('setting').selectAll().execute()
      told.push(name)
      if (error !== undefined) throw error
    })
  const done = await Promise.allSettled([
    write('first'),
    write('second', new Error('no')),
    write('third'),
  ])
  over.abort()
  await others
  await store.close()
  expect(done.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  const [first, second, third] = ['first', 'second', 'third'].map((name) => told.indexOf(name))
  expect(told.slice(first! + 1, second)).toContain('other')
  expect(told.slice(second! + 1, third)).toContain('other')
})
