import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { areWritersHeld, holdWriters, passWriteGate, untilWritersAreLetGo } from './write-gate.ts'

it('is held by one at a time, and is free when the last of many who waited has let go', async () => {
  const letFirstGo = await holdWriters()
  let holding = 0
  let most = 0
  const hold = async () => {
    const letGo = await holdWriters()
    most = Math.max(most, ++holding)
    await sleep(1)
    holding -= 1
    letGo()
  }
  const others = Promise.all([hold(), hold(), hold()])
  const writing = passWriteGate().then(() => holding)
  letFirstGo()
  expect(await writing).toBe(0)
  await others
  expect([most, areWritersHeld()]).toEqual([1, false])
  // It would never come back, nor anything else of the process.
  await untilWritersAreLetGo()
})
