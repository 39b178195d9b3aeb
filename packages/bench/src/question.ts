import { PARTICIPATING_CODES } from '@inflytt/reference'

/** The eight municipalities, and the years that are asked of. */
export const ASKED = { municipalities: PARTICIPATING_CODES, from: 2020, to: 2026 }

/** The question of S1 and S2. */
export const QUESTION = `/api/v1/outcomes?by=municipality,year&from=${ASKED.from}&to=${ASKED.to}&municipality=${ASKED.municipalities.join(',')}`
