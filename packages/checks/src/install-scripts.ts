const LISTED = /^ {2}'?([^\s':]+)'?: (true|false)$/

/** Packages that may run a script of their own when they are installed, and faults of the list that says so. */
export function installScripts(workspace: string): { allowed: string[]; faults: string[] } {
  const faults: string[] = []
  if (/dangerouslyAllowAllBuilds|neverBuiltDependencies|onlyBuiltDependencies/.test(workspace))
    faults.push('pnpm-workspace.yaml allows scripts beside allowBuilds')
  const lines = workspace.split('\n')
  const start = lines.indexOf('allowBuilds:')
  if (start < 0) return { allowed: [], faults: [...faults, 'pnpm-workspace.yaml has no allowBuilds'] }
  const allowed: string[] = []
  for (const line of lines.slice(start + 1)) {
    if (!line.startsWith('  ')) break
    const [, name, isAllowed] = LISTED.exec(line) ?? []
    if (name === undefined) faults.push(`allowBuilds says neither true nor false: ${line.trim()}`)
    else if (isAllowed === 'true') allowed.push(name)
  }
  return { allowed, faults }
}
