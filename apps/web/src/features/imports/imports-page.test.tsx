import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { closeToast, shownToasts } from '../../components/ui/toast/toast-store.ts'
import { answerSignIn, isSignInAsked } from '../../lib/session/sign-in-again.ts'
import { renderPage } from '../../lib/testing/render-page.testing.tsx'
import { batchOf, messageOf, rowOf } from './import.testing.ts'
import { ImportsPage } from './imports-page.tsx'
import type { ImportBatch, ImportRow } from './queries.ts'

const ME = {
  user: { id: 'u1', name: 'Näringsliv', email: 'n@example.org' },
  role: 'officer',
  municipalityCodes: ['2305'],
  may: ['imports:read', 'imports:create', 'imports:commit'],
  isDemo: false,
}
const COORDINATOR = { ...ME, role: 'coordinator', municipalityCodes: [] }
const ADDRESS = '/importera?import=i1'

let batch: ImportBatch
let rows: ImportRow[]
const write = vi.fn<(asked: string, init: RequestInit) => Response | Promise<Response>>()

/** A server that has one import; what is written to it each test answers. */
function stubServer(me: object = ME) {
  const answer = async (input: string, init: RequestInit = {}) => {
    const path = input.replace('/api/v1', '')
    const method = init.method ?? 'GET'
    if (method !== 'GET') return write(`${method} ${path}`, init)
    if (path.startsWith('/imports/i1/rows'))
      return Response.json({ items: rows, _meta: { totalRecords: rows.length } })
    if (path.startsWith('/imports/i1')) return tell(batch)
    const answers: Record<string, unknown> = {
      '/me': me,
      '/settings': { isDemo: false },
      '/municipalities?limit=500': {
        items: [
          { code: '2303', name: 'Ragunda' },
          { code: '2305', name: 'Bräcke' },
        ],
      },
      '/programmes?limit=500': { items: [] },
      '/imports?limit=20': { items: [batch], _meta: { totalRecords: 1 } },
    }
    return path in answers
      ? Response.json(answers[path])
      : Response.json({ type: '#not-found' }, { status: 404 })
  }
  vi.stubGlobal('fetch', vi.fn(answer))
}

const tell = (body: ImportBatch, status = 200) =>
  Response.json(body, { status, headers: { ETag: `"${body.updatedAt}-import"` } })
const refuse = (code: string, more: object = {}, status = 409) =>
  Response.json({ type: `https://x.invalid/problems#${code}`, ...more }, { status })
const open = (address = ADDRESS) => renderPage(<ImportsPage />, { route: '/importera', address })

function descriptionOf(control: HTMLElement): string {
  const ids = control.getAttribute('aria-describedby')?.split(' ') ?? []
  return ids.map((id) => document.getElementById(id)?.textContent).join(' ')
}

beforeEach(() => {
  batch = batchOf()
  rows = [rowOf()]
  stubServer()
})
afterEach(() => {
  for (const { id } of shownToasts()) closeToast(id)
  write.mockReset()
  vi.unstubAllGlobals()
})

describe('sending a list', () => {
  test('sends the bytes of the chosen file, for the officer\u2019s only municipality', async () => {
    write.mockImplementation(() => tell(batch, 201))
    const { router } = await open('/importera')
    const file = new File(['Inflyttad;Vuxna\r\n'], 'lista.csv', { type: 'text/csv' })
    await userEvent.upload(await screen.findByLabelText('Fil med listan'), file)
    expect(await screen.findByRole('heading', { name: 'inflyttade.csv' })).toBeDefined()
    const [asked, init] = write.mock.calls[0] ?? []
    expect(asked).toBe('POST /imports?kind=households&fileName=lista.csv&municipality=2305')
    expect(init?.body).toBe(file)
    expect(new Headers(init?.headers).get('Content-Type')).toBe('application/octet-stream')
    expect(new Headers(init?.headers).get('Idempotency-Key')).toMatch(/^[\da-f]{32}$/)
    expect(router.state.location.search).toEqual({ import: 'i1' })
  })

  test('makes a file of pasted cells', async () => {
    write.mockImplementation(() => tell(batch, 201))
    await open('/importera')
    const area = await screen.findByLabelText('Eller klistra in celler från Excel')
    await userEvent.click(screen.getByRole('button', { name: 'Läs in det inklistrade' }))
    expect(descriptionOf(area)).toMatch(/Klistra in rader först/)
    expect(write).not.toHaveBeenCalled()
    await userEvent.click(area)
    await userEvent.paste('Inflyttad\tVuxna\nmars 2022\t2')
    await userEvent.click(screen.getByRole('button', { name: 'Läs in det inklistrade' }))
    await screen.findByRole('heading', { name: 'inflyttade.csv' })
    const { body } = write.mock.calls[0]?.[1] ?? {}
    expect(await (body as Blob).text()).toBe('Inflyttad\tVuxna\nmars 2022\t2')
  })

  test('asks whose the list is where one works for several', async () => {
    stubServer({ ...ME, municipalityCodes: ['2303', '2305'] })
    await open('/importera')
    const file = new File(['a;b'], 'lista.csv')
    await userEvent.upload(await screen.findByLabelText('Fil med listan'), file)
    expect(descriptionOf(screen.getByLabelText('Kommun'))).toMatch(/Välj kommun först/)
    expect(write).not.toHaveBeenCalled()
  })

  test.each([
    ['no-header', /^Ingen rad ser ut som rubriker/],
    ['other-municipality', /^Listan verkar höra till en annan kommun/],
    ['title-of-other', /^Listans titel eller bladets namn handlar om något annat/],
  ])('tells why a file cannot be used, and asks for the row of headings: %s', async (reason, said) => {
    write.mockImplementation(() => refuse('validation-failed', { reason }, 422))
    await open('/importera')
    await userEvent.upload(await screen.findByLabelText('Fil med listan'), new File(['1;2'], 'a.csv'))
    const fault = await screen.findByText(said)
    await waitFor(() => expect(document.activeElement).toBe(fault.parentElement))
    await userEvent.type(screen.getByLabelText('Vilken rad har rubrikerna?'), '4')
    write.mockImplementation(() => tell(batch, 201))
    await userEvent.upload(screen.getByLabelText('Fil med listan'), new File(['1;2'], 'a.csv'))
    await screen.findByRole('heading', { name: 'inflyttade.csv' })
    expect(write.mock.calls[1]?.[0]).toContain('headerRow=4')
  })

  test('of a coordinator holds counts, of any municipality', async () => {
    stubServer(COORDINATOR)
    write.mockImplementation(() => tell(batch, 201))
    await open('/importera')
    await userEvent.upload(await screen.findByLabelText('Fil med listan'), new File(['1'], 'a.csv'))
    await screen.findByRole('heading', { name: 'inflyttade.csv' })
    expect(write.mock.calls[0]?.[0]).toBe('POST /imports?kind=counts&fileName=a.csv')
  })

  test('is not for one who may not', async () => {
    stubServer({ ...ME, may: [] })
    await open('/importera')
    expect(await screen.findByText('Import görs inte med ditt konto')).toBeDefined()
    expect(screen.queryByLabelText('Fil med listan')).toBeNull()
  })
})

describe('the preview', () => {
  test('says in words what saving leads to, and what is never stored', async () => {
    await open()
    expect(await screen.findByText('100 av 114 rader är med.')).toBeDefined()
    for (const words of [
      '80 ingår i de 444 – totalen ändras inte',
      '20 nya',
      '3 kan vara dubbletter',
      '11 har fel',
    ])
      expect(screen.getByRole('link', { name: words })).toBeDefined()
    expect(
      screen.getByText(/De 444: 439 är inte fördelade på kommuner i dag. Efter importen 359./),
    ).toBeDefined()
    expect(screen.getByText(/^Kolumn B sparas aldrig/)).toBeDefined()
    expect(screen.getByText('Saknas i filen: Barn under 18')).toBeDefined()
  })

  test('asks what an answer means that is not known, and reads every row so', async () => {
    const unread = [
      { said: 'Torp', rows: 2 },
      { said: 'Villa Fridhem', rows: 1 },
    ]
    const asked = { header: 'Boende', field: 'housingType', unread }
    batch = {
      ...batch,
      columns: batch.columns.map((each) => (each.column === 1 ? { ...each, ...asked } : each)),
    }
    write.mockImplementation(() => tell(batch))
    await open()
    const torp = await screen.findByLabelText('\u201dTorp\u201d')
    expect(screen.getByText('2 svar i filen känns inte igen')).toBeDefined()
    expect(descriptionOf(torp)).toBe('I 2 rader.')
    await userEvent.click(screen.getByRole('button', { name: 'Läs svaren så' }))
    expect(document.activeElement).toBe(torp)
    await userEvent.selectOptions(torp, 'Fritidshus som blivit bostad')
    await userEvent.selectOptions(
      screen.getByLabelText('\u201dVilla Fridhem\u201d'),
      'Betyder inget: läs som tomt',
    )
    await userEvent.click(screen.getByRole('button', { name: 'Läs svaren så' }))
    const [, init] = write.mock.calls[0] ?? []
    expect(init?.body).toBe(
      JSON.stringify({
        answers: [
          { column: 1, said: 'Torp', code: 'converted_second_home' },
          { column: 1, said: 'Villa Fridhem', code: null },
        ],
      }),
    )
  })

  test('leads to what is said for all rows where the file lacks it', async () => {
    batch = { ...batch, missingFields: ['inclusionBasis'] }
    await open()
    await userEvent.click(
      await screen.findByRole('button', { name: 'Säg vad som gäller för alla rader' }),
    )
    expect(document.activeElement).toBe(screen.getByLabelText('När fick vi kontakt?'))
  })

  test('tells a fault at its cell, and that the row is not taken in', async () => {
    const fault = { code: 'month-unreadable', field: 'moveInMonth', column: 1, cell: 'A4' }
    rows = [rowOf({ status: 'faulty', mayAccept: false, record: null, messages: [messageOf(fault)] })]
    await open()
    expect(await screen.findByText('A4, Inflyttningsmånad: ”mars 2022”.')).toBeDefined()
    expect(screen.queryByRole('checkbox')).toBeNull()
  })

  test('shows both values of a row that was saved by somebody meanwhile', async () => {
    rows = [
      rowOf({
        status: 'stale',
        decision: 'reject',
        ref: '2305-2022-7Q4K',
        changes: [{ field: 'adults', before: 2, after: 3 }],
        messages: [messageOf({ code: 'stale-version', severity: 'note' })],
      }),
    ]
    await open()
    const table = await screen.findByRole('table', { name: 'Ändringar på rad 4' })
    expect(within(table).getByRole('row', { name: 'Vuxna 2 3' })).toBeDefined()
    expect(screen.getByText(/Tar du med raden skrivs filens värden över/)).toBeDefined()
    expect(screen.getByRole('checkbox', { name: 'Ta med rad 4' })).toHaveProperty('checked', false)
  })

  test('takes a row out, and puts the choice back where that was refused', async () => {
    write.mockImplementation(() => refuse('precondition-failed', {}, 412))
    await open()
    const box = await screen.findByRole('checkbox', { name: 'Ta med rad 4' })
    await userEvent.click(box)
    await waitFor(() => expect(shownToasts()[0]?.message).toMatch(/^Någon annan har ändrat/))
    expect(screen.getByRole('checkbox', { name: 'Ta med rad 4' })).toHaveProperty('checked', true)
    const [asked, init] = write.mock.calls[0] ?? []
    expect(asked).toBe('PATCH /imports/i1/rows/4')
    expect(init?.body).toBe('{"decision":"reject"}')
    expect(new Headers(init?.headers).get('If-Match')).toBe('"1-row"')
  })

  test('decides a row again from what the first decision made, before the rows have come anew', async () => {
    let version = 1
    write.mockImplementation(() => Response.json(rowOf({ version: (version += 1) })))
    await open()
    const box = await screen.findByRole('checkbox', { name: 'Ta med rad 4' })
    await userEvent.click(box)
    await userEvent.click(box)
    await waitFor(() => expect(write).toHaveBeenCalledTimes(2))
    const asked = write.mock.calls.map(([, init]) => [
      init.body,
      new Headers(init.headers).get('If-Match'),
    ])
    expect(asked).toEqual([
      ['{"decision":"reject"}', '"1-row"'],
      ['{"decision":"accept"}', '"2-row"'],
    ])
  })

  test('is saved once what is being decided of a row is known, and as it then is', async () => {
    const { promise, resolve } = Promise.withResolvers<Response>()
    write.mockImplementation((asked) =>
      asked.startsWith('PATCH') ? promise : tell({ ...batch, state: 'committing' }),
    )
    await open()
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Ta med rad 4' }))
    await userEvent.click(screen.getByRole('button', { name: /^Spara 100 hushåll/ }))
    expect(write.mock.calls.map(([asked]) => asked)).toEqual(['PATCH /imports/i1/rows/4'])
    batch = { ...batch, updatedAt: 'later' }
    resolve(Response.json(rowOf({ version: 2, decision: 'reject' })))
    await waitFor(() => expect(write).toHaveBeenCalledTimes(2))
    const [asked, init] = write.mock.calls[1] ?? []
    expect(asked).toBe('POST /imports/i1/commit')
    expect(new Headers(init?.headers).get('If-Match')).toBe('"later-import"')
  })

  test('is not saved where what is being decided of a row is refused', async () => {
    const { promise, resolve } = Promise.withResolvers<Response>()
    write.mockReturnValue(promise)
    await open()
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Ta med rad 4' }))
    await userEvent.click(screen.getByRole('button', { name: /^Spara 100 hushåll/ }))
    resolve(refuse('precondition-failed', {}, 412))
    await screen.findByText(/^Importen hade ändrats/)
    expect(write).toHaveBeenCalledOnce()
  })

  test('takes in every row of a kind', async () => {
    write.mockImplementation(() => {
      batch = batchOf({ updatedAt: 'later', counts: { ...batch.counts, accepted: 103 } })
      return tell(batch)
    })
    await open()
    const accept = await screen.findAllByRole('button', { name: 'Ta med alla' })
    const ofDuplicates = accept.find((button) =>
      button.closest('li')?.textContent.includes('dubbletter'),
    )
    await userEvent.click(ofDuplicates ?? document.body)
    expect(await screen.findByText('103 av 114 rader är med.')).toBeDefined()
    expect(write.mock.calls[0]?.[1].body).toBe('{"status":"duplicate","decision":"accept"}')
  })

  test('does not save what does not fit in what is known together', async () => {
    const [aggregate] = batch.aggregates
    batch = batchOf({ aggregates: aggregate ? [{ ...aggregate, fits: false }] : [] })
    await open()
    expect(await screen.findByText(/^Det ryms inte i de 444/)).toBeDefined()
    expect(screen.getByRole('button', { name: 'Spara 100 hushåll' })).toHaveProperty('disabled', true)
  })

  test('begins with the rows to look at and says so; the address keeps that all are chosen', async () => {
    const { router } = await open()
    await screen.findByText(/^Raderna som behöver ses över visas först/)
    const shown = screen.getByLabelText('Visa')
    expect(within(shown).getByRole('option', { selected: true }).textContent).toBe('14 att se över')
    await userEvent.selectOptions(shown, 'Alla rader')
    await waitFor(() => expect(screen.queryByText(/^Raderna som behöver ses över/)).toBeNull())
    expect(router.state.location.search).toEqual({ import: 'i1', status: 'alla' })
    await userEvent.selectOptions(shown, '14 att se över')
    await waitFor(() => expect(router.state.location.search).toEqual({ import: 'i1' }))
    const ofLook = encodeURIComponent('faulty,stale,duplicate,undecided')
    const asked = vi.mocked(fetch).mock.calls.map(([input]) => (typeof input === 'string' ? input : ''))
    expect([...new Set(asked.filter((path) => path.includes('/rows?page=1&limit=25')))]).toEqual([
      `/api/v1/imports/i1/rows?page=1&limit=25&status=${ofLook}`,
      '/api/v1/imports/i1/rows?page=1&limit=25',
    ])
  })

  test('begins with all rows where none is to look at', async () => {
    batch = batchOf({ byStatus: { unchanged: 110, changed: 4 } })
    await open()
    const shown = await screen.findByLabelText('Visa')
    expect(within(shown).getByRole('option', { selected: true }).textContent).toBe('Alla rader')
    expect(within(shown).queryByRole('option', { name: /att se över/ })).toBeNull()
  })

  test('tells what the address asks for that there is not', async () => {
    await open(`${ADDRESS}&status=faulty`)
    expect(await screen.findByText(/^Adressen frågar efter status=faulty, som inte finns/)).toBeDefined()
  })
})

describe('the columns', () => {
  test('are read otherwise once chosen, with the file that is still at hand', async () => {
    write.mockImplementation((asked) => {
      batch = batchOf({ updatedAt: asked, needsFile: asked.startsWith('PATCH') })
      return tell(batch)
    })
    await open('/importera')
    const file = new File(['x'], 'lista.csv')
    await userEvent.upload(await screen.findByLabelText('Fil med listan'), file)
    await userEvent.click(await screen.findByText('Så läses kolumnerna'))
    await userEvent.selectOptions(screen.getByLabelText('D · Övrigt'), 'Anteckning')
    await userEvent.click(screen.getByRole('button', { name: 'Kontrollera raderna igen' }))
    await waitFor(() => expect(write).toHaveBeenCalledTimes(3))
    expect(write.mock.calls[1]?.[1].body).toBe('{"columns":[{"column":4,"field":"note"}],"defaults":{}}')
    expect(write.mock.calls[2]?.[0]).toBe('PUT /imports/i1/file')
    expect(write.mock.calls[2]?.[1].body).toBe(file)
    await waitFor(() => expect(shownToasts()[0]?.message).toBe('Raderna är kontrollerade igen.'))
  })

  test('ask for the same file where the page no longer has it', async () => {
    batch = batchOf({ needsFile: true })
    await open()
    expect(await screen.findByText(/^En kolumn som inte lästes är vald nu/)).toBeDefined()
    expect(screen.getByRole('button', { name: 'Spara 100 hushåll' })).toHaveProperty('disabled', true)
    write.mockImplementation(() => refuse('conflict'))
    await userEvent.upload(screen.getByLabelText('Välj samma fil igen'), new File(['y'], 'annan.csv'))
    expect(await screen.findByText(/^Det är en annan fil, eller så har den ändrats/)).toBeDefined()
  })

  test('are never two of one field', async () => {
    await open()
    await userEvent.click(await screen.findByText('Så läses kolumnerna'))
    const other = screen.getByLabelText('D · Övrigt')
    await userEvent.selectOptions(other, 'Vuxna')
    await userEvent.click(screen.getByRole('button', { name: 'Kontrollera raderna igen' }))
    expect(descriptionOf(other)).toMatch(/”Vuxna” är redan vald för kolumn C/)
    expect(document.activeElement).toBe(other)
    expect(write).not.toHaveBeenCalled()
  })
})

describe('saving', () => {
  test('ends in a receipt, and is undone as a whole', async () => {
    write.mockImplementation((asked) => {
      const isUndo = asked.endsWith('/undo')
      batch = batchOf({
        state: isUndo ? 'undone' : 'committed',
        updatedAt: asked,
        saved: { households: 100, changed: 0, aggregates: 0 },
        committedAt: '2026-11-23T11:00:00.000Z',
        undoneAt: isUndo ? '2026-11-23T12:00:00.000Z' : null,
      })
      return tell(batch)
    })
    await open()
    await userEvent.click(await screen.findByRole('button', { name: 'Spara 100 hushåll' }))
    expect(await screen.findByText('100 hushåll är sparade.')).toBeDefined()
    expect(screen.getByText(/^14 rader i filen är inte sparade/)).toBeDefined()
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'inflyttade.csv' }))
    expect(screen.getByRole('link', { name: 'Se hushållen' }).getAttribute('href')).toBe('/hushall')
    await userEvent.click(screen.getByRole('button', { name: 'Ångra hela importen' }))
    const dialog = await screen.findByRole('dialog')
    await userEvent.click(within(dialog).getByRole('button', { name: 'Ångra hela importen' }))
    expect(await screen.findByText('Ångrat 2026-11-23 13:00.')).toBeDefined()
    expect(screen.getByText('Importen är ångrad.')).toBeDefined()
    expect(screen.queryByText('100 hushåll är sparade.')).toBeNull()
    expect(write.mock.calls.map(([asked]) => asked)).toEqual([
      'POST /imports/i1/commit',
      'POST /imports/i1/undo',
    ])
    expect(new Headers(write.mock.calls[0]?.[1].headers).get('If-Match')).toBe(
      '"2026-11-23T10:00:00.000Z-import"',
    )
  })

  test('that goes on shows how far it has come, and is stopped', async () => {
    batch = batchOf({ state: 'committing', progress: { done: 40_000, total: 100_000 } })
    await open()
    const bar = await screen.findByRole('progressbar', { name: 'Raderna sparas.' })
    expect(bar.getAttribute('value')).toBe('40000')
    write.mockImplementation(() => {
      batch = batchOf({ updatedAt: 'stopped' })
      return tell(batch)
    })
    await userEvent.click(screen.getByRole('button', { name: 'Avbryt' }))
    expect(await screen.findByRole('button', { name: 'Spara 100 hushåll' })).toBeDefined()
    expect(write.mock.calls[0]?.[0]).toBe('DELETE /imports/i1')
    expect(shownToasts()[0]?.message).toBe('Stoppat. Inget är sparat.')
  })

  test('goes on where it was once one who was signed out has signed in again', async () => {
    write.mockImplementationOnce(() => refuse('unauthenticated', {}, 401))
    write.mockImplementation(() => {
      const saved = { households: 100, changed: 0, aggregates: 0 }
      batch = batchOf({ state: 'committed', updatedAt: 'later', saved })
      return tell(batch)
    })
    await open()
    await userEvent.click(await screen.findByRole('button', { name: 'Spara 100 hushåll' }))
    await waitFor(() => expect(isSignInAsked()).toBe(true))
    answerSignIn(true)
    expect(await screen.findByText('100 hushåll är sparade.')).toBeDefined()
    expect(write).toHaveBeenCalledTimes(2)
  })

  test('without a network says so, and what is on the page stays', async () => {
    write.mockImplementation(() => Promise.reject(new TypeError('no network')))
    await open()
    await userEvent.click(await screen.findByRole('button', { name: 'Spara 100 hushåll' }))
    expect(await screen.findByText(/^Ingen kontakt med servern/)).toBeDefined()
    expect(screen.getByText('100 av 114 rader är med.')).toBeDefined()
  })

  test('that is stopped while its answer is waited for tells the stop alone', async () => {
    const answered = Promise.withResolvers<Response>()
    write.mockImplementation((asked) => {
      if (asked.startsWith('POST')) {
        batch = batchOf({ state: 'committing', progress: { done: 0, total: 100 } })
        return answered.promise
      }
      batch = batchOf({ updatedAt: 'stopped' })
      answered.resolve(refuse('conflict'))
      return tell(batch)
    })
    await open()
    await userEvent.click(await screen.findByRole('button', { name: 'Spara 100 hushåll' }))
    const stop = await screen.findByRole('button', { name: 'Avbryt' }, { timeout: 5000 })
    await userEvent.click(stop)
    expect(await screen.findByRole('button', { name: 'Spara 100 hushåll' })).toBeDefined()
    expect(shownToasts()[0]?.message).toBe('Stoppat. Inget är sparat.')
    expect(screen.queryByText(/^Det gick inte/)).toBeNull()
  })

  test('that was refused says which rows, and shows the import as it now is', async () => {
    write.mockImplementation(() =>
      refuse('conflict', { errors: [{ pointer: '/rows/14', detail: 'No longer holds.' }] }),
    )
    await open()
    await userEvent.click(await screen.findByRole('button', { name: 'Spara 100 hushåll' }))
    expect(await screen.findByText(/En rad stämmer inte längre.*Det gäller rad 14\./)).toBeDefined()
  })

  test('that failed after its answer is told from the import', async () => {
    batch = batchOf({ failure: { code: 'envelope-exceeded', detail: '', errors: [] } })
    await open()
    expect(await screen.findByText(/^Raderna ryms inte i det samlade resultatet/)).toBeDefined()
  })

  test('cannot be undone while something later rests on it', async () => {
    batch = batchOf({ state: 'committed', saved: { households: 3, changed: 0, aggregates: 0 } })
    write.mockImplementation(() =>
      refuse('conflict', {
        blocked: 2,
        errors: [{ pointer: '/records/2305-2022-7Q4K', detail: '', code: 'follow-up' }],
      }),
    )
    await open()
    await userEvent.click(await screen.findByRole('button', { name: 'Ångra hela importen' }))
    const dialog = await screen.findByRole('dialog')
    await userEvent.click(within(dialog).getByRole('button', { name: 'Ångra hela importen' }))
    expect(await screen.findByText(/något senare bygger på 2 av hushållen/)).toBeDefined()
    const blocker = screen.getByRole('link', { name: '2305-2022-7Q4K' }).closest('li')
    expect(blocker?.textContent).toBe('2305-2022-7Q4K: har uppföljningar')
  })

  test('is cancelled, and the page is at its beginning again', async () => {
    write.mockImplementation(() => tell(batchOf({ state: 'cancelled', updatedAt: 'later' })))
    const { router } = await open()
    await userEvent.click(await screen.findByRole('button', { name: 'Avbryt importen' }))
    const dialog = await screen.findByRole('dialog', { name: 'Avbryta importen?' })
    expect(write).not.toHaveBeenCalled()
    await userEvent.click(within(dialog).getByRole('button', { name: 'Avbryt importen' }))
    expect(await screen.findByLabelText('Fil med listan')).toBeDefined()
    expect(router.state.location.search).toEqual({})
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }))
  })
})

test('an import that is not there, or not one\u2019s own, says so', async () => {
  await open('/importera?import=i2')
  expect(await screen.findByText('Importen finns inte')).toBeDefined()
})

test('earlier imports are listed with their state', async () => {
  batch = batchOf({ state: 'undone', saved: { households: 1, changed: 0, aggregates: 0 } })
  await open('/importera')
  const link = await screen.findByRole('link', { name: 'inflyttade.csv' })
  expect(link.getAttribute('href')).toBe('/importera?import=i1')
  expect(screen.getByRole('cell', { name: 'Ångrad' })).toBeDefined()
  expect(screen.getByRole('cell', { name: '1 hushåll är sparat.' })).toBeDefined()
})
