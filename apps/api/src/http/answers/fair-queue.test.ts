import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { FairQueue } from './fair-queue.ts'

/** Work that goes on until it is told to end, and in which order pieces were begun. */
function createPieces(limits = { mostOfOne: 10, mostInAll: 10 }) {
  const queue = new FairQueue(limits)
  const begun: string[] = []
  const ends = new Map<string, () => void>()
  const ask = (name: string, signal?: AbortSignal) =>
    queue.inTurn({ who: name.charAt(0), signal }, async () => {
      begun.push(name)
      await new Promise<void>((resolve) => ends.set(name, resolve))
      return name
    })
  async function endAll(): Promise<void> {
    while (ends.size > 0) {
      for (const end of ends.values()) end()
      ends.clear()
      for (let turn = 0; turn < 5; turn += 1) await nextTurn()
    }
  }
  return { ask, begun, endAll }
}

it('does one piece at a time, and whoever asks for one comes before the second of another', async () => {
  const { ask, begun, endAll } = createPieces()
  const all = ['a1', 'a2', 'a3', 'b1', 'c1', 'b2'].map((name) => ask(name))
  await nextTurn()
  expect(begun).toEqual(['a1'])
  await endAll()
  expect(begun).toEqual(['a1', 'a2', 'b1', 'c1', 'a3', 'b2'])
  expect(await Promise.all(all)).toEqual(['a1', 'a2', 'a3', 'b1', 'c1', 'b2'])
})

it('goes on after a piece that fails', async () => {
  const queue = new FairQueue({ mostOfOne: 10, mostInAll: 10 })
  const failing = queue.inTurn({ who: 'a' }, () => Promise.reject(new Error('no')))
  const next = queue.inTurn({ who: 'a' }, async () => 'done')
  await expect(failing).rejects.toThrow('no')
  expect(await next).toBe('done')
})

it('refuses what would wait too long, says how long to wait, and lets others in', async () => {
  const { ask, begun, endAll } = createPieces({ mostOfOne: 1, mostInAll: 2 })
  const taken = [ask('a1'), ask('a2')]
  await expect(ask('a3')).rejects.toMatchObject({
    code: 'busy',
    headers: { 'Retry-After': '1' },
    message: 'Too much is being put together just now. Try again in 1 seconds.',
  })
  taken.push(ask('b1'))
  await expect(ask('c1')).rejects.toMatchObject({ code: 'busy' })
  await endAll()
  await Promise.all(taken)
  expect(begun).toEqual(['a1', 'a2', 'b1'])
})

it('leaves out what nobody waits for any more', async () => {
  const { ask, begun, endAll } = createPieces()
  const gone = new AbortController()
  const first = ask('a1')
  const left = ask('a2', gone.signal).catch((error: unknown) => error)
  const last = ask('a3')
  await nextTurn()
  gone.abort()
  await endAll()
  await Promise.all([first, last])
  expect(await left).toMatchObject({ code: 'busy' })
  expect(begun).toEqual(['a1', 'a3'])
})
