import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestApp, createTestDeps } from '../http/deps.testing.ts'
import { isPage, readSite, serveSite } from './site.ts'

const SCRIPT = `console.log('${'x'.repeat(2000)}')`
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inflytt-site-'))
  const dist = join(folder, 'dist')
  mkdirSync(join(dist, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  writeFileSync(join(dist, 'index.html'), '<!doctype html><title>inflytt</title>')
  writeFileSync(join(dist, 'favicon.svg'), '<svg/>')
  writeFileSync(join(dist, 'assets/app-1a2b.js'), SCRIPT)
  writeFileSync(join(dist, 'assets/app-1a2b.js.map'), '{}')
  writeFileSync(join(dist, 'assets/lib-3c4d.js'), 'plain')
  writeFileSync(join(dist, 'assets/lib-3c4d.js.br'), 'brotli bytes')
  writeFileSync(join(dist, 'assets/lib-3c4d.js.gz'), 'gzip bytes')
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

async function ask(
  path: string,
  headers: Record<string, string> = {},
  dist = 'dist',
): Promise<Response> {
  const app = createTestApp(await createTestDeps())
  const site = readSite(join(folder, dist))
  app.get(
    '*',
    serveSite(() => site),
  )
  return app.request(path, { headers })
}

describe('the pages', () => {
  it.each(['/', '/kommuner/2305', '/registrera', '/rapporter/2025'])(
    '%s is the web app, checked at each visit',
    async (path) => {
      const response = await ask(path)
      expect(response.status).toBe(200)
      expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8')
      expect(response.headers.get('Cache-Control')).toBe('no-cache')
      expect(await response.text()).toContain('<title>inflytt')
      const again = await ask(path, { 'If-None-Match': response.headers.get('ETag') ?? '' })
      expect(again.status).toBe(304)
    },
  )

  it.each([
    '/api/v1/nothing',
    '/api',
    '/assets/gone-5e6f.js',
    '/robots.txt',
    '/docs/x',
    '/index.html.br',
  ])('%s is none of them', async (path) => {
    expect(isPage(path)).toBe(false)
    const response = await ask(path)
    expect(response.status).toBe(404)
    expect(response.headers.get('Content-Type')).toBe('application/problem+json')
  })

  it('tell how to build them where they are not built', async () => {
    const response = await ask('/', {}, 'absent')
    expect(response.status).toBe(503)
    expect(await response.text()).toBe('The web app is not built yet. Run: pnpm build\n')
  })
})

describe('what a page is made of', () => {
  const FILES = [
    { path: '/', files: { sv: ['assets/sv.js'], en: ['assets/en.js'] } },
    { path: '/kommuner/$kod', files: { sv: ['assets/sv.js', 'assets/place.js'], en: [] } },
  ]
  const hinted = async (path: string) => {
    writeFileSync(join(folder, 'dist/page-files.json'), JSON.stringify(FILES))
    return (await ask(path)).headers.get('Link')
  }

  it.each([
    ['/', '</assets/sv.js>; rel=modulepreload'],
    ['/?lang=en&ar=2025', '</assets/en.js>; rel=modulepreload'],
    ['/?lang=__proto__', '</assets/sv.js>; rel=modulepreload'],
    ['/kommuner/2305', '</assets/sv.js>; rel=modulepreload, </assets/place.js>; rel=modulepreload'],
    ['/kommuner', null],
    ['/kommuner/', null],
    ['/kommuner/2305/x', null],
    ['/registrera', null],
    ['/favicon.svg', null],
  ])('is said with the first answer of %s', async (path, link) => {
    expect(await hinted(path)).toBe(link)
  })

  it('is said by no file of its own', async () => {
    expect(await hinted('/page-files.json')).toBeNull()
    expect((await ask('/page-files.json')).status).toBe(404)
  })
})

describe('the files', () => {
  it('with a hash in their names are kept for a year, the others checked', async () => {
    const asset = await ask('/assets/app-1a2b.js')
    expect(asset.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable')
    expect(asset.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8')
    expect(await asset.text()).toBe(SCRIPT)
    expect((await ask('/favicon.svg')).headers.get('Cache-Control')).toBe('no-cache')
  })

  it('go out compressed as the build left them, in the best form that is taken', async () => {
    const bodyFor = async (encodings: string) => {
      const response = await ask('/assets/lib-3c4d.js', { 'Accept-Encoding': encodings })
      expect(response.headers.get('Vary')).toBe('Accept-Encoding')
      return [response.headers.get('Content-Encoding'), await response.text()]
    }
    expect(await bodyFor('gzip, deflate, br')).toEqual(['br', 'brotli bytes'])
    expect(await bodyFor('gzip, br;q=0')).toEqual(['gzip', 'gzip bytes'])
    expect(await bodyFor('identity')).toEqual([null, 'plain'])
  })

  it('are compressed here where the build left no such form', async () => {
    const response = await ask('/assets/app-1a2b.js', { 'Accept-Encoding': 'gzip, br' })
    expect(response.headers.get('Content-Encoding')).toBe('gzip')
    expect(gunzipSync(new Uint8Array(await response.arrayBuffer())).toString()).toBe(SCRIPT)
  })

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%5c..%5csecret.txt',
  ])('outside the folder are out of reach: %s', async (path) => {
    const response = await ask(path)
    expect(await response.text()).not.toBe('secret')
    expect(response.status).toBe(404)
  })

  it('do not include the source maps', async () => {
    expect((await ask('/assets/app-1a2b.js.map')).status).toBe(404)
  })
})
