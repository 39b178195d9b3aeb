/** The known name with the fewest letters to put right; the first of several. */
export function nearestName(given: string, known: readonly string[]): string | undefined {
  return known
    .map((name) => ({ name, edits: editsBetween(given, name) }))
    .toSorted((a, b) => a.edits - b.edits)[0]?.name
}

/** Letters to add, take away or exchange (Levenshtein). */
function editsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [at, letter] of a.split('').entries()) {
    const next = [at + 1]
    for (const [index, other] of b.split('').entries())
      next.push(
        Math.min(
          (next[index] ?? 0) + 1,
          (row[index + 1] ?? 0) + 1,
          (row[index] ?? 0) + (letter === other ? 0 : 1),
        ),
      )
    row = next
  }
  return row.at(-1) ?? 0
}
