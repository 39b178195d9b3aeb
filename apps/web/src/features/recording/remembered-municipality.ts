import { withStorage } from '../../lib/device/device-storage.ts'

// The code alone, of no user: it may outlive a session.
const KEY = 'inflytt.municipality'

/** The municipality an officer records for: the only one, or the last chosen among several. */
export function rememberedMunicipality(own: readonly string[]): string {
  if (own.length === 1) return own[0] ?? ''
  const kept = withStorage((storage) => storage.getItem(KEY)) ?? ''
  return own.includes(kept) ? kept : ''
}

export function rememberMunicipality(code: string): void {
  withStorage((storage) => storage.setItem(KEY, code))
}
