import type { Sign } from '../ui/figure/status-sign.tsx'

/** The signs that stand in place of a bar: of none, of what nobody has recorded, and of what is hidden. */
export function classSigns(cells: readonly { value: number | null; status: string }[]): Sign[] {
  const has = (wanted: string) => cells.some(({ status }) => status === wanted)
  return [
    ...(cells.some(({ value }) => value === 0) ? ['zero' as const] : []),
    ...(has('unknown') ? ['missing' as const] : []),
    ...(has('suppressed') ? ['hidden' as const] : []),
  ]
}
