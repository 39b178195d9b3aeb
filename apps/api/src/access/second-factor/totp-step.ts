import { createHmac } from 'node:crypto'

const STEP_MS = 30_000
const CODES = 1_000_000
// One more to either side than codes are taken of: the clock may have gone on since this one was.
const AROUND = [2, 1, 0, -1, -2]

/** The code of one step (RFC 4226, 5.3). */
function codeOf(secret: string, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const digest = createHmac('sha1', secret).update(counter).digest()
  const at = (digest.at(-1) ?? 0) & 15
  return String((digest.readUInt32BE(at) & 0x7f_ff_ff_ff) % CODES).padStart(6, '0')
}

/** Which of the steps of thirty seconds around an instant a code is of, the latest first; undefined where of none. */
export function stepOfCode(secret: string, code: string, now: Date): number | undefined {
  const current = Math.floor(now.getTime() / STEP_MS)
  return AROUND.map((away) => current + away).find((step) => codeOf(secret, step) === code)
}
