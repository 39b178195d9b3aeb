import type { Answer } from '../../../lib/server/api-client.ts'
import type { SavedHousehold } from './saved-message.ts'

interface SavedLead {
  ref: string
  responsibleMunicipality: string
  plannedMonth: string | null
  adults: number | null
  children: number | null
}

/** The server's answer to a save: a household with its figure, or a lead. */
export type Saved = Answer<SavedHousehold | SavedLead>

export function isSavedHousehold(value: SavedHousehold | SavedLead): value is SavedHousehold {
  return '_figure' in value
}
