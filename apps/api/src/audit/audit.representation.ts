import { z } from 'zod'

export const auditEventSchema = z
  .object({
    id: z.string(),
    at: z.string(),
    actorId: z.string().nullable().describe("The account's id; null where nobody was signed in."),
    actorRole: z.string(),
    action: z.string(),
    recordType: z.string(),
    recordId: z
      .string()
      .describe('Of a sign-in the id of the account; empty where no account was meant.'),
    recordVersion: z
      .int()
      .describe('Of a sign-in: which time within the hour that this happened to the account.'),
    fields: z.array(z.string()).describe('The names of the fields, never their values.'),
    valuesHash: z.string(),
    batch: z.int().nullable().describe('The batch that seals the event; null while it waits.'),
  })
  .meta({
    id: 'AuditEvent',
    description: 'Who changed which fields of which record, and when. The values stand elsewhere.',
  })

export const AUDIT_EVENT_EXAMPLE = {
  id: '0199a1b2-0000-7000-8000-000000000001',
  at: '2026-11-23T10:00:00.000Z',
  actorId: '0199a1b2-0000-7000-8000-0000000000aa',
  actorRole: 'officer',
  action: 'change',
  recordType: 'household',
  recordId: '2305-2025-7Q4K',
  recordVersion: 2,
  fields: ['housingType'],
  valuesHash: '0'.repeat(64),
  batch: 12,
}
