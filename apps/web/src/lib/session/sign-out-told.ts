import { withStorage } from '../device/device-storage.ts'

const KEY = 'inflytt.signed-out'

/** Tells the other tabs that the user has signed out, so that nothing of theirs stays there either. */
export function tellSignedOut(): void {
  withStorage((storage) => {
    storage.setItem(KEY, '')
    storage.removeItem(KEY)
  })
}

/** Told when the user has signed out in another tab; returns the way to stop listening. */
export function onSignedOutElsewhere(listener: () => void): () => void {
  const hear = ({ key, newValue }: StorageEvent) => {
    if (key === KEY && newValue !== null) listener()
  }
  window.addEventListener('storage', hear)
  return () => window.removeEventListener('storage', hear)
}
