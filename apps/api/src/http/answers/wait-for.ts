/** How long the answer to a write waits for what goes on without it. */
export const PATIENCE_MS = 10_000

/** Waits for work, but no longer than a client should: undefined where it goes on. */
export async function waitFor<T>(ended: Promise<T>, ms: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms)
  })
  try {
    return await Promise.race([ended, late])
  } finally {
    clearTimeout(timer)
  }
}
