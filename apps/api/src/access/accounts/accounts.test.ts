import { beforeEach, describe, expect, it } from 'vitest'
import { deleteDemoUsers, listHistory } from '@inflytt/db'
import { DomainError } from '@inflytt/domain'
import { cookieOf, createAccessApp, createAccessDeps, OFFICER, PASSWORD } from '../access.testing.ts'
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './demo-accounts.ts'
import { addUser, ensureDemoAccounts } from './accounts.service.ts'

let deps: Awaited<ReturnType<typeof createAccessDeps>>

beforeEach(async () => {
  deps = await createAccessDeps({ isDemo: true })
})

async function faultsOf(making: Promise<unknown>): Promise<string[]> {
  const error: unknown = await making.catch((thrown: unknown) => thrown)
  if (!(error instanceof DomainError)) throw new Error('nothing was refused')
  expect(error.code).toBe('validation-failed')
  return error.faults.map(({ pointer }) => pointer)
}

function emails(): Promise<string[]> {
  const all = deps.db.selectFrom('app_user').select('email').orderBy('email').execute()
  return all.then((rows) => rows.map(({ email }) => email))
}

describe('making an account', () => {
  const officer = { ...OFFICER, password: PASSWORD, municipalityCodes: ['2305'] }

  it.each([
    [{ password: 'eleven char' }, '/password'],
    [{ password: 'x'.repeat(129) }, '/password'],
    [{ email: 'nobody' }, '/email'],
    [{ email: 'real@demo.invalid' }, '/email'],
    [{ isDemo: true }, '/email'],
    [{ email: '191212121212@example.org' }, '/email'],
    [{ email: 'a.121212-1212@example.org' }, '/email'],
    [{ email: 'a@121212-1212.example.org' }, '/email'],
    [{ name: ' ' }, '/name'],
    [{ name: '\u200b' }, '/name'],
    [{ name: '\u202eadmin' }, '/name'],
    [{ role: 'public' as never }, '/role'],
    [{ municipalityCodes: [] }, '/municipalityCodes'],
    [{ municipalityCodes: ['2305', '2305'] }, '/municipalityCodes'],
    [{ municipalityCodes: ['2305', '0180'] }, '/municipalityCodes/1'],
    [{ role: 'admin' as const }, '/municipalityCodes'],
    [{ partyId: 'some-party' }, '/partyId'],
    [{ role: 'partner' as const, municipalityCodes: [], partyId: 'none' }, '/partyId'],
  ])('refuses %j and makes nothing', async (over, pointer) => {
    expect(await faultsOf(addUser(deps, { ...officer, ...over }))).toContain(pointer)
    expect(await emails()).toEqual([])
  })

  it('refuses an address that has one, in whatever case', async () => {
    await addUser(deps, officer)
    await expect(addUser(deps, { ...officer, email: 'Officer@Example.org' })).rejects.toMatchObject({
      code: 'conflict',
    })
  })

  it('stands in the log as made by whoever runs the server, with no password', async () => {
    const id = await addUser(deps, officer)
    const [made] = await listHistory(deps.db, 'user', id)
    expect(made).toMatchObject({ action: 'create', actorId: null, actorRole: 'admin' })
    expect(made?.changes).toMatchObject({ email: { after: officer.email }, role: { after: 'officer' } })
    expect(JSON.stringify(made)).not.toContain(PASSWORD)
  })

  it('keeps the password as a salted hash alone', async () => {
    await addUser(deps, officer)
    await addUser(deps, { ...officer, email: 'other@example.org' })
    const kept = await deps.db.selectFrom('account').select('password').execute()
    expect(JSON.stringify(kept)).not.toContain(PASSWORD)
    expect(kept[0]).not.toEqual(kept[1])
  })
})

describe('the demo accounts', () => {
  it('are made once, however often they are asked for', async () => {
    await ensureDemoAccounts(deps)
    await ensureDemoAccounts(deps)
    expect(await emails()).toEqual(DEMO_ACCOUNTS.map(({ email }) => email).toSorted())
    expect(await deps.db.selectFrom('audit_event').selectAll().execute()).toEqual([])
  })

  it('go together, and leave the real ones', async () => {
    await addUser(deps, { ...OFFICER, password: PASSWORD, municipalityCodes: ['2305'] })
    await ensureDemoAccounts(deps)
    await deps.db.transaction().execute(deleteDemoUsers)
    expect(await emails()).toEqual([OFFICER.email])
  })

  it('let each in with the printed password and its own role', async () => {
    const { signIn, deps: entered } = await createAccessApp({ isDemo: true })
    await ensureDemoAccounts(entered)
    for (const { email, role, municipalityCodes, partyId } of DEMO_ACCOUNTS) {
      const answer = await signIn({ email, password: DEMO_PASSWORD })
      expect(await answer.json()).toMatchObject({ user: { email }, role, municipalityCodes, partyId })
    }
  })
})

describe('changing the password', () => {
  const path = '/api/auth/change-password'
  const passwords = { currentPassword: PASSWORD, newPassword: 'another long one' }

  it('lets in with the new one alone, and ends every other session', async () => {
    const { deps: entered, signIn, post, role } = await createAccessApp()
    entered.setNow(new Date().toISOString())
    const elsewhere = cookieOf(await signIn())
    const before = cookieOf(await signIn())
    const answer = await post(path, passwords, { Cookie: before })
    expect(answer.status).toBe(204)
    const roles = await Promise.all([elsewhere, before, cookieOf(answer)].map(role))
    expect(roles).toEqual(['public', 'public', 'officer'])
    expect((await signIn()).status).toBe(401)
    expect((await signIn({ password: passwords.newPassword })).status).toBe(200)
  })

  it('is refused with a wrong current one, a short new one, and without a session', async () => {
    const { deps: entered, signIn, post } = await createAccessApp()
    entered.setNow(new Date().toISOString())
    const cookie = { Cookie: cookieOf(await signIn()) }
    const wrong = await post(path, { ...passwords, currentPassword: 'not the right one' }, cookie)
    expect(await wrong.json()).toMatchObject({ status: 422, errors: [{ pointer: '/currentPassword' }] })
    const short = await post(path, { ...passwords, newPassword: 'eleven char' }, cookie)
    expect(await short.json()).toMatchObject({ status: 422, errors: [{ pointer: '/newPassword' }] })
    expect((await post(path, passwords)).status).toBe(401)
    expect((await signIn()).status).toBe(200)
  })

  it('is refused to demo accounts, whose password is printed for everybody', async () => {
    const { deps: entered, signIn, post } = await createAccessApp({ isDemo: true })
    await ensureDemoAccounts(entered)
    const cookie = cookieOf(await signIn({ email: 'admin@demo.invalid', password: DEMO_PASSWORD }))
    const answer = await post(path, { ...passwords, currentPassword: DEMO_PASSWORD }, { Cookie: cookie })
    expect(answer.status).toBe(403)
  })
})
