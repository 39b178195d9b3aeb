// As long as somebody may sit and read.
const LONGEST_STILL_MS = 10 * 60_000
const SIGNS_OF_LIFE = ['pointermove', 'pointerdown', 'keydown', 'wheel'] as const

let lastSeenAtMs = Date.now()

if (typeof window !== 'undefined')
  for (const sign of SIGNS_OF_LIFE)
    window.addEventListener(sign, () => (lastSeenAtMs = Date.now()), { capture: true, passive: true })

/** Whether nobody has touched the page for so long that what it asks by itself is no sign that somebody is there. */
export function isUnattended(): boolean {
  return Date.now() - lastSeenAtMs > LONGEST_STILL_MS
}
