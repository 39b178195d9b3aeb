export type SourceFault =
  | 'unreachable'
  | 'timed-out'
  | 'busy'
  | 'refused'
  | 'redirected'
  | 'too-large'
  | 'malformed'
  | 'unexpected'

/** A source gave no figures that can be used. The message is a sentence without address, body or internals. */
export class SourceError extends Error {
  override readonly name = 'SourceError'
  readonly fault: SourceFault

  constructor(fault: SourceFault, message: string, options?: ErrorOptions) {
    super(message, options)
    this.fault = fault
  }
}

/** @param what in words, such as `no table` */
export function unexpected(source: string, what: string): SourceError {
  return new SourceError('unexpected', `${source} answered with ${what}.`)
}
