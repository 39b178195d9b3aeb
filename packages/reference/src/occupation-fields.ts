import type { OCCUPATION_FIELDS } from '@inflytt/domain'

import fieldByPrefix from '../data/ssyk-occupation-fields.json' with { type: 'json' }
import { findSsyk } from './ssyk.ts'

export type OccupationField = (typeof OCCUPATION_FIELDS)[number]

const table = new Map(Object.entries(fieldByPrefix)) as Map<string, OccupationField>

/**
 * The occupation field of an SSYK 2012 occupation (level 4): the longest prefix in the table wins.
 * `undefined` for any other code. The table is this project's own, see data/SOURCES.md.
 */
export function occupationFieldOf(ssykCode: string): OccupationField | undefined {
  if (findSsyk(ssykCode)?.level !== 4) return undefined
  const prefixes = [4, 3, 2, 1].map((length) => ssykCode.slice(0, length))
  return table.get(prefixes.find((prefix) => table.has(prefix)) ?? '')
}
