import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { closeToast, shownToasts } from '../../components/ui/toast/toast-store.ts'
import { clearAllOutboxes, createOutbox } from '../../lib/device/outbox.ts'
import { renderPage } from '../../lib/testing/render-page.testing.tsx'
import { createRecordingDrafts } from './form/recording-drafts.ts'
import { RecordingPage } from './recording-page.tsx'

// Choosing among years of months is slow where nothing is drawn by a real browser.
vi.setConfig({ testTimeout: 30_000 })

const ME = {
  user: { id: 'u1', name: 'Näringsliv', email: 'n@example.org' },
  role: 'officer',
  municipalityCodes: ['2305'],
  may: ['households:create', 'leads:create'],
  isDemo: false,
}
const SETTINGS = {
  isDemo: false,
  today: '2026-11-23',
  currentMonth: '2026-11',
  currentTertial: '2026-T3',
  earliestMonth: '2018-01',
  reportingFrom: '2025-T1',
}
const MUNICIPALITIES = [
  { code: '2303', name: 'Ragunda' },
  { code: '2305', name: 'Bräcke' },
]
const PROGRAMMES = [
  { id: 'ta-steget', name: 'Ta steget', from: '2024-01', to: null, isDemo: false },
  {
    id: 'en-attraktiv-region',
    name: 'En attraktiv region',
    from: '2020-01',
    to: '2024-12',
    isDemo: false,
  },
]

const post = vi.fn<(path: string, body: Record<string, unknown>, key: string | null) => Response>()

function stubServer(me: object = ME) {
  const answers: Record<string, unknown> = {
    '/api/v1/me': me,
    '/api/v1/settings': SETTINGS,
    '/api/v1/municipalities?limit=500': { items: MUNICIPALITIES },
    '/api/v1/programmes?limit=500': { items: PROGRAMMES },
    '/api/v1/aggregate-outcomes?isVoided=false&limit=500': { items: [] },
  }
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) =>
    init.method === 'GET'
      ? Response.json(answers[path])
      : post(path, JSON.parse(init.body as string), new Headers(init.headers).get('Idempotency-Key')),
  )
}

const saved = (body: Record<string, unknown>) =>
  Response.json(
    {
      ref: '2305-2026-7Q4K',
      countStatus: 'confirmed',
      ...body,
      _warnings: [],
      _figure: {
        municipality: body['municipalityCode'],
        year: 2026,
        value: 7,
        preliminary: 1,
        bound: 'exact',
        status: 'preliminary',
      },
    },
    { status: 201, headers: { ETag: '"1-own"' } },
  )
const problem = (status: number, code: string, pointers: string[] = []) =>
  Response.json(
    { type: `x#${code}`, errors: pointers.map((pointer) => ({ pointer, detail: 'English words' })) },
    { status },
  )

async function open(me?: object) {
  stubServer(me)
  const page = await renderPage(<RecordingPage />, { route: '/registrera' })
  await screen.findByRole('heading', { name: 'Registrera hushåll' })
  return page
}

const pick = (question: string, answer: string) =>
  userEvent.click(
    within(screen.getByRole('group', { name: question })).getByRole('radio', { name: answer }),
  )
async function answerAll() {
  await screen.findByRole('combobox', { name: 'Inflyttningsmånad' })
  await pick('Vuxna', '2')
  await pick('Barn under 18', 'vet inte')
  await pick('Flyttade hit från', 'Övriga Norden')
  await pick('När fick vi kontakt?', 'Före flytten')
  await pick('Hur vet vi att de har flyttat?', 'Arbetsgivaren sa det')
}
const save = () => userEvent.click(screen.getByRole('button', { name: 'Spara och nästa' }))
const told = () => shownToasts().map(({ message }) => message)

beforeEach(() => {
  window.scrollTo = () => {}
  post.mockImplementation((_path, body) => saved(body))
})
afterEach(() => {
  for (const { id } of shownToasts()) act(() => closeToast(id))
  clearAllOutboxes()
  localStorage.clear()
  sessionStorage.clear()
  post.mockReset()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

test('nothing but the month and that they have moved is taken for granted', async () => {
  await open()
  expect(await screen.findByDisplayValue('nov 2026')).toBe(
    screen.getByRole('combobox', { name: 'Inflyttningsmånad' }),
  )
  expect(screen.getAllByRole('radio', { checked: true })).toEqual([
    screen.getByRole('radio', { name: 'Har flyttat hit' }),
  ])
  expect(await screen.findByText('Bräcke · Ta steget')).toBeDefined()
})

test('a household is sent with its key, told of with its figure, and the form is empty', async () => {
  await open()
  await answerAll()
  expect(screen.getByText('Bekräftas direkt när du sparar.')).toBeDefined()
  await save()
  expect(told()).toEqual(['Sparat: Bräcke 2026 har nu 7 (+1 preliminärt)'])
  const [path, body, key] = post.mock.calls[0] ?? []
  expect(path).toBe('/api/v1/households')
  expect(body).toMatchObject({ moveInMonth: '2026-11', children: null, programmeId: 'ta-steget' })
  expect(key).toMatch(/^[\da-f]{32}$/)
  expect(screen.getAllByRole('radio', { checked: true })).toHaveLength(1)
  expect(createRecordingDrafts('u1').find()).toBeUndefined()
})

test('a month that cannot be read is told at once, and is not saved as the one that stood there', async () => {
  await open()
  await answerAll()
  const month = screen.getByRole('combobox', { name: 'Inflyttningsmånad' })
  const write = (typed: string) => {
    act(() => month.focus())
    fireEvent.input(month, { target: { value: typed } })
  }
  write('jan 2027')
  await userEvent.tab()
  expect(screen.getByText(/^”jan 2027” är ingen månad/)).toBeDefined()
  expect(screen.queryByText('Ett fält behöver rättas')).toBeNull()
  write('2026-13')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  expect(screen.getByText('Ett fält behöver rättas')).toBeDefined()
  expect(post).not.toHaveBeenCalled()
  write('10')
  expect(screen.queryByText('Ett fält behöver rättas')).toBeNull()
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(post).toHaveBeenCalledOnce())
  expect(post.mock.calls[0]?.[1]).toMatchObject({ moveInMonth: '2026-10' })
})

test('the month of the entry before is said to be that one', async () => {
  await open()
  await answerAll()
  expect(screen.getByText(/^Välj i listan eller skriv, till exempel nov/)).toBeDefined()
  const month = screen.getByRole('combobox', { name: 'Inflyttningsmånad' })
  act(() => month.focus())
  fireEvent.input(month, { target: { value: 'okt 2026' } })
  await userEvent.tab()
  expect(screen.queryByText(/^Samma månad som du nyss sparade/)).toBeNull()
  await save()
  expect(await screen.findByText(/^Samma månad som du nyss sparade/)).toBeDefined()
  expect(screen.getByRole('combobox', { name: 'Inflyttningsmånad' })).toHaveProperty('value', 'okt 2026')
})

test.each([
  ['funderar', 'Funderar', 0],
  ['senare', 'Flyttar senare', 0],
  ['xyz', 'Har flyttat hit', 1],
])('the address can name the situation: %s', async (lage, situation, leftOut) => {
  stubServer()
  await renderPage(<RecordingPage />, { route: '/registrera', address: `/registrera?lage=${lage}` })
  await screen.findByRole('radio', { name: situation, checked: true })
  expect(screen.queryAllByText(/Adressen frågar efter lage=xyz/)).toHaveLength(leftOut)
})

test('a lead that was saved can be opened and taken back for as long as it is the last', async () => {
  const lead = { ref: '2305-I-7Q4K', responsibleMunicipality: '2305', plannedMonth: null }
  post.mockImplementation(() =>
    Response.json({ ...lead, adults: null, children: null }, { status: 201 }),
  )
  await open()
  await screen.findByRole('combobox', { name: 'Inflyttningsmånad' })
  await pick('Läge', 'Funderar')
  await save()
  const link = await screen.findByRole('link', { name: lead.ref })
  expect(link.getAttribute('href')).toBe('/intressenter/2305-I-7Q4K')
  await userEvent.click(screen.getByRole('button', { name: 'Ångra 2305-I-7Q4K' }))
  await waitFor(() =>
    expect(post.mock.calls.at(-1)?.slice(0, 2)).toEqual([
      '/api/v1/leads/2305-I-7Q4K',
      { isVoided: true },
    ]),
  )
  // The keyboard goes on at the next entry.
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'Har flyttat hit' })),
  )
})

describe('the server refuses', () => {
  test('a field: it is marked in Swedish, the answers stay, and the summary takes focus', async () => {
    post.mockReturnValue(problem(422, 'validation-failed', ['/moveInMonth', '/otherReasons/0']))
    await open()
    await answerAll()
    await save()
    const summary = await screen.findByRole('group', { name: '2 fält behöver rättas' })
    expect(document.activeElement).toBe(summary)
    expect(summary.textContent).not.toContain('English')
    expect(screen.getAllByRole('radio', { checked: true })).toHaveLength(6)
    expect(createRecordingDrafts('u1').find()?.content).toMatchObject({ adults: '2' })
    expect(createOutbox('u1').list()).toEqual([])
  })

  test('more than the aggregate holds: the way out is told', async () => {
    post.mockReturnValue(problem(409, 'envelope-exceeded'))
    await open()
    await answerAll()
    await save()
    expect(
      await screen.findByRole('group', { name: /be processledaren ersätta det samlade resultatet/ }),
    ).toBeDefined()
  })

  test('while it is unwell: the same answers are sent again with the same key, others with another', async () => {
    post.mockReturnValue(problem(503, 'store-unavailable'))
    await open()
    await answerAll()
    await save()
    await screen.findByRole('group', { name: /Uppgifterna går inte att nå just nu/ })
    await save()
    await pick('Vuxna', '3')
    await save()
    const [first, second, third] = post.mock.calls.map(([, , key]) => key)
    expect(second).toBe(first)
    expect(third).not.toBe(second)
  })
})

describe('without a network', () => {
  test('it is kept on the device, and another try is not made before there is one', async () => {
    await open()
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    await answerAll()
    await save()
    expect(told()).toEqual(['1 sparad på den här enheten, skickas när nätet är tillbaka'])
    expect(post).not.toHaveBeenCalled()
    expect(createOutbox('u1').list()).toMatchObject([{ path: '/households', body: { adults: 2 } }])
    expect(screen.getAllByRole('radio', { checked: true })).toHaveLength(1)
  })

  test('Ångra takes it out of the queue and offers the form back', async () => {
    await open()
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    await answerAll()
    await save()
    act(() => shownToasts()[0]?.action?.onAction())
    expect(createOutbox('u1').list()).toEqual([])
    act(() => shownToasts().at(-1)?.action?.onAction())
    expect(screen.getAllByRole('radio', { checked: true })).toHaveLength(6)
  })

  test('nor an answer but that of a proxy, it is kept with its key: the server may have saved it', async () => {
    post.mockReturnValue(new Response('<html>Bad Gateway', { status: 502 }))
    await open()
    await answerAll()
    await save()
    expect(told()).toEqual(['1 sparad på den här enheten, skickas när servern svarar'])
    const [kept] = createOutbox('u1').list()
    expect(post.mock.calls.map(([, , key]) => key)).toEqual([kept?.key])
  })

  test('where the device keeps nothing, the form keeps it and says so', async () => {
    await open()
    await answerAll()
    post.mockImplementation(() => {
      throw new TypeError('Failed to fetch')
    })
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    await save()
    await screen.findByRole('group', { name: /bara kvar i formuläret/ })
    expect(screen.getAllByRole('radio', { checked: true })).toHaveLength(6)
  })
})

describe('what was left on the device', () => {
  const queued = {
    key: 'k1',
    path: '/households',
    body: { municipalityCode: '2305', moveInMonth: '2022-03', adults: 2, children: 0, note: 'Hej' },
    queuedAt: '2026-11-20T12:00:00.000Z',
  }

  test('and was refused can be put right in the form', async () => {
    createOutbox('u1').put({ ...queued, refusal: 'Välj projekt eller insats' })
    await open()
    expect(await screen.findByText(/Togs inte emot. Välj projekt eller insats/)).toBeDefined()
    await userEvent.click(screen.getByRole('button', { name: 'Rätta i formuläret' }))
    expect(screen.getByRole('textbox', { name: 'Anteckning' })).toHaveProperty('value', 'Hej')
    expect(await screen.findByRole('combobox', { name: 'Inflyttningsmånad' })).toHaveProperty(
      'value',
      'mars 2022',
    )
    expect(createOutbox('u1').list()).toEqual([])
  })

  test('and may have been saved already is sent again only when its writer says so', async () => {
    createOutbox('u1').put({ ...queued, triedAt: '2026-11-20T12:00:00.000Z', isUncertain: true })
    await open()
    expect(await screen.findByText(/kan redan vara sparad/)).toBeDefined()
    expect(post).not.toHaveBeenCalled()
    await userEvent.click(screen.getByRole('button', { name: 'Skicka igen' }))
    await waitFor(() => expect(post).toHaveBeenCalledOnce())
    await waitFor(() => expect(screen.queryByText(/kan redan vara sparad/)).toBeNull())
  })

  test('can be taken away, and had back', async () => {
    createOutbox('u1').put({ ...queued, refusal: 'x' })
    await open()
    await userEvent.click(
      await screen.findByRole('button', { name: 'Ta bort mars 2022, 2 vuxna, inga barn' }),
    )
    expect(screen.queryByText(/Togs inte emot/)).toBeNull()
    act(() => shownToasts()[0]?.action?.onAction())
    expect(screen.getByText(/Togs inte emot/)).toBeDefined()
  })

  test('of another user is neither shown nor sent', async () => {
    createOutbox('u2').put(queued)
    await open()
    await answerAll()
    expect(screen.queryByText(/på den här enheten/)).toBeNull()
  })
})

describe('an officer of several municipalities', () => {
  const me = { ...ME, municipalityCodes: ['2303', '2305'] }

  test('has to choose, and is remembered', async () => {
    const first = await open(me)
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Kommun' }), 'Ragunda')
    await answerAll()
    await save()
    expect(post.mock.calls[0]?.[1]).toMatchObject({ municipalityCode: '2303' })
    first.unmount()
    await open(me)
    expect(await screen.findByText('Ragunda · Ta steget')).toBeDefined()
  })

  test('finds what was begun under the municipality that it was begun for', async () => {
    localStorage.setItem('inflytt.municipality', '2303')
    const first = await open(me)
    await screen.findByRole('combobox', { name: 'Inflyttningsmånad' })
    await pick('Vuxna', '2')
    first.unmount()
    // As another tab does, where a household of another municipality is written.
    localStorage.setItem('inflytt.municipality', '2305')
    await open(me)
    await answerAll()
    await save()
    expect(post.mock.calls[0]?.[1]).toMatchObject({ municipalityCode: '2303' })
    expect(await screen.findByText('Bräcke · Ta steget')).toBeDefined()
  })

  test('is told when nothing is chosen', async () => {
    await open(me)
    await answerAll()
    await save()
    expect(screen.getByRole('link', { name: 'Välj kommun' })).toBeDefined()
    expect(post).not.toHaveBeenCalled()
  })

  test('cannot be led to a municipality that is not theirs', async () => {
    localStorage.setItem('inflytt.municipality', '2380')
    await open(me)
    expect(await screen.findByText('Välj kommun och projekt')).toBeDefined()
  })
})

test('another month proposes its programme anew, and a month without one asks for it', async () => {
  await open()
  const month = await screen.findByRole('combobox', { name: 'Inflyttningsmånad' })
  const choose = async (typed: string) => {
    await userEvent.clear(month)
    await userEvent.type(month, typed)
    await userEvent.tab()
  }
  await choose('3/24')
  expect(screen.getByText('Bräcke · En attraktiv region')).toBeDefined()
  await userEvent.click(screen.getByRole('button', { name: 'Ändra' }))
  await userEvent.selectOptions(
    screen.getByRole('combobox', { name: 'Projekt eller insats' }),
    'Ta steget',
  )
  expect(screen.getByText('Bräcke · Ta steget')).toBeDefined()
  await choose('4/24')
  expect(screen.getByText('Bräcke · En attraktiv region')).toBeDefined()
  await choose('4/18')
  expect(
    screen.getByText('Inget projekt omfattar apr 2018. Välj det som hushållet hör till.'),
  ).toBeDefined()
})

test.each([
  ['coordinator', 'Som processledare ser du dem under Hushåll', 'Till Hushåll'],
  ['partner', 'berätta det för kommunen', 'Till Läget nu'],
  ['admin', 'behöver du ett sådant konto', 'Till Läget nu'],
  ['officer', 'inte kopplat till någon kommun än', 'Till Läget nu'],
])('a %s who may not record is told why and where to go', async (role, why, where) => {
  await open({ ...ME, role, may: [], municipalityCodes: [] })
  expect(await screen.findByText(new RegExp(why))).toBeDefined()
  expect(screen.getByRole('link', { name: where })).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Spara och nästa' })).toBeNull()
})
