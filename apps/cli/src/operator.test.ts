import { mkdir } from 'node:fs/promises'
import { afterEach, expect, it, vi } from 'vitest'
import { tellingFaults } from './operator.ts'

afterEach(() => {
  vi.restoreAllMocks()
  process.exitCode = undefined
})

it('tells in a sentence what the machine refuses, and leaves a fault of the program as it is', async () => {
  const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  await tellingFaults(() => mkdir('/proc/archive'))
  expect(told.mock.calls[0]?.[0]).toMatch(
    /^inflytt: \/proc\/archive cannot be read or written \(E\w+\)\./,
  )
  expect(process.exitCode).toBe(1)
  await expect(tellingFaults(() => Promise.reject(new TypeError('no')))).rejects.toThrow('no')
})
