import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { CONTROLLER_GAPS, NOTHING_SAID_OF_CONTROLLER } from '@inflytt/domain'
import { renderPage } from '../../lib/testing/render-page.testing.tsx'
import { stubApi } from '../../lib/testing/stub-api.testing.ts'
import { HouseholdInfoPage } from './household-info-page.tsx'

const NOBODY = { user: null, role: 'public', municipalityCodes: [], may: [], isDemo: false }
const UNSAID = { ...NOTHING_SAID_OF_CONTROLLER, missing: CONTROLLER_GAPS, updatedAt: null }
const COUNTY = { ...UNSAID, scope: 'county' }
const TOLD = {
  ...UNSAID,
  scope: '2305',
  name: 'Kommunstyrelsen',
  phone: '+46 (0)693-161 00',
  contactUrl: 'https://example.org/kontakt',
  officerEmail: 'dso@example.org',
  legalBasis: 'public_task',
  legalBasisNote: 'Reglementet',
  informationUrl: 'https://example.org/om',
  missing: [],
}

async function open(address: string, controllers: object[] = [COUNTY], session: object = NOBODY) {
  stubApi({
    '/me': session,
    '/municipalities': {
      items: [
        { code: '2305', name: 'Br\u00e4cke' },
        { code: '2321', name: '\u00c5re' },
      ],
    },
    '/data-controllers': { items: controllers },
  })
  return renderPage(<HouseholdInfoPage />, { route: '/information', address })
}

const block = (name: string) => screen.findByRole('region', { name })

// The room over a heading is that of running text, which a box of its own would take away.
test('every part of the information stands in the same running text', async () => {
  await open('/information')
  const headings = screen.getAllByRole('heading', { level: 2 })
  expect(headings).toHaveLength(7)
  expect(new Set(headings.map((heading) => heading.parentElement?.className))).toEqual(
    new Set(['prose']),
  )
})

test('what a municipality has said stands with ways to follow, and nothing is told to be missing', async () => {
  await open('/information?kommun=2305', [COUNTY, TOLD])
  const own = within(await block('Br\u00e4cke'))
  expect(own.getAllByRole('term').map(({ textContent }) => textContent)).toEqual([
    'Personuppgiftsansvarig',
    'Kontakt',
    'Dataskyddsombud',
    'R\u00e4ttslig grund',
    'Mer information',
  ])
  expect(own.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
    'tel:+46693-161 00'.replaceAll(/[- ]/gu, ''),
    'https://example.org/kontakt',
    'mailto:dso@example.org',
    'https://example.org/om',
  ])
  expect(own.getByText('Reglementet').getAttribute('lang')).toBe('sv')
  expect(own.queryByText(/har inte fyllt i/)).toBeNull()
  expect(screen.getByText(/^Ni kan inv\u00e4nda mot behandlingen/)).toBeDefined()
})

test.each([
  [
    { name: 'N\u00e4mnden', email: 'a@example.org', missing: ['officer', 'legalBasis'] },
    COUNTY,
    'Kommunen har inte fyllt i hur man n\u00e5r dataskyddsombudet och den r\u00e4ttsliga grunden. Fr\u00e5ga den, med uppgifterna ovan: den \u00e4r skyldig att svara.',
  ],
  [
    { name: 'N\u00e4mnden', missing: ['contact'] },
    { ...COUNTY, email: 'r@example.org', missing: ['officer'] },
    'Kommunen har inte fyllt i hur man n\u00e5r den ansvariga. V\u00e4nd er till kommunens v\u00e4xel, eller till regionen med uppgifterna nedan.',
  ],
  [
    { name: 'N\u00e4mnden', missing: ['contact'] },
    COUNTY,
    'Kommunen har inte fyllt i hur man n\u00e5r den ansvariga. V\u00e4nd er till kommunens v\u00e4xel: kommunen \u00e4r skyldig att svara.',
  ],
])('what is missing is one remark, with whom to turn to: %#', async (said, county, told) => {
  await open('/information?kommun=2305', [county, { ...UNSAID, scope: '2305', ...said }])
  const own = within(await block('Br\u00e4cke'))
  expect(own.getByText(/har inte fyllt i/).textContent).toBe(told)
  // Nothing of the region's is told as if the municipality had said it.
  expect(own.queryByText('r@example.org')).toBeNull()
  expect(screen.getByText(/beror p\u00e5 den r\u00e4ttsliga grunden/)).toBeDefined()
})

test('nothing said anywhere is told of the region too, once', async () => {
  await open('/information')
  const county = within(await block('Regionen'))
  expect(county.getAllByText(/^Regionen har inte fyllt i/)).toHaveLength(1)
  expect(county.queryByRole('term')).toBeNull()
})

test('a municipality is chosen on the page, and one that there is not is told of', async () => {
  const { router } = await open('/information?kommun=9999', [COUNTY, TOLD])
  expect(await screen.findByText(/kommun=9999/)).toBeDefined()
  await userEvent.selectOptions(screen.getByLabelText('Er kommun'), 'Br\u00e4cke')
  expect(await block('Br\u00e4cke')).toBeDefined()
  expect(router.state.location.search).toEqual({ kommun: '2305' })
})

test.each([
  ['officer', ['2305'], ['Br\u00e4cke']],
  ['officer', ['2321'], []],
  ['coordinator', [], ['Regionen']],
  ['admin', [], ['Br\u00e4cke', 'Regionen']],
])('a way to change it is for those who may: %s of %j', async (role, municipalityCodes, places) => {
  const session = { ...NOBODY, role, municipalityCodes, may: ['data-controllers:change'] }
  const { queryClient } = await open('/information?kommun=2305', [COUNTY, TOLD], session)
  await block('Br\u00e4cke')
  await waitFor(() => expect(queryClient.getQueryData(['me'])).toEqual(session))
  const links = screen.queryAllByRole('link', { name: /^\u00c4ndra det som st\u00e5r om/ })
  expect(links.map(({ textContent }) => textContent?.split(' ').at(-1))).toEqual(places)
})

test('what cannot be fetched is told in its place, and the rest is there to read', async () => {
  stubApi({ '/me': NOBODY, '/municipalities': undefined, '/data-controllers': { items: [COUNTY] } })
  await renderPage(<HouseholdInfoPage />, { route: '/information' })
  expect(await screen.findByRole('button', { name: /F\u00f6rs\u00f6k igen/ })).toBeDefined()
  expect(screen.queryByRole('region', { name: 'Regionen' })).toBeNull()
  expect(screen.getByRole('heading', { name: 'Vad vi sparar' })).toBeDefined()
})
