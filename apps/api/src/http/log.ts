import { pino } from 'pino'
import type { DestinationStream, Logger } from 'pino'
import { loggedCause } from './problems/cause.ts'

export type Log = Logger
export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

const SECRET_MEMBERS = [
  'password',
  'token',
  'secret',
  'cookie',
  'authorization',
  'email',
  'note',
  'externalRef',
]

/** JSON lines; JSON escapes CR and LF, so no value can begin a line of its own. */
export function createLog(level: LogLevel, destination?: DestinationStream): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: loggedCause, cause: loggedCause },
      redact: {
        paths: SECRET_MEMBERS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
        censor: '[hidden]',
      },
    },
    destination ?? standardOutput(),
  )
}

const MOST_UNWRITTEN_BYTES = 1024 * 1024

/** Lines that cannot be written wait until they can, up to a megabyte; nothing else waits for them. */
function standardOutput(): DestinationStream {
  const output = pino.destination({ fd: 1, sync: true, maxLength: MOST_UNWRITTEN_BYTES })
  output.on('error', () => undefined)
  return output
}
