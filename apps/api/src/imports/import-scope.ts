import type { Scope } from '../access/rules.ts'
import type { Unit } from '../write.ts'
import type { ImportBatch } from './import-batch.ts'

/** How far whoever works on a batch reaches: its municipality, and for a coordinator's counts every one. */
export function scopeOfBatch(
  { caller }: Pick<Unit, 'caller'>,
  { kind, municipalityCode }: Pick<ImportBatch, 'kind' | 'municipalityCode'>,
): Scope {
  if (kind === 'counts' && caller.role === 'coordinator') return { kind: 'all' }
  return { kind: 'own', municipalityCodes: municipalityCode === null ? [] : [municipalityCode] }
}
