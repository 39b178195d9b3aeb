import { PROBLEM_MEDIA_TYPE } from '../http/problems/problem.ts'

interface Failure {
  $ref?: string
  content?: Record<string, { examples?: object }>
}

const codesOf = ({ content }: Failure) => Object.keys(content?.[PROBLEM_MEDIA_TYPE]?.examples ?? {})

/**
 * Most operations fail alike. What they have in common stands once in the document, by the codes of its problems, and
 * for one method where others tell more; an operation keeps what is its own.
 */
export function createSharedProblems() {
  const shared: Record<string, object> = {}
  const texts = new Map<string, string>()

  function nameFor(failure: Failure, method: string): string | undefined {
    const text = JSON.stringify(failure)
    const codes = codesOf(failure).join('.')
    // The record that a change finds is of the operation.
    if (codes === '' || text.includes('"current":')) return undefined
    return [codes, `${codes}.${method}`].find((name) => (texts.get(name) ?? text) === text)
  }

  return {
    shared,
    share({ responses }: { responses: Record<string, Failure> }, method: string): void {
      for (const [status, failure] of Object.entries(responses)) {
        const name = nameFor(failure, method)
        if (name === undefined) continue
        texts.set(name, JSON.stringify(failure))
        shared[name] = failure
        responses[status] = { $ref: `#/components/responses/${name}` }
      }
    },
  }
}
