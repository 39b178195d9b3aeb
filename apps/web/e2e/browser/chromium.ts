import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'
import { unpackChromium } from './unpacked-chromium.ts'

/** A real Chromium. Where none can be had this throws: a journey that is not walked has not passed. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = await findChromium()
  return chromium.launch({
    executablePath,
    // Without a locale of UTF-8 Chromium names no download that has a letter beyond ASCII.
    env: { ...process.env, LANG: 'C.UTF-8', ...env },
    // To start a process for every page takes longer than the page.
    args: ['--no-sandbox', '--disable-gpu', '--renderer-process-limit=1'],
  })
}

/** Where it is, and what it must be started with. @throws where none can be had */
export async function findChromium(): Promise<{
  executablePath: string
  env?: Record<string, string>
}> {
  const executablePath = process.env['CHROMIUM_PATH']
  if (executablePath) return { executablePath }
  if (process.platform === 'linux' && process.arch === 'x64') return unpackChromium()
  throw new Error(
    `The bundled test browser is for Linux x64, not ${process.platform} ${process.arch}. ` +
      'Set CHROMIUM_PATH to a Chromium or Chrome executable.',
  )
}
