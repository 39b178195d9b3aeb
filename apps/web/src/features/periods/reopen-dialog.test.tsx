import { screen } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { renderPage } from '../../lib/testing/render-page.testing.tsx'
import { stubApi } from '../../lib/testing/stub-api.testing.ts'
import { ReopenDialog } from './reopen-dialog.tsx'

const FIXED = /^Årsrapporten för 2025 är fastställd och ändras inte av detta\./u

beforeEach(() => void vi.unstubAllGlobals())

test('says that the report of a year that is fixed stays as it is, and nothing of it for another', async () => {
  stubApi({ '/report-versions?limit=500': { items: [{ id: 'v1', year: 2025, version: 1 }] } })
  const dialogs = ['2025-T3', '2026-T1'].map((period) => (
    <ReopenDialog key={period} period={period} isOpen onClose={() => {}} onReopen={() => {}} />
  ))
  await renderPage(<>{dialogs}</>)
  await screen.findByText(FIXED)
  expect(screen.getAllByText(FIXED)).toHaveLength(1)
  expect(screen.getAllByLabelText('Varför öppnas perioden?')).toHaveLength(2)
})
