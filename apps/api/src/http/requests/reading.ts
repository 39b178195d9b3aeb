const READS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Whether a request of this method changes nothing, by HTTP. */
export function isReading(method: string): boolean {
  return READS.has(method)
}
