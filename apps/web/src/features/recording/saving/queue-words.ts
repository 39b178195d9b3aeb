import type { QueuedPost } from '../../../lib/device/outbox.ts'
import { text } from '../../../strings/text.ts'

const NO_NETWORK = new Set([undefined, 'network'])

/** How many are saved on this device alone, and what they wait for: a sign-in, a server that answers, or the network. */
export function queueWords(waiting: readonly Pick<QueuedPost, 'failure'>[]): string {
  const told = { count: Math.max(1, waiting.length) }
  if (isSignedOut(waiting)) return text('record.queueSignedOut', told)
  const isAnswered = waiting.some(({ failure }) => !NO_NETWORK.has(failure))
  return text(isAnswered ? 'record.queueServer' : 'record.queue', told)
}

export function isSignedOut(waiting: readonly Pick<QueuedPost, 'failure'>[]): boolean {
  return waiting.some(({ failure }) => failure === 'unauthenticated')
}
