import type { BrowserContext, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { demoSite } from './browser/demo-site.ts'
import { axeFindings } from './browser/visitor.ts'

const site = demoSite()

const open = () => site.visit({ account: 'naringsliv.braecke' })

async function say(context: BrowserContext, period: string, state: string, reopenReason?: string) {
  const path = `/api/v1/period-reports/2305/${period}`
  const before = await context.request.get(path)
  const answer = await context.request.put(path, {
    data: { state, ...(reopenReason !== undefined && { reopenReason }) },
    headers: { Origin: site.url, 'If-Match': before.headers()['etag'] ?? '' },
  })
  expect(answer.status()).toBe(200)
}

const stateOf = async (context: BrowserContext, period: string) => {
  const answer = await context.request.get(`/api/v1/period-reports/2305/${period}`)
  return ((await answer.json()) as { state: string }).state
}

async function log(context: BrowserContext, moveInMonth: string, over: object = {}): Promise<string> {
  const answer = await context.request.post('/api/v1/households', {
    data: {
      municipalityCode: '2305',
      moveInMonth,
      adults: 2,
      children: 1,
      originType: 'rest_of_sweden',
      inclusionBasis: 'contact_before_move',
      evidence: 'household',
      programmeId: 'demo-ta-steget',
      ...over,
    },
    headers: { Origin: site.url },
  })
  expect(answer.status()).toBe(201)
  return ((await answer.json()) as { ref: string }).ref
}

interface Household {
  ref: string
  adults: number | null
}

async function listed(context: BrowserContext, search: string): Promise<Household[]> {
  const answer = await context.request.get(`/api/v1/households?limit=500&${search}`)
  return ((await answer.json()) as { items: Household[] }).items
}

const stored = async (context: BrowserContext, ref: string) =>
  (await (await context.request.get(`/api/v1/households/${ref}`)).json()) as Household

const article = (page: Page, name: string) =>
  page.getByRole('article').filter({ has: page.getByRole('heading', { name }) })

it('klart is said in two clicks, and says what it locks', async () => {
  const { page, context } = await open()
  await say(context, '2026-T2', 'open', 'prov')
  const from = 'from=2026-05&to=2026-08&countStatus=confirmed'
  const { length } = await listed(context, from)
  await page.goto('/')
  await page.getByRole('heading', { level: 1 }).waitFor()
  const period = article(page, 'Tertial 2 2026')

  await page.getByRole('link', { name: 'Rapportera', exact: true }).click()
  await period.getByText(`Stämmer ${length} hushåll för tertial 2 2026?`).waitFor()
  await page.getByText('Klart låser kommun, månad', { exact: false }).waitFor()
  await period.getByRole('button', { name: 'Ja, klart' }).click()

  await period.getByText(/^Klart sedan /).waitFor()
  expect(await stateOf(context, '2026-T2')).toBe('closed')
})

it('klart is said of nothing too, and is no zero before', async () => {
  const { page, context } = await open()
  await say(context, '2025-T2', 'open', 'prov')
  for (const { ref } of await listed(context, 'from=2025-05&to=2025-08')) {
    const { headers } = await context.request
      .get(`/api/v1/households/${ref}`)
      .then((answer) => ({ headers: answer.headers() }))
    const voided = await context.request.patch(`/api/v1/households/${ref}`, {
      data: { countStatus: 'voided', voidReason: 'other' },
      headers: { Origin: site.url, 'If-Match': headers['etag'] ?? '' },
    })
    expect(voided.status()).toBe(200)
  }
  await page.goto('/rapportera')
  const period = article(page, 'Tertial 2 2025')
  await period.getByText('Inga hushåll att rapportera för tertial 2 2025?').waitFor()
  expect(await period.getByText('återstår').count()).toBe(1)
  await period.getByRole('button', { name: 'Ja, klart' }).click()
  await period.getByText(/inget att rapportera\./).waitFor()
  expect(await stateOf(context, '2025-T2')).toBe('closed_nothing')
})

it('a change in a closed period is refused on the page, with the way out', async () => {
  const { page, context } = await open()
  await say(context, '2026-T1', 'open', 'prov')
  const ref = await log(context, '2026-02')
  await page.goto(`/hushall/${ref}`)
  await page.getByRole('button', { name: 'Ändra uppgifter', exact: true }).click()
  await page.getByLabel('Vuxna', { exact: true }).selectOption('1')
  // Somebody else says klart meanwhile.
  await say(context, '2026-T1', 'closed')
  await page.getByRole('button', { name: 'Spara ändringarna' }).click()
  await page.getByRole('heading', { name: /^Perioden är klarmarkerad/ }).waitFor()
  await page.getByRole('link', { name: 'Låst: tertialet är klarmarkerat.', exact: false }).waitFor()
  expect((await stored(context, ref)).adults).toBe(2)
  // The refusal itself is what the browser reports.
  page.complaints.splice(0)

  await page.reload()
  await page.getByText('Tertial 1 2026 är klarmarkerat för Bräcke.', { exact: false }).waitFor()
  expect(await page.getByRole('button', { name: 'Makulera …' }).count()).toBe(0)
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: 'Ändra uppgifter', exact: true }).click()
  await page.getByText('Vuxna (låst)').waitFor()
  expect(await page.getByLabel('Vuxna', { exact: true }).count()).toBe(0)
  expect(await axeFindings(page)).toEqual([])
  await page.getByLabel('Anteckning').fill('flyttade i februari')
  await page.getByRole('button', { name: 'Spara ändringarna' }).click()
  await page.getByRole('button', { name: 'Ändra uppgifter', exact: true }).waitFor()
  expect(await stored(context, ref)).toMatchObject({ adults: 2, note: 'flyttade i februari' })

  await page.getByRole('link', { name: 'Öppna tertialet igen' }).click()
  await page.waitForURL('**/rapportera')
})

it('a late household is listed as late, and is open until klart is said once more', async () => {
  const { page, context } = await open()
  const ref = await log(context, '2025-11')
  await page.goto('/rapportera')
  const period = article(page, 'Tertial 3 2025')
  await period.getByText(/efteranmäl(t|da), registrera(t|de) efter klarmarkeringen/).waitFor()
  await period.getByRole('link', { name: ref }).click()
  await page.getByText('Hushållet är efteranmält och går att ändra', { exact: false }).waitFor()
  await page.getByRole('button', { name: 'Ändra uppgifter', exact: true }).click()
  await page.getByLabel('Vuxna', { exact: true }).selectOption('1')
  await page.getByRole('button', { name: 'Spara ändringarna' }).click()
  await page.getByRole('button', { name: 'Ändra uppgifter', exact: true }).waitFor()
  expect((await stored(context, ref)).adults).toBe(1)
  expect(await stateOf(context, '2025-T3')).toBe('closed')
})
