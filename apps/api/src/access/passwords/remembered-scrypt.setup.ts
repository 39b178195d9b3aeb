import crypto from 'node:crypto'
import type { ScryptOptions } from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'

type Asked = [password: string, salt: string, length: number, options: ScryptOptions]
type Done = (error: Error | null, key: Buffer) => void
type Compute = (...given: [...asked: Asked, done: Done]) => void

// The setup is read again for each file of a process.
const REMEMBERED = Symbol.for('inflytt.remembered-scrypt')
const kept = globalThis as { [REMEMBERED]?: Map<string, Buffer> }

// A password is slow to check on purpose, and tests sign the same few in again and again: what has been computed of a
// password and its salt is computed once a process. Every answer is that of the real function, at the real cost.
if (kept[REMEMBERED] === undefined) {
  const known = (kept[REMEMBERED] = new Map<string, Buffer>())
  const compute = crypto.scrypt as Compute
  const remembered: Compute = (...given) => {
    const [password, salt, length, options, done] = given
    const asked = JSON.stringify([password, salt, length, options])
    const key = known.get(asked)
    if (key !== undefined) {
      setImmediate(done, null, Buffer.from(key))
      return
    }
    compute(password, salt, length, options, (error, computed) => {
      if (error === null) known.set(asked, Buffer.from(computed))
      done(error, computed)
    })
  }
  Object.assign(crypto, { scrypt: remembered })
  syncBuiltinESMExports()
}
