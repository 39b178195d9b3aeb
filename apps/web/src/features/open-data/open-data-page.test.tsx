import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderPage } from '../../lib/testing/render-page.testing.tsx'
import { DATASETS } from './datasets.ts'
import { OpenDataPage } from './open-data-page.tsx'

const hrefs = (links: HTMLElement[]) => links.map((link) => link.getAttribute('href'))

test('each dataset has its files, the description of its columns and the same in the API', async () => {
  await renderPage(<OpenDataPage />)
  const headings = screen.getAllByRole('heading', { level: 3 })
  expect(headings).toHaveLength(DATASETS.length)
  for (const [at, { name, query }] of DATASETS.entries()) {
    const section = headings[at]!.closest('section')!
    expect(section.id).toBe(name)
    expect(section.textContent).toContain(`/api/v1${query}`)
    const root = `/api/v1/open-data/datasets/${name}`
    expect(hrefs(within(section).getAllByRole('link'))).toEqual([
      ...['csv', 'json', 'jsonstat', 'schema.json'].map((format) => `${root}.${format}`),
      ...(query.includes('YYYY') ? [] : [`/api/v1${query}`]),
    ])
  }
})

test('no two links have the same name and lead to different places', async () => {
  await renderPage(<OpenDataPage />)
  const places = new Map<string, string | null>()
  for (const link of screen.getAllByRole('link')) {
    const name = link.getAttribute('aria-label') ?? link.textContent
    expect([name, places.get(name) ?? link.getAttribute('href')]).toEqual([
      name,
      link.getAttribute('href'),
    ])
    places.set(name, link.getAttribute('href'))
  }
})

test('says what the licence is, what is not given out, and where the catalogue and the method are', async () => {
  const { container } = await renderPage(<OpenDataPage />)
  const links = hrefs(screen.getAllByRole('link'))
  for (const href of [
    'https://creativecommons.org/publicdomain/zero/1.0/deed',
    '/metod',
    '/metod#visas-inte',
    '/api/v1/open-data/catalog.ttl',
    '/api/v1/open-data/catalog.jsonld',
    '/api/v1/docs',
    '/api/v1/openapi.json',
    '/rapporter',
  ])
    expect(links).toContain(href)
  expect(container.textContent).toContain(
    `${window.location.origin}/api/v1/open-data/datasets/households.csv`,
  )
  expect(container.textContent).toContain('aldrig noll')
})
