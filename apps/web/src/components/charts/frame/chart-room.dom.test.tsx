import { act, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ClassBars } from '../class-bars.tsx'
import { YearBarChart } from '../years/year-bar-chart.tsx'

// jsdom lays nothing out: every element is told to be 640 pixels wide.
const CLIENT_WIDTH = Object.getOwnPropertyDescriptor(Element.prototype, 'clientWidth')!
beforeEach(() => {
  Object.defineProperty(Element.prototype, 'clientWidth', { configurable: true, get: () => 640 })
})
afterEach(() => {
  Object.defineProperty(Element.prototype, 'clientWidth', CLIENT_WIDTH)
  document.documentElement.style.removeProperty('font-size')
})

const rows = [
  {
    year: 2025,
    value: 94,
    preliminary: 0,
    bound: 'exact' as const,
    status: 'confirmed' as const,
    label: '94',
    shortLabel: '94',
  },
]

function drawn(textSize: string) {
  document.documentElement.style.fontSize = textSize
  const { unmount } = render(<YearBarChart rows={rows} label="Per år" describe={() => ''} />)
  const svg = screen.getByRole('group', { name: 'Per år' }).querySelector('svg')
  const [width, viewBox] = [svg?.getAttribute('width'), svg?.getAttribute('viewBox')]
  unmount()
  return { width, units: viewBox?.split(' ')[2] }
}

test('a chart is as wide as its room, and laid out in fewer units the larger the text is', () => {
  expect(drawn('16px')).toEqual({ width: '640', units: '640' })
  expect(drawn('32px')).toEqual({ width: '640', units: '320' })
  expect(drawn('20px')).toEqual({ width: '640', units: '512' })
})

test('a name that has no room beside its bar stands over it, on as many lines as it needs', () => {
  document.documentElement.style.fontSize = '64px'
  const name = 'Arbete och boende på samma ort som sin familj'
  render(
    <ClassBars
      label="Skäl"
      rows={[
        { key: 'a', name, value: 3, label: '3', words: '3' },
        { key: 'b', name: 'Annat', value: 1, label: '1', words: '1' },
      ]}
    />,
  )
  const [first, second] = screen.getAllByRole('img')
  const lines = [...first!.querySelectorAll('.class-name tspan')].map((line) => line.textContent)
  expect(lines.length).toBeGreaterThan(1)
  expect(lines.join(' ')).toBe(name)
  const [barTop, nextTop] = [first, second].map((point) =>
    Number(point!.querySelector('.bar-exact')!.getAttribute('y')),
  )
  expect(nextTop! - barTop!).toBeGreaterThan(20)
  const lastLine = 14 + (lines.length - 1) * 20
  expect(barTop).toBeGreaterThan(lastLine)
})

test('long labels stand under their bars on a phone, so that the bars have the width to be compared by', () => {
  Object.defineProperty(Element.prototype, 'clientWidth', { configurable: true, get: () => 358 })
  const label = '471 467 kr av 520 000 kr'
  render(
    <ClassBars
      label="Budget"
      labelRoom={310}
      rows={[{ key: 'a', name: 'Personal', value: 471_467, limit: 520_000, label, words: label }]}
    />,
  )
  const bar = document.querySelector('.bar-exact')!
  expect(Number(bar.getAttribute('width'))).toBeGreaterThan(300)
  const limit = document.querySelector('.class-limit')!.getAttribute('d') ?? ''
  expect(Number(/^M(?<x>[\d.]+)/u.exec(limit)?.groups?.['x'])).toBeLessThan(358 - 2)
  const words = document.querySelector('.class-value')!
  expect(words.getAttribute('x')).toBe('0')
  const bottom = Number(bar.getAttribute('y')) + Number(bar.getAttribute('height'))
  expect(Number(words.getAttribute('y'))).toBeGreaterThan(bottom)
})

test('bars of classes stand closer on paper, so that many of them share a sheet with others', () => {
  const classes = ['a', 'b'].map((key) => ({ key, name: key, value: 1, label: '1', words: '1' }))
  render(<ClassBars label="Skäl" rows={classes} />)
  const step = () => {
    const [first, second] = [...document.querySelectorAll('.bar-exact')]
    return Number(second!.getAttribute('y')) - Number(first!.getAttribute('y'))
  }
  const onScreen = step()
  act(() => void window.dispatchEvent(new Event('beforeprint')))
  expect(step()).toBeLessThan(0.75 * onScreen)
  act(() => void window.dispatchEvent(new Event('afterprint')))
  expect(step()).toBe(onScreen)
})
