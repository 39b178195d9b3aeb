const ENTRY = /^ {2}(\S.*):$/
const INTEGRITY = /^ {4}resolution: \{integrity: sha512-[\w+/=]+\}$/

/** Packages that the lockfile does not pin by content, and places it says to fetch them from. */
export function lockfileFaults(text: string): string[] {
  const lines = text.split('\n')
  const start = lines.indexOf('packages:')
  const end = lines.indexOf('snapshots:')
  if (start < 0 || end < start) return ['the lockfile has no list of packages']

  const faults: string[] = []
  let entries = 0
  for (let at = start + 1; at < end; at += 1) {
    const name = ENTRY.exec(lines[at] ?? '')?.[1]
    if (!name) continue
    entries += 1
    if (!INTEGRITY.test(lines[at + 1] ?? '')) faults.push(`${name} has no integrity`)
  }
  if (entries === 0) faults.push('the lockfile lists no package')
  for (const [at, line] of lines.entries()) {
    if (/:\/\/|\btarball:|\bgit\+|\bregistry\b/.test(line))
      faults.push(`line ${at + 1} names a host: ${line.trim()}`)
  }
  return faults
}
