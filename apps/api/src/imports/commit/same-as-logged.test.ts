import { afterEach, beforeEach, expect, it } from 'vitest'
import { createTestApi, type TestApi } from '../../api.testing.ts'
import { importing } from '../imports.testing.ts'

let api: TestApi
let files: ReturnType<typeof importing>
beforeEach(async () => {
  api = await createTestApi(['bracke'])
  files = importing(api)
})
afterEach(() => api.close())

const HEADINGS =
  '\u00c4rendenr;Inflyttad;Vuxna;Barn;Varifr\u00e5n;Kontakt;Underlag;Sk\u00e4l;Yrkesomr\u00e5de;Bostad'
const ROWS = [
  {
    text: 'A-1;2026-03;2;1;\u00d6vriga Sverige;F\u00f6re flytten;Hush\u00e5llet;Arbete;Energi;ok\u00e4nt',
    sent: { moveInMonth: '2026-03', adults: 2, children: 1, programmeId: 'ta-steget' },
  },
  {
    text: 'A-2;mars 2022;1;vet inte;\u00d6vriga Sverige;F\u00f6re flytten;Hush\u00e5llet;Arbete;Energi;ok\u00e4nt',
    sent: { moveInMonth: '2022-03', adults: 1, children: null, programmeId: 'en-attraktiv-region' },
  },
]
const SAME = {
  municipalityCode: '2305',
  originType: 'rest_of_sweden',
  inclusionBasis: 'contact_before_move',
  evidence: 'household',
  mainReason: 'work',
  occupationField: 'energy',
  housingType: 'unknown',
}
/** What is each record's own. */
const OWN = ['ref', 'externalRef']

const without = (of: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(of).filter(([name]) => !name.startsWith('_') && !OWN.includes(name)))

async function recordOf(externalRef: string) {
  const { body } = await api.ask<{ items: { ref: string; externalRef: string }[] }>(
    'bracke',
    `/households?q=${externalRef}`,
  )
  const ref = body.items.find((item) => item.externalRef === externalRef)?.ref ?? ''
  const household = await api.ask('bracke', `/households/${ref}`)
  const history = await api.ask<{ items: { changes: { field: string }[] }[] }>(
    'bracke',
    `/households/${ref}/history`,
  )
  expect(household.status).toBe(200)
  const [made] = history.body.items
  return {
    household: without(household.body),
    changes: made?.changes.filter(({ field }) => !OWN.includes(field)),
  }
}

it('a household of a list is stored, and told of in its history, as one that is logged', async () => {
  const { body } = await files.upload([HEADINGS, ...ROWS.map(({ text }) => text)].join('\r\n'))
  expect((await files.post(`/imports/${body.id}/commit`)).body.state).toBe('committed')
  for (const [index, { sent }] of ROWS.entries()) {
    const logged = { ...SAME, ...sent, externalRef: `B-${index}` }
    const answer = await api.ask('bracke', '/households', { method: 'POST', body: logged })
    expect(answer.status).toBe(201)
    const one = await recordOf(`B-${index}`)
    expect(one.changes?.map(({ field }) => field)).toContain('moveInMonth')
    expect(await recordOf(`A-${index + 1}`)).toEqual(one)
  }
})
