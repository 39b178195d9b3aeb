import { parseStored, removeByPrefix, withStorage } from './device-storage.ts'

/** A POST that is kept on the device until the server has answered that it has it. */
export interface QueuedPost {
  /** The Idempotency-Key, made when Save was pressed: however often it is sent, it counts once. */
  key: string
  path: string
  body: Readonly<Record<string, unknown>>
  queuedAt: string
  /** When it was first sent. Without an answer nobody knows whether it was saved. */
  triedAt?: string
  /** The problem that kept it from being answered the last time. */
  failure?: string
  /** It was tried so long ago that it could be counted twice if it were sent again. */
  isUncertain?: boolean
  /** Why the server did not take it: it waits for its writer. */
  refusal?: string
}

export interface Outbox {
  /** Whose posts these are: they are sent in no other's session. */
  userId: string
  /** Oldest first; the same array until something changes. */
  list: () => readonly QueuedPost[]
  /** Gives whether the device keeps it; else it lives only as long as the page. */
  put: (post: QueuedPost) => boolean
  remove: (key: string) => void
  subscribe: (listener: () => void) => () => void
}

const PREFIX = 'inflytt.outbox.'
const listeners = new Set<() => void>()
// What the device does not keep, by the same keys.
const unkept = new Map<string, string>()

/** One entry a post, so that two tabs never write over each other's. */
export function createOutbox(userId: string): Outbox {
  const prefix = `${PREFIX}${userId}.`
  let known: { text: string; posts: readonly QueuedPost[] } = { text: '', posts: [] }
  return {
    userId,
    list() {
      const texts = readTexts(prefix)
      const text = texts.join('\n')
      if (text !== known.text) known = { text, posts: toPosts(texts) }
      return known.posts
    },
    put(post) {
      const [name, text] = [prefix + post.key, JSON.stringify(post)]
      const isKept =
        withStorage((storage) => {
          storage.setItem(name, text)
          return true
        }) ?? false
      if (!isKept) unkept.set(name, text)
      tellListeners()
      return isKept
    },
    remove(key) {
      withStorage((storage) => storage.removeItem(prefix + key))
      unkept.delete(prefix + key)
      tellListeners()
    },
    subscribe(listener) {
      const onStorage = (event: StorageEvent) => {
        if (event.key === null || event.key.startsWith(prefix)) listener()
      }
      listeners.add(listener)
      window.addEventListener('storage', onStorage)
      return () => {
        listeners.delete(listener)
        window.removeEventListener('storage', onStorage)
      }
    },
  }
}

/** How many posts of anyone wait on this device. */
export function countUnsent(): number {
  return readTexts(PREFIX).length
}

/** Called at sign-out. */
export function clearAllOutboxes(): void {
  removeByPrefix(PREFIX)
  unkept.clear()
  tellListeners()
}

function readTexts(prefix: string): string[] {
  const kept =
    withStorage((storage) =>
      Object.keys(storage)
        .filter((key) => key.startsWith(prefix))
        .map((key) => storage.getItem(key) ?? ''),
    ) ?? []
  const others = [...unkept].filter(([name]) => name.startsWith(prefix)).map(([, text]) => text)
  return [...kept, ...others].toSorted()
}

function toPosts(texts: readonly string[]): QueuedPost[] {
  return texts
    .map(parseStored)
    .filter(isQueuedPost)
    .toSorted((a, b) => (a.queuedAt < b.queuedAt ? -1 : 1))
}

function isQueuedPost(stored: unknown): stored is QueuedPost {
  if (typeof stored !== 'object' || stored === null) return false
  const post = stored as Record<string, unknown>
  return (
    ['key', 'path', 'queuedAt'].every((member) => typeof post[member] === 'string') &&
    typeof post['body'] === 'object' &&
    post['body'] !== null
  )
}

function tellListeners(): void {
  for (const listener of listeners) listener()
}
