import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import SQLite from 'better-sqlite3'
import { ASKED } from './question.ts'

// What S2 is measured against: node:http, the statement that K1 is read with, and nothing else.
const file = new SQLite(process.env['INFLYTT_DB'], { readonly: true })
const marks = ASKED.municipalities.map(() => '?').join()
const statement = file.prepare(
  `select municipality_code, year, programme_id, standing, coverage, aggregate_id, households from household_count
    where municipality_code in (${marks}) and year >= ? and year <= ? and households > 0`,
)
const server = createServer((_incoming, outgoing) => {
  const rows = statement.all(...ASKED.municipalities, ASKED.from, ASKED.to)
  const body = JSON.stringify(rows)
  outgoing.writeHead(200, {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(body),
  })
  outgoing.end(body)
})
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  process.stdout.write(`inflytt: http://127.0.0.1:${port}\n`)
})
process.once('SIGTERM', () => process.exit(0))
