/** The oldest Node, by its first number, that has everything that is used here. */
export const OLDEST_NODE = 24

/** Ends a process of an older Node with one sentence: what it would say by itself is of no help. */
export function refuseOldNode(): void {
  if (Number.parseInt(process.versions.node, 10) >= OLDEST_NODE) return
  process.stderr.write(
    `inflytt: This is Node ${process.versions.node}, and ${OLDEST_NODE} or later is needed. The right one is installed beside the program: node_modules/.bin/node.\n`,
  )
  process.exit(1)
}
