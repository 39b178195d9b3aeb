import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import { type Figure, isWithin, type Reading, toLine } from './figure.ts'
import { outcomes } from './figures/s01-outcomes.ts'
import { imported } from './figures/s05-import.ts'
import { publication } from './figures/p01-publication.ts'
import { pageWeight } from './figures/s08-page-weight.ts'

const FIGURES: readonly Figure[] = [outcomes, imported, publication, pageWeight]
const RESULTS = fileURLToPath(new URL('../../../.cache/bench.json', import.meta.url))
const GIB = 2 ** 30

const asked = process.argv.slice(2).map((id) => id.toUpperCase())
const unknown = asked.filter((id) => !FIGURES.some((figure) => figure.id === id))
if (unknown.length > 0) {
  const known = FIGURES.map(({ id }) => id).join(', ')
  process.stderr.write(`bench: there is no figure ${unknown.join(', ')}; there are ${known}.\n`)
  process.exit(1)
}

const [cpu] = cpus()
const machine = {
  cores: cpus().length,
  cpu: cpu?.model ?? 'unknown',
  memoryGiB: Math.round(totalmem() / GIB),
  node: process.version,
}
process.stdout.write(
  `${machine.cores} cores (${machine.cpu}), ${machine.memoryGiB} GiB, Node ${machine.node}\n`,
)

const readings: Reading[] = []
for (const figure of FIGURES.filter(({ id }) => asked.length === 0 || asked.includes(id))) {
  for (const reading of await figure.take()) {
    readings.push(reading)
    process.stdout.write(`${toLine(reading)}\n`)
  }
}
mkdirSync(new URL('.', `file://${RESULTS}`), { recursive: true })
writeFileSync(RESULTS, `${JSON.stringify({ machine, readings }, null, 2)}\n`)
process.exitCode = readings.every(isWithin) ? 0 : 1
