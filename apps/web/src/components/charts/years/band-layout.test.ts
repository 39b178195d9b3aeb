import { expect, test } from 'vitest'
import { bandsHeight, layOutBands } from './band-layout.ts'

const band = {
  fromYear: 2020,
  toYear: 2024,
  label: '444 hushåll 2020–2024, bara kända samlat för länet',
  detail: '295 är fördelade på kommun och år nedan, 149 inte',
  households: 444,
  allocated: 295,
}

test('the words stand in the band where there is room', () => {
  const [wide] = layOutBands([band], () => ({ x: 40, width: 600 }), 800)
  expect(wide).toMatchObject({ textX: 50, textAnchor: 'start', groundY: wide?.y })
  expect(wide?.lines).toHaveLength(2)
})

test('the words stand over a narrow band, and run to the side with more room', () => {
  const [first] = layOutBands([band], () => ({ x: 20, width: 64 }), 328)
  expect(first).toMatchObject({ textX: 20, textAnchor: 'start' })
  expect(first?.groundY).toBeGreaterThan(first?.y ?? 0)
  const [last] = layOutBands([band], () => ({ x: 250, width: 64 }), 328)
  expect(last).toMatchObject({ textX: 314, textAnchor: 'end' })
})

test('bands lie under one another', () => {
  const bands = layOutBands([band, { ...band, label: 'ett till' }], () => ({ x: 0, width: 600 }), 800)
  const [first, second] = bands
  expect(second?.y).toBeGreaterThan((first?.y ?? 0) + (first?.height ?? 0))
  expect(bandsHeight(bands)).toBeGreaterThan((second?.y ?? 0) + (second?.height ?? 0))
  expect(bandsHeight([])).toBe(0)
})
