import { basename } from 'node:path'

const MAX_LENGTH = 300
const MAX_DEPTH = 4

/** What the log may know of an error: never a path, an address, a long number or what was sent. */
export interface LoggedCause {
  name: string
  message: string
  code?: string
  at?: string
  cause?: LoggedCause
}

function withoutParticulars(message: string): string {
  return message
    .replaceAll(/[^\s@"']+@[^\s@"']+/g, '[address]')
    .replaceAll(/(?:file:\/\/)?(?:\/[\w.@+-]+){2,}/g, '[path]')
    .replaceAll(/\d[\d\s-]{5,}\d/g, '[number]')
    .slice(0, MAX_LENGTH)
}

// One frame in the program's own source, without its folder, finds the fault and gives nothing away.
function ownFrame(stack: string | undefined): string | undefined {
  const frame = stack
    ?.split('\n')
    .find((line) => /\.ts:\d+/.test(line) && !line.includes('node_modules'))
  const place = frame && /([^\s(]+\.ts):(\d+)/.exec(frame)
  return place ? `${basename(place[1] ?? '')}:${place[2]}` : undefined
}

export function loggedCause(error: unknown, depth = 0): LoggedCause {
  if (!(error instanceof Error)) return { name: typeof error, message: '' }
  const at = ownFrame(error.stack)
  return {
    name: error.name,
    message: withoutParticulars(error.message),
    ...('code' in error && typeof error.code === 'string' && { code: error.code }),
    ...(at && { at }),
    ...(error.cause !== undefined &&
      depth < MAX_DEPTH && { cause: loggedCause(error.cause, depth + 1) }),
  }
}
