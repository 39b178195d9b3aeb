import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { STATISTICS_SNAPSHOT } from '../statistics/snapshot.ts'

export interface Received {
  method: string
  path: string
  headers: IncomingMessage['headers']
  /** Parsed; undefined where nothing was sent. */
  body: unknown
}

export type Answering = (received: Received, response: ServerResponse) => void | Promise<void>

export interface ReplayServer {
  url: string
  received: Received[]
  /** What it answers from here on. */
  answer: (answering: Answering) => void
  close: () => Promise<void>
}

/** A server of this machine in the place of SCB and Kolada: it answers as it is told, and keeps what it was asked. */
export async function startReplayServer(first: Answering = modelledAnswer): Promise<ReplayServer> {
  let answering = first
  const received: Received[] = []
  const server = createServer((request, response) => void respond(request, response))
  async function respond(request: IncomingMessage, response: ServerResponse) {
    const sent = await text(request)
    const one = {
      method: request.method ?? '',
      path: request.url ?? '',
      headers: request.headers,
      body: sent === '' ? undefined : (JSON.parse(sent) as unknown),
    }
    received.push(one)
    await answering(one, response)
  }
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    answer: (next) => void (answering = next),
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

export function json(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8' })
  response.end(typeof body === 'string' ? body : JSON.stringify(body))
}

/** An answer as it was recorded (data/recorded), as text. */
export function recorded(name: string): string {
  return readFileSync(join(import.meta.dirname, '../../data/recorded', `${name}.json`), 'utf8')
}

/** What each answers where nothing is wrong: in the form of the recorded answers, for what was asked. */
export const modelledAnswer: Answering = ({ path, body }, response) => {
  const table = /\/tables\/(\w+)\/data/.exec(path)?.[1]
  if (table !== undefined) return json(response, modelledTable(table, body as Selected))
  const [, kpi = '', municipalities = '', years = ''] =
    /\/data\/kpi\/(\w+)\/municipality\/([\d,]+)\/year\/([\d,]+)/.exec(path) ?? []
  return json(response, modelledKeyFigure(kpi, municipalities.split(','), years.split(',')))
}

interface Selected {
  selection: { variableCode: string; valueCodes: string[] }[]
}

const LAST_YEAR = '2025'

/** What is not in the copy is made of the year and the code, so that every figure can be told from the others. */
const madeUp = (region: string, year: string) => (Number(region) - 2300) * 10 + Number(year) - 2000

function modelledTable(table: string, { selection }: Selected) {
  const codes = selection.map(({ variableCode, valueCodes }) => ({
    id: variableCode,
    codes: valueCodes.map((code) => (code === '*' ? LAST_YEAR : code)),
  }))
  const cells = codes.reduce<Record<string, string>[]>(
    (rows, { id, codes: given }) => rows.flatMap((row) => given.map((code) => ({ ...row, [id]: code }))),
    [{}],
  )
  return {
    version: '2.0',
    class: 'dataset',
    id: codes.map(({ id }) => id),
    size: codes.map(({ codes: given }) => given.length),
    dimension: Object.fromEntries(
      codes.map(({ id, codes: given }) => [
        id,
        { category: { index: Object.fromEntries(given.map((code, at) => [code, at])) } },
      ]),
    ),
    value: cells.map((cell) => modelledValue(table, cell)),
  }
}

function modelledValue(table: string, cell: Record<string, string>): number {
  const { Region = '', ContentsCode = '', Tid = '', Kon } = cell
  const measure = { BE0101AZ: 'netMigration', '00000868': 'netMigration', '000007ME': 'population' }[
    ContentsCode
  ]
  const known = STATISTICS_SNAPSHOT.find(
    (figure) =>
      figure.measure === measure && figure.municipalityCode === Region && figure.year === Number(Tid),
  )?.value
  const total = known ?? madeUp(Region, Tid)
  if (table !== 'TAB1212') return total
  return Kon === '1' ? Math.floor(total / 2) : Math.ceil(total / 2)
}

function modelledKeyFigure(kpi: string, municipalities: readonly string[], years: readonly string[]) {
  const values = STATISTICS_SNAPSHOT.filter(
    ({ measure, municipalityCode, year }) =>
      measure === 'taxRate' && municipalities.includes(municipalityCode) && years.includes(String(year)),
  ).map(({ municipalityCode, year, value }) => ({
    kpi,
    period: year,
    municipality: municipalityCode,
    values: [{ gender: 'T', count: 1, status: '', value }],
  }))
  return { values, next_url: null, previous_url: null, count: values.length }
}
