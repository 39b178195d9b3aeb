import { DomainError, type Fault, type ProblemCode } from '@inflytt/domain'

/** What a thread says of work that did not succeed. */
export type ThreadFailure =
  | { refused: { code: ProblemCode; detail: string; faults: Fault[]; extra: Record<string, unknown> } }
  /** `code` is the driver's, from which is told whether the disk is full; the stack is for the log. */
  | { broke: { message: string; code: string | undefined; stack: string | undefined } }

/** What a thread answers where its work threw. */
export function failureOf(error: unknown): ThreadFailure {
  if (error instanceof DomainError) {
    const { code, message: detail, faults, extra } = error
    return { refused: { code, detail, faults, extra } }
  }
  const { stack } = error instanceof Error ? error : {}
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined
  return { broke: { message: String(error), code, stack } }
}

/** The same as an error again, for those who wait for the thread. */
export function errorOf(failure: ThreadFailure): Error {
  if ('broke' in failure) {
    const { message, code, stack } = failure.broke
    return Object.assign(new Error(message), { code, stack })
  }
  const { code, detail, faults, extra } = failure.refused
  return new DomainError(code, detail, { faults, extra })
}
