import { screen } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { renderPage } from '../../../lib/testing/render-page.testing.tsx'
import { stubApi } from '../../../lib/testing/stub-api.testing.ts'
import { FigurePage } from './figure-page.tsx'
import type { ReplayedFigure } from '../fixed-report-queries.ts'

const decision = { body: 'Regionstyrelsen', date: '2026-03-17', diaryRef: 'RS/118/2026' }
const told = (value: number) => ({ value, bound: 'exact' as const, status: 'bekraftad' })
const FIGURE: ReplayedFigure = {
  figureCode: 'R2025-v1-T2-r4',
  report: {
    year: 2025,
    version: 1,
    municipalityCode: null,
    isDemo: false,
    fixedAt: '2026-03-18T08:00:00.000Z',
    decision,
  },
  table: { id: 'T2', title: 'Hushåll per kommun och år' },
  measure: { code: 'hushall', title: 'Inflyttade hushåll', unit: 'hushåll', kpi: 'K1' },
  row: {
    ...told(3),
    rowType: 'cell',
    municipality: 'Bräcke',
    year: '2025',
    category: null,
    source: 'Bräcke',
    figureCode: 'R2025-v1-T2-r4',
  },
  today: told(4),
  isOpen: true,
  latest: null,
}
const LATEST = {
  version: 2,
  fixedAt: '2026-06-10T08:00:00.000Z',
  decision,
  row: { ...told(5), figureCode: 'R2025-v2-T2-r4' },
}

beforeEach(() => void vi.unstubAllGlobals())

async function open(latest: object | null): Promise<string> {
  stubApi({ '/figures/': { ...FIGURE, latest } })
  const { container } = await renderPage(<FigurePage />, {
    route: '/figur/$kod',
    address: `/figur/${FIGURE.figureCode}`,
  })
  await screen.findByRole('heading', { name: FIGURE.figureCode })
  return container.textContent
}

test('a figure of a year that was fixed anew says so, and leads to what stands there', async () => {
  expect(await open(LATEST)).toMatch(
    /2025 har fastställts på nytt, som version 2\. Där står talet som 5\shushåll: R2025-v2-T2-r4/u,
  )
  const link = screen.getByRole('link', { name: 'R2025-v2-T2-r4' })
  expect(link.getAttribute('href')).toBe('/figur/R2025-v2-T2-r4')
})

test('it says where what was fixed anew has no such figure', async () => {
  expect(await open({ ...LATEST, row: null })).toContain(
    '2025 har fastställts på nytt, som version 2. Där finns talet inte.',
  )
})

test('it says nothing of the kind where the version is the last', async () => {
  expect(await open(null)).not.toContain('på nytt')
})
