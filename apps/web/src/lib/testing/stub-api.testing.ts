import { vi } from 'vitest'

/**
 * Answers GETs under /api/v1 from `answers`, longest matching beginning first: `{ '/outcomes?by=': …, '/me': … }`.
 * `undefined` stands for a server that fails, a promise for an answer that comes late; what is not listed is a fault of the
 * test.
 */
export function stubApi(answers: Record<string, unknown>): void {
  const beginnings = Object.keys(answers).toSorted((a, b) => b.length - a.length)
  vi.stubGlobal('fetch', async (input: string) => {
    const path = input.replace('/api/v1', '')
    const beginning = beginnings.find((candidate) => path.startsWith(candidate))
    if (beginning === undefined) throw new Error(`No answer is given for ${path}`)
    const body = await answers[beginning]
    return body === undefined
      ? Response.json({ type: '#internal' }, { status: 500 })
      : Response.json(body)
  })
}
