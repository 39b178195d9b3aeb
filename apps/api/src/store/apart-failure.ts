import { DomainError, type Fault, type ProblemCode } from '@inflytt/domain'

/** What a thread says of work that did not succeed. */
export type ApartFailure =
  | { refused: { code: ProblemCode; detail: string; faults: Fault[]; extra: Record<string, unknown> } }
  /** `code` is the driver's, from which is told whether the disk is full. */
  | { broke: string; code?: string | undefined }

/** What a thread answers where its work threw. */
export function failureApart(error: unknown): ApartFailure {
  if (!(error instanceof DomainError)) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined
    return { broke: String(error), code }
  }
  const { code, message: detail, faults, extra } = error
  return { refused: { code, detail, faults, extra } }
}

/** The same as an error again, for those who wait for the thread. */
export function errorOf(failure: ApartFailure): Error {
  if ('broke' in failure) return Object.assign(new Error(failure.broke), { code: failure.code })
  const { code, detail, faults, extra } = failure.refused
  return new DomainError(code, detail, { faults, extra })
}
