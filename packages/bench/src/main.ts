import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isWithin, type Reading, toLine } from './figure.ts'
import { FIGURES } from './figures.ts'

const RESULTS = fileURLToPath(new URL('../../../.cache/bench.json', import.meta.url))
const GIB = 2 ** 30

const given = process.argv.slice(2)
const isQuick = given.includes('--quick')
const asked = given.filter((word) => word !== '--quick').map((id) => id.toUpperCase())
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
  // What else the machine does when the bench begins: a reading of a busy one says less.
  load: loadavg()[0]?.toFixed(1),
}
process.stdout.write(
  `${machine.cores} cores (${machine.cpu}), ${machine.memoryGiB} GiB, Node ${machine.node}, load ${machine.load}\n`,
)

const readings: Reading[] = []
for (const { id, take, short } of FIGURES) {
  if (asked.length > 0 && !asked.includes(id)) continue
  const taking = isQuick ? short : take
  if (taking === undefined) {
    process.stdout.write(`${id}  has no short form: left out\n`)
    continue
  }
  for (const reading of await taking()) {
    readings.push(reading)
    process.stdout.write(`${toLine(reading)}\n`)
  }
}
mkdirSync(dirname(RESULTS), { recursive: true })
writeFileSync(
  RESULTS,
  `${JSON.stringify({ takenAt: new Date().toISOString(), isQuick, machine, readings }, null, 2)}\n`,
)
process.exitCode = readings.every(isWithin) ? 0 : 1
