import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readConfig } from './config.ts'
import { configurationDocument } from './document.ts'
import { NAMES, VARIABLES } from './variables.ts'

it('stands in docs/configuration.md as the schema says it', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../../docs/configuration.md'), 'utf8')
  expect(page, 'run: pnpm --filter @inflytt/api configuration').toBe(configurationDocument())
})

it('describes every variable', () => {
  expect(VARIABLES.length).toBeGreaterThan(20)
  expect(VARIABLES.filter(({ description }) => description.length < 20)).toEqual([])
})

it('lets every variable that holds a secret be read from a file, and only those', () => {
  expect(NAMES.filter((name) => name.endsWith('_FILE'))).toEqual(
    VARIABLES.filter(({ isSecret }) => isSecret).map(({ name }) => `${name}_FILE`),
  )
  expect(
    VARIABLES.filter(
      ({ name, isSecret }) => /SECRET|PASSWORD|DATABASE\w*_URL|SMTP/.test(name) !== isSecret,
    ),
  ).toEqual([])
})

it.each([
  ['INFLYTT_DBB', 'INFLYTT_DB'],
  ['INFLYTT_DEOM', 'INFLYTT_DEMO'],
  ['INFLYTT_PORT', 'PORT'],
  ['INFLYTT_METRICS_PORT', 'METRICS_PORT'],
  ['INFLYTT_AUTH_SECRET_FILE', 'AUTH_SECRET_FILE'],
])('refuses %s and names the nearest, %s', (given, nearest) => {
  expect(() => readConfig({ [given]: 'hemlig' })).toThrow(
    `${given} is not a variable that inflytt knows. The nearest is ${nearest}.`,
  )
})
