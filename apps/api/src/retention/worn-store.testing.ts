import { createTestApi, type TestApi } from '../api.testing.ts'
import { sealAuditTrail } from '../audit/sealer.ts'
import { publishedDemoPath } from '../report-versions/attack/published-demo.testing.ts'
import { LOGGED } from '../households/household.testing.ts'

/** The demo with its years fixed, and in it something of everything that a retention rule takes. */
export async function createWornApi(): Promise<TestApi> {
  const api = await createTestApi(['bracke', 'admin'], await publishedDemoPath())
  await writeTexts(api)
  await closeAccount(api)
  await leaveTraces(api)
  await sealAuditTrail(api.deps)
  // What is last in the log is never cut, so that something has to come after what is.
  await send(api, 'bracke', 'POST', '/leads', LEAD)
  await sealAuditTrail(api.deps)
  return api
}

const LEAD = { responsibleMunicipality: '2305', firstContactMonth: '2026-05' }

/** A household that came from a lead, both with texts, in a year that is fixed. */
async function writeTexts(api: TestApi): Promise<void> {
  const found = await api.ask<{ items: { ref: string }[] }>(
    'bracke',
    '/households?municipality=2305&from=2022-01&to=2022-12&countStatus=confirmed',
  )
  const [first, second] = found.body.items
  for (const { ref } of [first!, second!])
    await change(api, 'bracke', `/households/${ref}`, {
      note: 'En anteckning',
      externalRef: 'KS 2022/7',
    })
  const lead = await send(api, 'bracke', 'POST', '/leads', { ...LEAD, externalRef: 'KS 2026/7' })
  await send(api, 'bracke', 'POST', '/households', {
    ...LOGGED,
    moveInMonth: '2026-06',
    children: 0,
    leadId: lead['ref'],
  })
}

async function closeAccount(api: TestApi): Promise<void> {
  const leaving = { email: 'slutat@example.org', name: 'Den som slutade', role: 'coordinator' }
  const { id } = await send(api, 'admin', 'POST', '/users', leaving)
  await change(api, 'admin', `/users/${String(id)}`, { isDisabled: true })
}

/** What is kept for running the service; sessions are there since the users came in. */
async function leaveTraces(api: TestApi): Promise<void> {
  const { db } = api.deps
  const { ref } = await db
    .selectFrom('household')
    .select('ref')
    .where('municipality_code', '=', '2305')
    .where('move_in_month', '=', '2026-06')
    .executeTakeFirstOrThrow()
  await send(api, 'bracke', 'POST', `/households/${ref}/answer-codes`, {})
  await send(api, 'bracke', 'POST', '/leads', LEAD, { 'Idempotency-Key': 'once' })
  await api.ask('public', '/api/auth/sign-in/email', {
    method: 'POST',
    body: { email: 'nobody@example.org', password: 'not the right one' },
  })
  const at = api.deps.clock().toISOString()
  await db
    .insertInto('verification')
    .values({
      id: 'v1',
      identifier: 'state',
      value: '{}',
      expires_at: at,
      created_at: at,
      updated_at: at,
    })
    .execute()
}

async function change(api: TestApi, who: 'bracke' | 'admin', path: string, body: object) {
  const { headers } = await api.ask(who, path)
  return send(api, who, 'PATCH', path, body, { 'If-Match': headers.get('etag') ?? '' })
}

async function send(
  api: TestApi,
  who: 'bracke' | 'admin',
  method: string,
  path: string,
  body: object,
  headers: Record<string, string> = {},
): Promise<Record<string, unknown>> {
  const answer = await api.ask(who, path, { method, body, headers })
  if (answer.status >= 300)
    throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
  return answer.body
}
