import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { SETTINGS } from '../../components/outcomes/county.testing.ts'
import { renderPage } from '../../lib/testing/render-page.testing.tsx'
import { stubApi } from '../../lib/testing/stub-api.testing.ts'
import { AccessibilityPage } from './accessibility-page.tsx'
import { PrivacyPage } from './privacy-page.tsx'

test('the statement on accessibility has what the law asks for', async () => {
  stubApi({ '/settings': { ...SETTINGS, contactEmail: 'inflytt@example.org' } })
  const { container } = await renderPage(<AccessibilityPage />)
  await screen.findByText(/^Det går till inflytt@example\.org/)
  expect(screen.getByText('delvis förenlig')).toBeDefined()
  for (const heading of [
    'Brister som vi känner till',
    'Hur vi har prövat',
    'Berätta om en brist',
    'Tillsyn',
  ]) {
    expect(screen.getByRole('heading', { name: heading })).toBeDefined()
  }
  const report =
    screen.getByRole('link', { name: 'Skriv ett mejl om en brist' }).getAttribute('href') ?? ''
  expect(decodeURIComponent(report)).toMatch(
    /^mailto:inflytt@example\.org\?.*Webbläsare och hjälpmedel:/s,
  )
  expect(screen.getByRole('link', { name: /Digg/ }).getAttribute('href')).toBe(
    'https://www.digg.se/tdosanmalan',
  )
  expect(container.textContent).toContain('30 november 2026')
})

test('the page on privacy says plainly that it is personal data', async () => {
  const { container } = await renderPage(<PrivacyPage />)
  expect(screen.getByRole('heading', { name: 'Ja, det är personuppgifter' })).toBeDefined()
  expect(container.textContent).not.toMatch(/inga personuppgifter/i)
  expect(screen.getByText(/^Du får inga kakor/)).toBeDefined()
  expect(screen.getByRole('link', { name: 'Så räknar vi' }).getAttribute('href')).toBe(
    '/metod#visas-inte',
  )
})
