/** Uses the device's storage. Gives undefined where the browser forbids it, or it is full. */
export function withStorage<R>(use: (storage: Storage) => R): R | undefined {
  // Reading `localStorage` itself throws where storage is forbidden, and writing throws when it is full.
  try {
    return use(window.localStorage)
  } catch {
    return undefined
  }
}

/** The same of the storage that a tab has of its own, through a reload. */
export function withTabStorage<R>(use: (storage: Storage) => R): R | undefined {
  try {
    return use(window.sessionStorage)
  } catch {
    return undefined
  }
}

/** Removes everything whose key begins so. */
export function removeByPrefix(prefix: string): void {
  withStorage((storage) => {
    for (const key of Object.keys(storage)) if (key.startsWith(prefix)) storage.removeItem(key)
  })
}

/** What JSON text says, or undefined where it is damaged. */
export function parseStored(json: string | null | undefined): unknown {
  if (!json) return undefined
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
