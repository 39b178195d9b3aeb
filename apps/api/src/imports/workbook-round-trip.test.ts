import { afterEach, beforeEach, expect, it } from 'vitest'
import { CODE_LISTS } from '@inflytt/domain'
import { SSYK_OCCUPATIONS } from '@inflytt/reference'
import { insertHouseholds, listHouseholdsAfter } from '@inflytt/db'
import { createTestApi, type TestApi } from '../api.testing.ts'
import { householdIn } from '../access/matrix.testing.ts'
import { LISTED, wordsIn } from '../households/export/words-of-household.ts'
import { readRecordContext } from '../record-context.ts'
import { unpack, zipEntries } from './files/zip-entries.ts'
import { zipOf } from './files/workbook.testing.ts'
import { importing } from './imports.testing.ts'

const PATH = '/households?format=xlsx'

let api: TestApi
let files: ReturnType<typeof importing>
beforeEach(async () => {
  api = await createTestApi(['bracke', 'ostersund', 'coordinator'])
  files = importing(api)
})
afterEach(() => api.close())

async function log(over: object = {}) {
  const { body } = await api.ask<{ ref: string }>('bracke', '/households', {
    method: 'POST',
    body: householdIn('2305', over),
  })
  return body.ref
}

async function exported(path = PATH): Promise<Uint8Array<ArrayBuffer>> {
  const response = await api.app.request(`/api/v1${path}`, { headers: api.cookieOf('bracke') })
  return new Uint8Array(await response.arrayBuffer())
}

/** How many lists the trail says were taken out. */
const takenOut = async () =>
  (
    await api.deps.db
      .selectFrom('audit_event')
      .select('record_type')
      .where('action', '=', 'export')
      .execute()
  ).length

/** The workbook with its list changed, as a program does that keeps the rest. */
async function edited(bytes: Uint8Array, edit: (sheet: string, words: string) => [string, string]) {
  const parts: Record<string, string> = {}
  for (const [name, entry] of zipEntries(Buffer.from(bytes))) {
    parts[name] = ''
    for await (const piece of unpack(Buffer.from(bytes), entry)) parts[name] += piece
  }
  const [sheet, words] = ['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml'] as const
  const [listed, said] = edit(parts[sheet] ?? '', parts[words] ?? '')
  return zipOf({ ...parts, [sheet]: listed, [words]: said })
}

it('is in the words of people, and known again with nothing changed', async () => {
  await log({
    originCounty: '01',
    occupationSsyk: '0210',
    note: '=1+1',
    externalRef: '007',
    adultAgeBands: ['25-34', '65+'],
    otherReasons: ['nature', 'family'],
    workMunicipalityCode: 'remote',
  })
  await log({
    moveInMonth: '2023-05',
    programmeId: 'en-attraktiv-region',
    originType: 'own_county',
    // As a workbook writes signs that XML does not let stand.
    note: 'Dnr_x0041_x0042_ och _x00e5_',
  })
  const bytes = await exported()
  await edited(bytes, (sheet, words) => {
    for (const word of [
      'Sekretesspr\u00f6va f\u00f6re utl\u00e4mnande',
      'Hush\u00e5lls-ID',
      '\u00d6vriga Sverige',
      'Br\u00e4cke',
      'Stockholms l\u00e4n',
      'Natur och friluftsliv; Familj, n\u00e4rhet till sl\u00e4kt',
      '25-34; 65+',
    ])
      expect(words).toContain(word)
    return [sheet, words]
  })
  const { body } = await files.upload(bytes)
  expect(body).toMatchObject({ sheet: 'Hush\u00e5ll', headerRow: 2, missingFields: [] })
  expect(body.columns.filter(({ field }) => field === null)).toEqual([])
  const rows = await files.rows(body.id)
  expect(rows.map(({ status, changes, messages }) => ({ status, changes, messages }))).toEqual([
    { status: 'unchanged', changes: [], messages: [] },
    { status: 'unchanged', changes: [], messages: [] },
  ])
})

it('is read again whatever is answered', async () => {
  const ref = await log()
  const [one] = await listHouseholdsAfter(api.deps.db, { municipalities: ['2305'] }, '', 1)
  if (!one) throw new Error(`${ref} is not listed`)
  const answers = Object.entries(CODE_LISTS).flatMap(([field, codes]) =>
    // A voided household and a decided coverage say more than one member.
    ['countStatus', 'voidReason', 'coverage'].includes(field)
      ? []
      : codes.map((code) => ({ [field]: code })),
  )
  const occupations = SSYK_OCCUPATIONS.map(({ code }) => ({ occupationSsyk: code }))
  const others = [...answers, ...occupations].map((over, at) => ({
    ...one,
    ...over,
    ref: `2305-2026-${1000 + at}`,
  }))
  await insertHouseholds(api.deps.db, others)
  const { body } = await files.upload(await exported())
  const rows: { status: string; changes: unknown; messages: unknown }[] = []
  for (let page = 1; rows.length < others.length + 1; page++)
    rows.push(...(await files.rows(body.id, `limit=500&page=${page}`)))
  expect(body.counts.byStatus).toMatchObject({ unchanged: others.length + 1 })
  expect(rows.flatMap(({ messages, changes }) => [messages, changes]).flat()).toEqual([])
})

it('names a programme by its code where another is called the same', async () => {
  const { body: twin } = await api.ask<{ id: string }>('coordinator', '/programmes', {
    method: 'POST',
    body: { name: 'En attraktiv region', from: '2022-01', to: '2024-12' },
  })
  for (const programmeId of ['en-attraktiv-region', twin.id])
    await log({ moveInMonth: '2023-05', programmeId })
  const { body } = await files.upload(await exported())
  expect(body.counts.byStatus).toMatchObject({ unchanged: 2 })
})

it('leaves out whom only the year is kept of: a month that is none would be told, and nothing can be changed', async () => {
  const kept = await log()
  const [one] = await listHouseholdsAfter(api.deps.db, { municipalities: ['2305'] }, '', 1)
  if (!one) throw new Error(`${kept} is not listed`)
  const old = { ref: '2305-2016-OLD', moveInMonth: '2016-01', moveInPrecision: 'year' as const }
  await insertHouseholds(api.deps.db, [{ ...one, ...old }])
  const { body } = await files.upload(await exported())
  expect((await files.rows(body.id)).map(({ ref }) => ref)).toEqual([kept])
})

it('shows what was changed in it, saves that by its version, and takes it back', async () => {
  const ref = await log({ adults: 2, originType: 'world' })
  await log({ adults: 1, originType: 'nordic' })
  const file = await edited(await exported(), (sheet, words) => [
    sheet,
    words.replace('\u00d6vriga v\u00e4rlden', 'Japan'),
  ])
  const { body } = await files.upload(file)
  const same = await files.rows(body.id)
  expect(same.map(({ status }) => status)).toEqual(['unchanged', 'unchanged'])
  const other = await edited(await exported(), (sheet, words) => [
    sheet,
    words.replace('\u00d6vriga v\u00e4rlden', '\u00d6vriga EU, EES och Schweiz'),
  ])
  await files.drop(body.id)
  const { body: batch } = await files.upload(other)
  const rows = await files.rows(batch.id)
  expect(rows.find((row) => row.ref === ref)).toMatchObject({
    status: 'changed',
    changes: [{ field: 'originType', before: 'world', after: 'eu' }],
  })
  expect((await files.post(`/imports/${batch.id}/commit`)).body.saved).toMatchObject({ changed: 1 })
  expect((await api.ask('bracke', `/households/${ref}`)).body).toMatchObject({ originType: 'eu' })
  expect((await files.post(`/imports/${batch.id}/undo`)).status).toBe(200)
})

it('is of one\u2019s own municipality, left in the trail, and refused to those who may not take it', async () => {
  await log()
  const answer = await api.ask('bracke', PATH)
  expect([answer.status, answer.headers.get('Content-Disposition')]).toEqual([
    200,
    'attachment; filename="hushall_far_inte_spridas.xlsx"',
  ])
  expect((await api.ask('ostersund', `${PATH}&municipality=2305`)).status).toBe(400)
  expect((await api.ask('coordinator', PATH)).status).toBe(403)
  expect((await api.ask('public', PATH)).status).toBe(401)
  expect((await api.ask('bracke', `${PATH}&limit=5`)).status).toBe(400)
  expect(await takenOut()).toBe(1)
})

it('is made in turns: of several at once none is begun before the one before it is done', async () => {
  await log()
  const asked = Array.from({ length: 5 }, async () =>
    api.app.request(`/api/v1${PATH}`, { headers: api.cookieOf('bracke') }),
  )
  expect((await Promise.race(asked)).status).toBe(200)
  expect(await takenOut()).toBeLessThan(asked.length)
  expect((await Promise.all(asked)).map(({ status }) => status)).toEqual(asked.map(() => 200))
})

it('is refused with what to do where it would be too long to change by hand', async () => {
  await log()
  const [one] = await listHouseholdsAfter(api.deps.db, { municipalities: ['2305'] }, '', 1)
  if (!one) throw new Error('no household is listed')
  await insertHouseholds(
    api.deps.db,
    Array.from({ length: 5000 }, (_, at) => ({ ...one, ref: `2305-2026-X${at}` })),
  )
  expect(await api.ask('bracke', PATH)).toMatchObject({
    status: 400,
    body: { detail: expect.stringMatching(/holds 5000 households\. Ask for fewer months/) },
  })
  expect((await api.ask('bracke', `${PATH}&to=2020-01`)).status).toBe(200)
})

it('leaves what no list takes, and no member else, out', async () => {
  const context = await readRecordContext(api.deps.db, api.deps.clock())
  await log()
  const [one] = await listHouseholdsAfter(api.deps.db, { municipalities: ['2305'] }, '', 1)
  const left = Object.keys(one ?? {}).filter((member) => !LISTED.includes(member as never))
  expect(one && wordsIn(context)(one)).toHaveLength(LISTED.length)
  expect(left.toSorted()).toEqual([
    'coverageDecision',
    'coveredByAggregateId',
    'createdAt',
    'currentMunicipalityCode',
    'isDemo',
    'isLate',
    'leadId',
    'moveInPrecision',
    'updatedAt',
    'welcomeSteps',
  ])
})
