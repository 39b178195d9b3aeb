import { mkdtempSync, rmSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { asOperator, tellingFaults } from './operator.ts'

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
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

it('tells in a sentence what befalls the store while a command works', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'inflytt-cli-'))
  vi.stubEnv('INFLYTT_DB', join(folder, 'inflytt.sqlite'))
  const met = (code: string) => {
    const work = () => Promise.reject(Object.assign(new Error('no'), { code }))
    return asOperator(work, { makesStore: true }).catch(
      (error: Error) => `${error.name}: ${error.message}`,
    )
  }
  expect(await met('SQLITE_BUSY')).toMatch(/^StartError: The store .+ is held by another program\.$/u)
  expect(await met('SQLITE_FULL')).toMatch(/^StartError: The store .+ cannot be written/u)
  expect(await met('EOTHER')).toBe('Error: no')
  rmSync(folder, { recursive: true })
})
