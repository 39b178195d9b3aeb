import { createCipheriv, createDecipheriv, createHmac, timingSafeEqual } from 'node:crypto'
import type { Deps } from '../deps.ts'

const IV_BYTES = 16

function keyFor({ authSecret }: Pick<Deps['config'], 'authSecret'>, purpose: string): Buffer {
  return createHmac('sha256', authSecret).update(`possible-duplicate:${purpose}`).digest()
}

/**
 * The id of a pair: the same every time, and it tells nobody the refs. They are few enough to be guessed from a hash,
 * so they are sealed.
 */
export function sealPairId(config: Pick<Deps['config'], 'authSecret'>, refs: readonly string[]): string {
  const plain = refs.toSorted().join(' ')
  const iv = createHmac('sha256', keyFor(config, 'iv')).update(plain).digest().subarray(0, IV_BYTES)
  const cipher = createCipheriv('aes-256-ctr', keyFor(config, 'text'), iv)
  return Buffer.concat([iv, cipher.update(plain, 'utf8'), cipher.final()]).toString('base64url')
}

/** The refs of a pair, in order; undefined for an id that was not made here. */
export function openPairId(
  config: Pick<Deps['config'], 'authSecret'>,
  id: string,
): readonly [string, string] | undefined {
  const sealed = Buffer.from(id, 'base64url')
  // Only the one spelling: what decodes alike is not the same address.
  if (sealed.length <= IV_BYTES || sealed.toString('base64url') !== id) return undefined
  const iv = sealed.subarray(0, IV_BYTES)
  const decipher = createDecipheriv('aes-256-ctr', keyFor(config, 'text'), iv)
  const plain = Buffer.concat([decipher.update(sealed.subarray(IV_BYTES)), decipher.final()])
  const expected = createHmac('sha256', keyFor(config, 'iv')).update(plain).digest()
  if (!timingSafeEqual(expected.subarray(0, IV_BYTES), iv)) return undefined
  const [first, second, ...rest] = plain.toString('utf8').split(' ')
  return first === undefined || second === undefined || rest.length > 0 ? undefined : [first, second]
}
