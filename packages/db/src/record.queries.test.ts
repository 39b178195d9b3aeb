import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { insertAuditEvent } from './audit/audit.queries.ts'
import { listHistories, listHistory } from './audit/history.queries.ts'
import { readDataVersions, touch, touchFrom } from './running/data-versions.queries.ts'
import { insertSurroundings } from './households/household.testing.ts'
import { findLead, insertLead, listLeads } from './households/leads.queries.ts'
import { listLatestPopulations } from './agreement/municipalities.queries.ts'
import type { Store } from './store/store.ts'
import {
  findPeriodReport,
  listPeriodReports,
  putPeriodReport,
} from './agreement/period-reports.queries.ts'
import { readSettings, writeSetting } from './running/settings.queries.ts'
import { createTestStore, ENGINES } from './testing/index.ts'

const AT = '2026-11-23T10:00:00.000Z'

describe.each(ENGINES)('the record on %s', (engine) => {
  let store: Store
  beforeEach(async () => {
    store = await createTestStore(engine)
    await insertSurroundings(store.db)
  })
  afterEach(() => store.close())

  it('keeps leads and finds them by place and text', async () => {
    const lead = {
      ref: 'I-2305-AAAAAA',
      version: 1,
      responsibleMunicipality: '2305',
      firstContactMonth: '2026-09',
      channel: 'event' as const,
      originType: 'eu' as const,
      adults: 2,
      children: null,
      plannedMonth: '2027-02',
      interestMunicipalities: ['2305', '2380'],
      occupationFields: ['it' as const],
      needs: ['housing' as const],
      stage: 'new' as const,
      closeReason: null,
      isVoided: false,
      stageHistory: [{ stage: 'new' as const, month: '2026-09', reason: null }],
      householdRef: null,
      activityId: null,
      externalRef: 'KS 1',
      isDemo: false,
      createdAt: AT,
      updatedAt: AT,
    }
    await insertLead(store.db, lead)
    expect(await findLead(store.db, lead.ref)).toEqual(lead)
    const found = async (filter: Parameters<typeof listLeads>[1]) =>
      (await listLeads(store.db, filter, { page: 1, limit: 20 })).totalRecords
    expect(
      await found({
        municipalities: ['2305'],
        stages: ['new', 'dialogue'],
        q: 'ks',
        searchesExternalRef: true,
      }),
    ).toBe(1)
    expect(await found({ stages: ['closed'] })).toBe(0)
    expect(await found({ q: 'ks' })).toBe(0)
    expect(await found({ municipalities: [] })).toBe(0)
    expect(await found({ municipalities: ['2380'] })).toBe(0)
  })

  it('lets a period be said once from each version', async () => {
    const said = {
      municipalityCode: '2305',
      period: '2025-T1',
      version: 1,
      state: 'closed' as const,
      reopenReason: null,
      updatedAt: AT,
    }
    expect(await putPeriodReport(store.db, { ...said, isDemo: false }, 0)).toBe(true)
    expect(await putPeriodReport(store.db, { ...said, isDemo: false }, 0)).toBe(false)
    expect(
      await putPeriodReport(store.db, { ...said, version: 2, state: 'open', isDemo: false }, 1),
    ).toBe(true)
    expect(await findPeriodReport(store.db, '2305', '2025-T1')).toEqual({
      ...said,
      version: 2,
      state: 'open',
    })
    expect(
      await listPeriodReports(store.db, { municipalities: ['2305'], from: '2025-T2', to: '2026-T3' }),
    ).toEqual([])
  })

  it('tells history in the order of versions, and the fields where the values are erased', async () => {
    const entry = {
      at: AT,
      actorId: 'u',
      actorRole: 'officer',
      action: 'change',
      recordType: 'household',
      recordId: 'R',
      salt: 'salt',
      changes: { adults: { before: 1, after: 2 } },
    }
    await insertAuditEvent(store.db, { ...entry, id: 'b', recordVersion: 1 })
    await insertAuditEvent(store.db, { ...entry, id: 'a', recordVersion: 2 })
    await store.db.deleteFrom('revision').where('event_id', '=', 'b').execute()
    const history = await listHistory(store.db, 'household', 'R')
    expect(history.map(({ id, fields, changes }) => [id, fields, changes])).toEqual([
      ['b', ['adults'], undefined],
      ['a', ['adults'], { adults: { before: 1, after: 2 } }],
    ])
    expect(await listHistories(store.db, 'household', ['R', 'S'])).toEqual(history)
    expect(await listHistories(store.db, 'household', [])).toEqual([])
    expect(await listHistories(store.db, 'household', ['R', 'S'], [2, 7])).toEqual(history.slice(1))
  })

  it('counts up what has changed, each by itself', async () => {
    expect((await readDataVersions(store.db)).figures.version).toBe(0)
    await touch(store.db, ['figures', 'settings'], AT)
    await touch(store.db, ['figures'], '2026-11-24T10:00:00.000Z')
    const { figures, settings } = await readDataVersions(store.db)
    expect(figures).toEqual({ version: 2, updatedAt: '2026-11-24T10:00:00.000Z' })
    expect(settings.version).toBe(1)
  })

  it('counts up from what was read, once', async () => {
    expect(await touchFrom(store.db, 'settings', 0, AT)).toBe(true)
    expect(await touchFrom(store.db, 'settings', 0, AT)).toBe(false)
    expect(await touchFrom(store.db, 'settings', 1, AT)).toBe(true)
    expect((await readDataVersions(store.db)).settings.version).toBe(2)
  })

  it('keeps settings of any kind', async () => {
    await writeSetting(store.db, 'demo', 'on')
    await writeSetting(store.db, 'demo', 'removed')
    await writeSetting(store.db, 'threshold', 5)
    expect(await readSettings(store.db)).toEqual({ demo: 'removed', threshold: 5 })
  })

  it('gives the latest population up to a year', async () => {
    const rows = [2023, 2024, 2025].map((year) => ({
      municipality_code: '2305',
      year,
      population: year,
      source: 's',
      is_perturbed: 0,
    }))
    await store.db.insertInto('population').values(rows).execute()
    expect((await listLatestPopulations(store.db, 2024)).map(({ year }) => year)).toEqual([2024])
  })

  it('undoes everything when a write fails in the middle', async () => {
    const failing = store.db.transaction().execute(async (trx) => {
      await writeSetting(trx, 'demo', 'on')
      await touch(trx, ['settings'], AT)
      throw new Error('the power went')
    })
    await expect(failing).rejects.toThrow('the power went')
    expect(await readSettings(store.db)).toEqual({})
    expect((await readDataVersions(store.db)).settings.version).toBe(0)
  })
})
