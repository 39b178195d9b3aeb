import { setImmediate as turn } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createTestApi, type TestApi } from '../../api.testing.ts'
import { verifyStore } from '../../verify/verify.service.ts'
import { jobEnded } from '../import-jobs.ts'
import { healImports, endStaleImports } from '../stale-imports.ts'
import { importing } from '../imports.testing.ts'

let api: TestApi
let files: ReturnType<typeof importing>
beforeEach(async () => {
  api = await createTestApi(['bracke', 'ostersund'])
  files = importing(api)
})
afterEach(() => api.close())

const LIST =
  'Namn;N\u00e4r kom de;Stora;Barn;\u00c4rendenr\nAnna Svensson;2025-03;2;1;A\nErik Larsson;2025-03;2;1;A\nMaria Berg;2025-04;1;0;B'

it('keeps no names, learns how a column is read, and remembers it for the municipality', async () => {
  const { body } = await files.upload(LIST)
  expect(body.columns.map(({ field, note }) => [field, note])).toEqual([
    [null, 'personal-data'],
    [null, null],
    [null, null],
    ['children', null],
    ['externalRef', null],
  ])
  expect(body.missingFields).toContain('moveInMonth')
  const mapping = {
    columns: [
      { column: 2, field: 'moveInMonth' },
      { column: 3, field: 'adults' },
    ],
    defaults: { inclusionBasis: 'contact_before_move', originType: 'nordic', evidence: 'household' },
  }
  const asked = await files.patch(`/imports/${body.id}`, mapping)
  expect(asked.body).toMatchObject({ needsFile: true })
  expect((await files.post(`/imports/${body.id}/commit`)).status).toBe(409)
  expect((await files.again(body.id, `${LIST} `)).status).toBe(409)
  const read = await files.again(body.id, LIST)
  expect(read.body.counts).toMatchObject({ accepted: 2, byStatus: { new: 2, duplicate: 1 } })
  const rows = await files.rows(body.id)
  expect(rows[1]).toMatchObject({ duplicateOf: [{ ref: null, row: 2 }], decision: 'reject' })
  const stored = await api.deps.db.selectFrom('import_row').selectAll().execute()
  const batches = await api.deps.db.selectFrom('import_batch').selectAll().execute()
  expect(JSON.stringify([stored, batches])).not.toMatch(/Anna|Svensson|Larsson|Berg/u)

  const next = await files.upload(LIST.replaceAll('2025', '2026'))
  expect(next.body.columns[1]).toMatchObject({ field: 'moveInMonth', proposedBy: 'remembered' })
  expect(next.body.counts.byStatus).toMatchObject({ new: 2, duplicate: 1 })
  const elsewhere = await files.upload(LIST, 'municipality=2380', 'ostersund')
  expect(elsewhere.body.columns[1]).toMatchObject({ field: null })
  expect(
    (await files.patch(`/imports/${body.id}`, { columns: [{ column: 1, field: 'note' }] })).status,
  ).toBe(422)
})

it('records what is accepted alone, and refuses to accept what is faulty', async () => {
  const { body } = await files.upload('Inflyttad;Vuxna;Barn\n2025-03;2;1\n2025-04;99;0\n2025-05;1;0')
  expect((await files.patch(`/imports/${body.id}/rows/3`, { decision: 'accept' })).status).toBe(409)
  expect((await files.patch(`/imports/${body.id}/rows/4`, { decision: 'reject' })).status).toBe(200)
  expect((await files.read(body.id)).counts.accepted).toBe(1)
  await files.patch(`/imports/${body.id}/rows`, { status: 'not_counted', decision: 'accept' })
  expect((await files.read(body.id)).counts.accepted).toBe(2)
  const { body: done } = await files.post(`/imports/${body.id}/commit`)
  expect(done.saved).toMatchObject({ households: 2 })
})

it('keeps no personal number, and says in which cell it stood', async () => {
  const { body } = await files.upload(
    'Inflyttad;Vuxna;Barn;Anteckning\n2025-03;2;1;dotter 811218-9876\n2025-04;1;0;ring 070-1234567\n2025-04;1;0;Anna Svensson\n2025-04;1;0;y\n2025-04;1;0;z\n2025-04;1;0;w\n2025-04;1;0;v',
  )
  const [row, other, named, unnamed] = await files.rows(body.id)
  expect(row).toMatchObject({ status: 'faulty', messages: [{ code: 'personal-number', cell: 'D2' }] })
  expect(row?.cells.find(({ field }) => field === 'note')).toMatchObject({ text: null })
  const told = [other, named, unnamed].map((one) =>
    one?.messages.some(({ code }) => code === 'contact-details'),
  )
  expect(told).toEqual([true, true, false])
  expect(JSON.stringify(await api.deps.db.selectFrom('import_row').selectAll().execute())).not.toContain(
    '9876',
  )
})

it('refuses to undo what something later depends on, naming it', async () => {
  const { body } = await files.upload(
    'Inflyttad;Vuxna;Barn;Fr\u00e5n;Kontakt;Underlag\n2025-03;2;1;Sverige;Ja;Hush\u00e5llet\n2025-04;1;0;Sverige;Ja;Hush\u00e5llet',
  )
  await files.post(`/imports/${body.id}/commit`)
  const { body: list } = await api.ask<{ items: { ref: string }[] }>('bracke', '/households')
  const ref = list.items[0]?.ref ?? ''
  await api.ask('bracke', `/households/${ref}/follow-ups`, {
    method: 'POST',
    body: { milestone: 3, outcome: 'stayed' },
  })
  const { status, body: told } = await files.post(`/imports/${body.id}/undo`)
  expect({ status, blocked: told.blocked, errors: told.errors }).toEqual({
    status: 409,
    blocked: 1,
    errors: [{ pointer: `/records/${ref}`, detail: 'Has follow-ups.', code: 'follow-up' }],
  })
  expect((await verifyStore(api.deps.db, api.deps.clock())).differences).toEqual([])
})

it('saves late what came after klart, and refuses a change that klart locks', async () => {
  await api.ask('bracke', '/period-reports/2305/2025-T1', {
    method: 'PUT',
    body: { state: 'closed_nothing' },
    headers: { 'If-None-Match': '*' },
  })
  const { body } = await files.upload('Inflyttad;Vuxna;Barn\n2025-03;2;1')
  expect((await files.rows(body.id))[0]?.messages.map(({ code }) => code)).toContain('late')
  await files.post(`/imports/${body.id}/commit`)
  const { body: list } = await api.ask<{ items: { isLate: boolean }[] }>('bracke', '/households')
  expect(list.items).toMatchObject([{ isLate: true }])
  expect((await verifyStore(api.deps.db, api.deps.clock())).differences).toEqual([])
})

it('gives up what a stopped server was checking, and after a fortnight what nobody saved', async () => {
  const [half, whole] = [
    await files.upload('Inflyttad;Vuxna\n2025-03;2'),
    await files.upload('Inflyttad;Vuxna\n2025-04;2'),
  ]
  await api.deps.db
    .updateTable('import_batch')
    .set({ state: 'checking' })
    .where('id', '=', half.body.id)
    .execute()
  await healImports(api.deps)
  expect((await files.read(half.body.id)).state).toBe('failed')
  expect((await files.read(whole.body.id)).state).toBe('previewed')
  api.deps.setNow('2026-12-08T12:00:00.000Z')
  expect(await endStaleImports(api.deps)).toBe(1)
  expect(await api.deps.db.selectFrom('import_row').selectAll().execute()).toEqual([])
})

/** The batch when nothing runs on it any longer: a busy machine may take longer than an answer waits. */
async function ended(id: string) {
  await jobEnded(id)
  return files.read(id)
}

it('records and takes back a large list in a thread of its own, and can be stopped on the way', async () => {
  const list = `Inflyttad;Vuxna;Barn;Ärendenr\n${Array.from({ length: 700 }, (_, i) => `2025-0${1 + (i % 9)};2;1;L-${i}`).join('\n')}`
  const { body } = await files.upload(list)
  await files.post(`/imports/${body.id}/commit`)
  expect(await ended(body.id)).toMatchObject({ state: 'committed', saved: { households: 700 } })
  expect((await verifyStore(api.deps.db, api.deps.clock())).differences).toEqual([])
  await files.post(`/imports/${body.id}/undo`)
  expect(await ended(body.id)).toMatchObject({ state: 'undone' })
  const again = await files.upload(list)
  const running = files.post(`/imports/${again.body.id}/commit`)
  while ((await files.read(again.body.id)).state !== 'committing') await turn()
  const dropped = await files.drop(again.body.id)
  expect(dropped.body.state).toBe('previewed')
  // 202 where a busy machine answered that it goes on, before it was stopped.
  expect([409, 202]).toContain((await running).status)
  const { differences } = await verifyStore(api.deps.db, api.deps.clock())
  expect(differences).toEqual([])
  expect(
    await api.deps.db
      .selectFrom('household')
      .select('ref')
      .where('count_status', '!=', 'voided')
      .execute(),
  ).toEqual([])
})
