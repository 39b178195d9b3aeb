const CHANNEL = 'inflytt.sign-out'

/** Tells the other tabs that the user has signed out, so that nothing of theirs stays there either. */
export function tellSignedOut(): void {
  const channel = new BroadcastChannel(CHANNEL)
  channel.postMessage(null)
  channel.close()
}

/** Told when the user has signed out in another tab; returns the way to stop listening. */
export function onSignedOutElsewhere(listener: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL)
  channel.addEventListener('message', listener)
  return () => channel.close()
}
