import { lazy } from 'react'
import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { ApiProblem } from '../../../lib/server/api-problem.ts'
import { renderPage } from '../../../lib/testing/render-page.testing.tsx'
import { csvOf } from '../../../lib/text/table-csv.ts'
import { ChartFrame } from './chart-frame.tsx'
import { DemoMode } from './demo-mode.ts'
import type { ChartFrameProps } from './chart-frame.tsx'

const frame = (props: Partial<ChartFrameProps>) => (
  <ChartFrame
    id="figur"
    title="94 hushåll flyttade hit 2025"
    state="ready"
    minHeight={200}
    source="kommunerna"
    updatedAt="2026-11-22T23:30:00Z"
    definition="K1"
    fileName="hushall"
    table={<table aria-label="Hushåll per år" />}
    {...props}
  >
    {props.children ?? <p>diagrammet</p>}
  </ChartFrame>
)

test('the figure is named by its finding and says source and day', async () => {
  await renderPage(frame({}))
  const figure = screen.getByRole('figure', { name: '94 hushåll flyttade hit 2025' })
  expect(figure.textContent).toContain('Källa: kommunerna · Uppdaterad 2026-11-23')
})

test('a file that the page makes says what the figure says of itself', async () => {
  const toCsv = csvOf({ header: ['År', 'Hushåll'], rows: [['2025', '94']], notes: ['1. en not'] })
  const link = () => screen.getByRole('link', { name: /som CSV/ })
  const file = () => decodeURIComponent(link().getAttribute('href') ?? '').split(/,\uFEFF/)[1]
  const { unmount } = await renderPage(frame({ toCsv }))
  const said = [
    'År;Hushåll',
    '2025;94',
    '1. en not;',
    '94 hushåll flyttade hit 2025;',
    'Källa: kommunerna · Uppdaterad 2026-11-23;',
    `${new URL('#figur', window.location.href)};`,
  ]
  expect(file()?.split('\r\n')).toEqual([...said, ''])
  expect(link().getAttribute('download')).toBe('hushall.csv')
  unmount()
  await renderPage(<DemoMode value>{frame({ toCsv })}</DemoMode>)
  expect(file()?.split('\r\n')).toEqual([...said, 'DEMO – påhittade uppgifter;', ''])
  expect(link().getAttribute('download')).toBe('DEMO_hushall.csv')
})

test('a chart whose part of the program does not come leaves the figure with its table', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const Gone = lazy(() => Promise.reject(new Error('Failed to fetch dynamically imported module')))
  await renderPage(frame({ children: <Gone /> }))
  await screen.findByText('Diagrammet kunde inte hämtas. Talen står i tabellen.')
  screen.getByRole('table', { name: 'Hushåll per år' })
  screen.getByRole('button', { name: 'Ladda om sidan' })
  expect(screen.queryByRole('button', { name: /som bild/ })).toBeNull()
})

test('the table is the figure’s labelled alternative, on demand', async () => {
  await renderPage(frame({}))
  expect(screen.queryByRole('table')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: /Visa som tabell/ }))
  const alternative = screen.getByRole('group', {
    name: 'Tabell med samma uppgifter som diagrammet ”94 hushåll flyttade hit 2025”',
  })
  expect(within(alternative).getByRole('table', { name: 'Hushåll per år' })).toBeDefined()
  await userEvent.click(screen.getByRole('button', { name: /Dölj tabellen/ }))
  expect(screen.queryByRole('table')).toBeNull()
})

test('a failure says what went wrong and lets the reader try again', async () => {
  const onRetry = vi.fn<() => void>()
  await renderPage(frame({ state: 'error', error: new ApiProblem('network', { status: 0 }), onRetry }))
  expect(screen.getByRole('alert').textContent).toContain('Ingen kontakt med servern')
  expect(screen.queryByText('diagrammet')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Försök igen' }))
  expect(onRetry).toHaveBeenCalledOnce()
})

test.each(['pending', 'empty', 'error'] as const)(
  'nothing can be taken along while %s',
  async (state) => {
    await renderPage(frame({ state, empty: <p>inget än</p> }))
    expect(screen.queryByRole('button', { name: /PNG|SVG|tabell/ })).toBeNull()
  },
)

test('what is noted has its place outside the room of the chart, while the figure is fetched and after', async () => {
  const noted = {
    state: 'known' as const,
    items: [{ number: 2, year: 2024, codes: [], when: 'mars 2024', text: 'något hände' }],
  }
  for (const state of ['pending', 'ready'] as const) {
    const { unmount } = await renderPage(frame({ state, annotations: noted }))
    const list = screen.getByRole('list', { name: 'Anteckningar' })
    expect(within(list).getByText('något hände')).toBeDefined()
    expect(list.querySelector('li')?.value).toBe(2)
    expect(list.closest('.chart-room')).toBeNull()
    expect(list.previousElementSibling?.className).toBe('chart-room')
    unmount()
  }
})
