import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { MunicipalityMap } from './municipality-map.tsx'
import { pageText } from '../page-text.ts'

const AREAS = ['2305', '2326'].map((code) => ({
  code,
  path: 'M0,0L9,0L9,9Z',
  labelX: 5,
  labelY: 5,
  textAnchor: 'middle' as const,
}))
const VALUES = [
  { code: '2326', name: 'Berg', value: 3, shade: 4, label: '3 p (+1)', description: 'Berg: 3 hushåll' },
  { code: '2305', name: 'Bräcke', value: 7, shade: 12, label: '7', description: 'Bräcke: 7 hushåll' },
]
const usual = { ...pageText }

afterEach(() => {
  cleanup()
  Object.assign(pageText, usual)
})

function drawn(text: typeof pageText) {
  Object.assign(pageText, text)
  const { container } = render(
    <MunicipalityMap
      viewBox="0 0 400 560"
      areas={AREAS}
      values={VALUES}
      allShades={[4, 12]}
      unit="Färg: per 1\u00a0000"
      signs={[]}
      label="Karta"
      renderLink={({ code, anchor: { children, ...anchor } }) => (
        <a href={`/kommuner/${code}`} {...anchor}>
          {children}
        </a>
      )}
    />,
  )
  const textOf = (selector: string) =>
    [...container.querySelectorAll(selector)].map(({ textContent }) => textContent)
  return {
    labels: textOf('.map-labels text'),
    list: textOf('.map-keys li'),
    links: textOf('a').length,
    legend: textOf('.legend-item'),
    steps: [...container.querySelectorAll('svg.map > g')].map((area) => area.getAttribute('class')),
  }
}

it('is coloured by the shade and not by the number, and tells what the colours are', () => {
  const { legend, steps } = drawn({ width: 328, scale: 1 })
  expect(legend).toEqual(['under 0,2', '0,2\u20130,4', '0,5\u20130,9', '1,0\u20131,9'])
  expect(steps.slice(0, 2)).toEqual(['map-step-5', 'map-step-3'])
})

it('has names and values on its areas', () => {
  const { labels, list } = drawn({ width: 328, scale: 1 })
  expect(labels).toEqual(['Bräcke7', 'Berg3 p (+1)'])
  expect(list).toEqual([])
})

it('has numbers of a list where the text of the page is too large for names', () => {
  const { labels, list, links } = drawn({ width: 328, scale: 2 })
  expect(labels).toEqual(['2', '1'])
  expect(list).toEqual(['Berg: 3 p (+1)', 'Bräcke: 7'])
  expect(links).toBe(2)
})
