import { execFile } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startServer, type StartedServer } from './browser/server.ts'
import { axeFindings, openVisitor, sidewaysOverflow } from './browser/visitor.ts'

const CLI = fileURLToPath(new URL('../../../dist/inflytt.js', import.meta.url))
const ADMIN = 'admin@example.org'
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

let server: StartedServer
let password: string
beforeAll(async () => {
  server = await startServer({ demo: false })
  const command = [CLI, 'user', 'add', '--email', ADMIN, '--role', 'admin']
  const env = { PATH: process.env['PATH'], INFLYTT_DB: server.storePath }
  const { stdout } = await promisify(execFile)(process.execPath, command, { env })
  password = /once: (\S+)/.exec(stdout)?.[1] ?? ''
})
afterAll(async () => {
  await server?.stop()
})

/** What an authenticator shows, `ahead` steps of thirty seconds from now. */
function codeOf(secret: string, ahead: number): string {
  const bits = Array.from(secret, (sign) => BASE32.indexOf(sign).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const step = Buffer.alloc(8)
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + ahead))
  const digest = createHmac('sha1', key).update(step).digest()
  const at = (digest.at(-1) ?? 0) & 15
  return String((digest.readUInt32BE(at) & 0x7f_ff_ff_ff) % 1_000_000).padStart(6, '0')
}

it('an administrator turns the second factor on, invites an officer who comes in, and signs in again by a code', async () => {
  const { context, page } = await openVisitor(server.url, { width: 360 })
  const isWhole = async () => {
    expect(await axeFindings(page)).toEqual([])
    expect(await sidewaysOverflow(page)).toBe(0)
  }
  const signIn = async (email: string, chosen: string) => {
    await page.goto('/logga-in?till=/konto')
    await page.getByLabel('E-postadress').fill(email)
    await page.getByLabel('Lösenord', { exact: true }).fill(chosen)
    await page.getByRole('button', { name: 'Logga in', exact: true }).click()
  }
  await signIn(ADMIN, password)
  await page.getByLabel('Ditt lösenord').fill(password)
  await page.getByRole('button', { name: 'Slå på' }).click()
  await page.getByRole('img', { name: 'QR-kod för appen' }).waitFor()
  await isWhole()
  const words = (await page.getByText('Eller skriv in nyckeln').textContent()) ?? ''
  const secret = words.split(' ').at(-1) ?? ''
  await page.getByLabel('Koden som appen visar').fill(codeOf(secret, 0))
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Stäng av' }).waitFor()

  await page.goto('/admin/anvandare')
  await page.getByRole('button', { name: 'Bjud in' }).click()
  await page.getByLabel('E-postadress').fill('officer@example.org')
  await page.getByLabel('Namn').fill('Näringsliv Ragunda')
  await page.getByRole('button', { name: 'Skapa inbjudan' }).click()
  await page.getByText('Välj minst en kommun').waitFor()
  await isWhole()
  await page.getByText('Ragunda', { exact: true }).click()
  await page.getByRole('button', { name: 'Skapa inbjudan' }).click()
  const link = (await page.getByLabel('Länk').textContent()) ?? ''

  const invited = await openVisitor(server.url, { width: 360 })
  await invited.page.goto(link)
  await invited.page.getByLabel('Nytt lösenord').fill('Ragunda kommun 1')
  await invited.page.keyboard.press('Enter')
  await invited.page.getByText('för likt').waitFor()
  await invited.page.getByLabel('Nytt lösenord').fill('fyra små grå stenar')
  await invited.page.keyboard.press('Enter')
  await invited.page.getByText('är klart att använda').waitFor()
  // The address is known from the invitation, so that the password alone is written.
  await invited.page.getByRole('link', { name: 'Logga in', exact: true }).last().click()
  await invited.page.getByLabel('Lösenord').fill('fyra små grå stenar')
  await invited.page.keyboard.press('Enter')
  await invited.page.getByRole('heading', { level: 1, name: /Registrera/ }).waitFor()
  await invited.leave()

  await context.clearCookies()
  await signIn(ADMIN, password)
  await page.getByLabel('Kod', { exact: true }).waitFor()
  await isWhole()
  await page.getByLabel('Kod', { exact: true }).fill(codeOf(secret, 1))
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Ditt konto' }).waitFor()
  expect(page.complaints).toEqual([])
  await context.close()
})
