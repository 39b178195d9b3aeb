import { describe, expect, test } from 'vitest'
import { inEnglish } from '../../strings/english.testing.ts'
import { citationOf } from './citation.ts'
import type { CitedFigure } from './citation.ts'

const FIGURE: CitedFigure = {
  asked: { what: 'Inflyttade hushåll via samarbetet', place: undefined, years: '2025', by: undefined },
  dataVersion: '123',
  today: '2026-11-26',
  url: 'https://inflytt.example/#lanet-per-ar',
  isDemo: false,
}

describe('a citation', () => {
  test('names who, what, when, which version and where', () => {
    expect(citationOf(FIGURE)).toBe(
      'Region Jämtland Härjedalen och kommunerna: Inflyttade hushåll via samarbetet, 2025. inflytt, hämtad 2026-11-26, dataversion 123, https://inflytt.example/#lanet-per-ar',
    )
  })

  test('names the municipality, and whom else the figure comes from', () => {
    const asked = { ...FIGURE.asked, place: 'Bräcke' }
    expect(citationOf({ ...FIGURE, asked, source: 'SCB TAB1212' })).toContain(
      'samarbetet, Bräcke, 2025 (SCB TAB1212). inflytt',
    )
  })

  test('names the split of what is more than one number', () => {
    const asked = { ...FIGURE.asked, years: '2020–2025', by: 'ursprung och år' }
    expect(citationOf({ ...FIGURE, asked })).toContain(
      'samarbetet, 2020–2025, per ursprung och år. inflytt',
    )
  })

  test('of what is no answer of the API says what it is called and no more', () => {
    const asked = { what: 'Har rapporterat tertial 2 2026' }
    expect(citationOf({ ...FIGURE, asked, dataVersion: undefined })).toBe(
      'Region Jämtland Härjedalen och kommunerna: Har rapporterat tertial 2 2026. inflytt, hämtad 2026-11-26, https://inflytt.example/#lanet-per-ar',
    )
  })

  test('of invented figures says so first', () => {
    expect(citationOf({ ...FIGURE, isDemo: true })).toMatch(/^DEMO, påhittade uppgifter\. Region/)
  })

  test('is English for a reader of English', async () => {
    const asked = { ...FIGURE.asked, what: 'Households moved in through the partnership' }
    expect(await inEnglish(() => citationOf({ ...FIGURE, asked }))).toBe(
      'Region Jämtland Härjedalen and the municipalities: Households moved in through the partnership, 2025. inflytt, retrieved 26 Nov 2026, data version 123, https://inflytt.example/#lanet-per-ar',
    )
  })
})
