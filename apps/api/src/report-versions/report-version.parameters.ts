import { z } from 'zod'
import { addressPart } from '../http/requests/parameters.ts'
import { VERSION_EXAMPLE } from './report-version.example.ts'

export const versionParameter = z.object({
  id: addressPart(64, 'The id of a fixed year.', VERSION_EXAMPLE.id),
})
