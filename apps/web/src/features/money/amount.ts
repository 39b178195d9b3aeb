/** Whole kronor as they were typed; null where the field was left empty, undefined where it is no amount. */
export function readAmount(typed: string): number | null | undefined {
  const digits = typed.replace(/[\s\u00a0]|kr$/g, '')
  if (digits === '') return null
  return /^\d{1,12}$/.test(digits) ? Number(digits) : undefined
}
