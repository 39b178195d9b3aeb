import { parseAccept } from 'hono/utils/accept'

/** Which of the encodings offered a client takes, in the order offered. */
export function acceptedEncodings<Encoding extends string>(
  header: string | undefined,
  offered: readonly Encoding[],
): Encoding[] {
  const accepted = parseAccept(header ?? '')
  const anyOther = accepted.find(({ type }) => type === '*')?.q ?? 0
  return offered.filter((encoding) => {
    const named = accepted.find(({ type }) => type.toLowerCase() === encoding)
    return (named?.q ?? anyOther) > 0
  })
}
