import type { ReactNode } from 'react'

interface SwedishPartsProps {
  words: string
  /** What in the words is data, in the order in which it stands there. Data is Swedish, whichever language is shown. */
  parts: readonly (string | null)[]
}

/** A sentence of the language that is shown, in which data is marked as Swedish, so that it is read aloud as such. */
export function SwedishParts({ words, parts }: SwedishPartsProps) {
  const told: ReactNode[] = []
  let rest = words
  for (const [at, part] of parts.entries()) {
    const start = part === null || part === '' ? -1 : rest.indexOf(part)
    if (part === null || start === -1) continue
    told.push(
      rest.slice(0, start),
      <span key={at} lang="sv">
        {part}
      </span>,
    )
    rest = rest.slice(start + part.length)
  }
  return [...told, rest]
}
