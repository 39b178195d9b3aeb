/** What one look at an installation gave. */
export interface Finding {
  check: string
  /** A warning is to be thought about; a fault is to be mended. */
  state: 'ok' | 'warning' | 'fault'
  found: string
  /** What to do; null where there is nothing. */
  mend: string | null
}

export const ok = (check: string, found: string): Finding => ({ check, state: 'ok', found, mend: null })

export const warning = (check: string, found: string, mend: string): Finding => ({
  check,
  state: 'warning',
  found,
  mend,
})

export const fault = (check: string, found: string, mend: string): Finding => ({
  check,
  state: 'fault',
  found,
  mend,
})
