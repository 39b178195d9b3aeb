import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { COUNTY, SETTINGS } from '../../components/outcomes/county.testing.ts'
import { renderPage } from '../../lib/testing/render-page.testing.tsx'
import { stubApi } from '../../lib/testing/stub-api.testing.ts'
import { MethodPage } from './method-page.tsx'

const ANSWERS = { '/settings': SETTINGS, '/outcomes': COUNTY }

beforeEach(() => {
  vi.unstubAllGlobals()
  stubApi(ANSWERS)
})

const open = (address = '/metod') => renderPage(<MethodPage />, { route: '/metod', address })

test('has every anchor that other pages and its own contents lead to', async () => {
  await open()
  const own = screen
    .getAllByRole('link')
    .map((link) => link.getAttribute('href') ?? '')
    .filter((href) => href.startsWith('#'))
  expect(own.length).toBeGreaterThan(12)
  const led = ['#k1', '#k4', '#k14', '#k10', '#k19', '#rapportera-fel', '#visas-inte', ...own]
  expect(led.filter((href) => document.querySelectorAll(href).length !== 1)).toEqual([])
})

test('“minst” has a section of its own, and a row among the signs', async () => {
  await open()
  const section = within(document.querySelector<HTMLElement>('#minst')!)
  section.getByRole('heading', { name: 'Minst' })
  section.getByText(/^”Minst” står framför ett tal när fler hushåll kan ingå/)
  const signs = within(document.querySelector<HTMLElement>('#tecken')!)
  expect(signs.getByRole('row', { name: /^minst en känd del; fler kan ingå/ })).toBeDefined()
})

test('a definition is cited by id, version, day and lasting address', async () => {
  const user = userEvent.setup()
  await open()
  await screen.findByText(/444 hushåll 2020–2024\. 5 är fördelade/)
  const name = 'Kopiera källhänvisning till ”Inflyttade hushåll via samarbetet”'
  await user.click(screen.getByRole('button', { name }))
  expect(await navigator.clipboard.readText()).toBe(
    `K1 Inflyttade hushåll via samarbetet, version 1. inflytt, Jämtland Härjedalen. Hämtad 2026-11-23 från ${window.location.origin}/metod#k1`,
  )
})

test('what is not known is told from what the store holds', async () => {
  await open()
  await screen.findByText(
    'Hur hushållen i ”En attraktiv region, 444 hushåll” räknades. Källan säger det inte.',
  )
  expect(screen.getByText(/tidigast dec 2023 och senast okt 2024/)).toBeDefined()
})

test('the limits of what is shown are those of the store', async () => {
  stubApi({ ...ANSWERS, '/settings': { ...SETTINGS, disclosureThreshold: 10 } })
  await open()
  expect(await screen.findByText(/^Även antal från 1 till 9 visas\./)).toBeDefined()
  expect(screen.getByText(/aldrig när de rör färre än 10 hushåll/)).toBeDefined()
})

test('a fault is told to whom the server names, and to nobody in particular where it names nobody', async () => {
  const mail = () => screen.getByRole('link', { name: 'Skriv ett mejl' }).getAttribute('href') ?? ''
  const { unmount } = await open('/metod?figur=%2Fjamfor')
  await screen.findByText(/Mottagaren fyller du i själv\.$/)
  expect(mail()).toMatch(/^mailto:\?subject=/)
  unmount()
  stubApi({ ...ANSWERS, '/settings': { ...SETTINGS, contactEmail: 'inflytt@example.org' } })
  await open('/metod?figur=%2Fjamfor')
  await screen.findByText('Det går till inflytt@example.org och öppnas i ditt eget program.')
  expect(screen.queryByText(/Mottagaren fyller du i själv/)).toBeNull()
  expect(mail()).toMatch(/^mailto:inflytt@example\.org\?/)
  expect(new URL(mail()).searchParams.get('body')).toContain('/jamfor')
})

test('the text is there also when the figures are not', async () => {
  stubApi({ '/settings': undefined, '/outcomes': undefined })
  await open()
  expect(screen.getByRole('heading', { name: 'Inflyttade hushåll via samarbetet' })).toBeDefined()
  await screen.findByText('Det gick inte att hämta de samlade resultaten.')
})

test('a fault report carries the figure that the reader came from', async () => {
  await open('/metod?figur=%2Fkommuner%2F2305%3Far%3D2025%23per-ar')
  const link = screen.getByRole('link', { name: 'Skriv ett mejl' })
  expect(decodeURIComponent(link.getAttribute('href') ?? '')).toContain(
    `${window.location.origin}/kommuner/2305?ar=2025#per-ar`,
  )
})

test.each(['https://example.com/', '//example.com/x', 'javascript:alert(1)'])(
  'a fault report does not carry the address of another site: %s',
  async (figur) => {
    await open(`/metod?figur=${encodeURIComponent(figur)}`)
    expect(screen.queryByText(/^Du kom från/)).toBeNull()
  },
)
