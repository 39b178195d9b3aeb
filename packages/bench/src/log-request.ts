import { randomUUID } from 'node:crypto'
import { PARTICIPATING_CODES } from '@inflytt/reference'
import type { WireRequest } from './connection.ts'

/** Logs a household of its own: municipality, month and persons change from one to the next. */
export function logRequest(number: number, headers: Record<string, string>): WireRequest {
  return {
    method: 'POST',
    path: '/api/v1/households',
    headers: { ...headers, 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
    body: JSON.stringify({
      municipalityCode: PARTICIPATING_CODES[number % PARTICIPATING_CODES.length],
      moveInMonth: `2026-${String(1 + (number % 10)).padStart(2, '0')}`,
      adults: 1 + (number % 2),
      children: number % 4,
      originType: 'rest_of_sweden',
      inclusionBasis: 'contact_before_move',
      evidence: 'household',
      programmeId: 'ta-steget',
    }),
  }
}
