/** The least that a household is logged with, as a request has it. */
export const LOGGED = {
  municipalityCode: '2305',
  moveInMonth: '2026-03',
  adults: 2,
  children: 1,
  originType: 'rest_of_sweden',
  inclusionBasis: 'contact_before_move',
  evidence: 'household',
  programmeId: 'ta-steget',
} as const
