import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestApi, type TestApi } from '../api.testing.ts'
import { readConfig } from '../configuration/config.ts'
import type { Deps } from '../deps.ts'
import { doDueJobs } from '../jobs/keep-jobs.ts'
import { readJobs } from '../jobs/jobs.service.ts'
import { type MailServer, startMailServer } from './mail-server.testing.ts'
import { transportOf } from './send-mail.ts'
import { LOGGED } from '../households/household.testing.ts'

let api: TestApi
let server: MailServer
let now: Date
beforeEach(async () => {
  api = await createTestApi(['bracke', 'ostersund', 'coordinator', 'admin'])
  server = await startMailServer()
  // A Monday.
  now = new Date('2026-11-23T12:00:00.000Z')
})
afterEach(async () => {
  await api.close()
  await server.close()
})

const mailTo = (port: number, over: Record<string, string> = {}) =>
  readConfig({
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    MAIL_FROM: 'inflytt@example.invalid',
    PUBLIC_URL: 'https://inflytt.example.se',
    ...over,
  }).mail

const remind = async (mail = mailTo(server.port)) => {
  const deps: Deps = { ...api.deps, clock: () => now, config: { ...api.deps.config, mail } }
  await doDueJobs(deps)
  const { items } = await readJobs(deps)
  return items.find(({ name }) => name === 'reminders')!.lastRun
}

const pass = (hours: number) => (now = new Date(now.getTime() + hours * 3_600_000))

/** A household whose first follow-up fell due long ago. */
const logDue = () =>
  api.ask('bracke', '/households', {
    method: 'POST',
    body: {
      ...LOGGED,
      moveInMonth: '2025-09',
      adults: 1,
      children: 0,
    },
  })

/** Its lines as they were before they were broken for the way. */
const textOf = ({ raw }: MailServer['taken'][number]) =>
  raw.slice(raw.indexOf('\r\n\r\n')).replaceAll('=\r\n', '')

describe('a reminder', () => {
  it('tells each officer how much is to be done and where, and nothing else', async () => {
    const { body: household } = await logDue()
    expect(await remind()).toMatchObject({ outcome: 'done', counts: { mails: 2, unsent: 0 } })
    const [bracke, ostersund] = ['bracke', 'ostersund'].map((name) =>
      server.taken.find(({ to }) => to[0]?.includes(name)),
    )
    expect(server.taken).toHaveLength(2)
    expect(textOf(bracke!)).toContain('https://inflytt.example.se/uppfoljning')
    expect(textOf(bracke!)).toContain('https://inflytt.example.se/rapportera')
    expect(textOf(ostersund!)).not.toContain('/uppfoljning')
    for (const mail of server.taken) {
      expect(mail.raw).toContain('Auto-Submitted: auto-generated')
      for (const said of [household['ref'] as string, '2305', '2025-09', 'Br=C3=A4cke'])
        expect(textOf(mail)).not.toContain(said)
    }
  })

  it('is sent once, and that of due follow-ups again the week after', async () => {
    await logDue()
    await remind()
    pass(24)
    expect(await remind()).toMatchObject({ counts: { mails: 0, unsent: 0 } })
    pass(6 * 24)
    expect(await remind()).toMatchObject({ counts: { mails: 1 } })
    expect(server.taken).toHaveLength(3)
    expect(textOf(server.taken[2]!)).not.toContain('/rapportera')
  })

  it('is sent once where two processes look at once', async () => {
    await Promise.all([remind(), remind()])
    expect(server.taken).toHaveLength(2)
  })

  it('goes to no closed account, nor from a demo', async () => {
    await api.deps.db
      .updateTable('app_user')
      .set({ is_disabled: 1 })
      .where('email', 'like', '%bracke%')
      .execute()
    expect(await remind()).toMatchObject({ counts: { mails: 1 } })
    await api.deps.db.updateTable('app_user').set({ is_demo: 1, is_disabled: 0 }).execute()
    pass(24)
    expect(await remind()).toMatchObject({ counts: { mails: 0 } })
  })
})

it('a reminder goes to no second address, whatever a directory gives as that of an account', async () => {
  await api.deps.db
    .updateTable('app_user')
    .set({ email: '"bracke" <bracke@example.invalid>, other@example.invalid' })
    .where('email', 'like', '%bracke%')
    .execute()
  expect(await remind()).toMatchObject({ counts: { mails: 1, unsent: 1 } })
  expect(server.taken).toMatchObject([{ to: [expect.stringContaining('ostersund')] }])
})

describe('where a mail server', () => {
  it('is not reached, the job fails, says so, and sends it an hour later', async () => {
    const { port } = server
    await server.close()
    expect(await remind(mailTo(port))).toMatchObject({
      outcome: 'failed',
      failure: 'mail_failed',
      counts: { mails: 0, unsent: 1 },
    })
    server = await startMailServer()
    pass(1)
    expect(await remind()).toMatchObject({ outcome: 'done', counts: { mails: 2 } })
  })

  it('refuses one address, the other is served, and the one tried again', async () => {
    await server.close()
    server = await startMailServer({
      onRcptTo: ({ address }, _session, done) =>
        done(address.includes('bracke') ? new Error('No such mailbox') : undefined),
    })
    expect(await remind()).toMatchObject({
      failure: 'mail_failed',
      counts: { mails: 1, unsent: 1 },
    })
    await server.close()
    server = await startMailServer()
    pass(1)
    expect(await remind()).toMatchObject({ counts: { mails: 1 } })
    expect(server.taken).toMatchObject([{ to: [expect.stringContaining('bracke')] }])
  })

  it('falls silent after it was handed a mail, that one is not sent a second time', async () => {
    await server.close()
    let handed = 0
    server = await startMailServer({
      onData: (stream) => {
        stream.resume()
        stream.on('end', () => {
          handed += 1
          server.cut()
        })
      },
    })
    expect(await remind()).toMatchObject({ failure: 'mail_failed' })
    const before = handed
    await server.close()
    server = await startMailServer()
    pass(1)
    await remind()
    expect(before + server.taken.length).toBe(2)
  })

  it('asks for a password, it is given, and a wrong one sends nothing', async () => {
    await server.close()
    server = await startMailServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _session, done) =>
        username === 'inflytt' && password === 'a pass/word'
          ? done(null, { user: username })
          : done(new Error('no')),
    })
    const at = (password: string) =>
      mailTo(server.port, { SMTP_URL: `smtp://inflytt:${password}@127.0.0.1:${server.port}` })
    expect(await remind(at('wrong'))).toMatchObject({ failure: 'mail_failed' })
    expect(server.taken).toEqual([])
    pass(1)
    expect(await remind(at('a%20pass%2Fword'))).toMatchObject({ outcome: 'done', counts: { mails: 2 } })
  })

  it('shows a certificate that nobody vouches for, nothing is sent', async () => {
    await server.close()
    server = await startMailServer({ secure: true })
    const mail = mailTo(server.port, { SMTP_URL: `smtps://127.0.0.1:${server.port}` })
    expect(await remind(mail)).toMatchObject({ failure: 'mail_failed' })
    expect(server.taken).toEqual([])
  })
})

describe('mail', () => {
  it.each([
    ['smtp://mail.example.se', { port: 587, secure: false, requireTLS: true, ignoreTLS: false }],
    ['smtps://mail.example.se', { port: 465, secure: true, requireTLS: false, ignoreTLS: false }],
    ['smtp://127.0.0.1:25', { port: 25, secure: false, requireTLS: false, ignoreTLS: true }],
  ])('of %s is sent encrypted but to this machine', (url, expected) => {
    expect(transportOf({ server: new URL(url) })).toMatchObject(expected)
  })

  it('is off unless it is configured whole', async () => {
    expect(readConfig({}).mail).toBeUndefined()
    const { items } = await readJobs(api.deps)
    expect(items.find(({ name }) => name === 'reminders')).toMatchObject({ nextRunAt: null })
    const started = await api.ask('admin', '/jobs/reminders/runs', { method: 'POST' })
    expect(started.status).toBe(409)
    const whole = {
      SMTP_URL: 'smtp://mail.example.se',
      MAIL_FROM: 'inflytt@example.invalid',
      PUBLIC_URL: 'https://inflytt.example.se',
    }
    for (const name of Object.keys(whole).filter((each) => each !== 'PUBLIC_URL'))
      expect(() => readConfig({ ...whole, [name]: '' })).toThrow('needs')
    expect(() => readConfig({ ...whole, PUBLIC_URL: '' })).toThrow('SMTP_URL needs PUBLIC_URL')
    expect(() =>
      readConfig({ ...whole, SMTP_URL: 'smtp://mail.example.se/?tls.rejectUnauthorized=false' }),
    ).toThrow(/^SMTP_URL must be smtp:/)
  })
})
