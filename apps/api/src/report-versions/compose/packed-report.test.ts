import { expect, it } from 'vitest'
import { PackedReport } from './packed-report.ts'
import { versionHash } from './version-hash.ts'

const REPORTS = [
  { municipalityCode: '2326', report: JSON.stringify({ name: 'Berg \u2013 h\u00e4r \u{1F3E1}' }) },
  { municipalityCode: null, report: JSON.stringify({ name: 'J\u00e4mtland' }) },
  { municipalityCode: '2303', report: JSON.stringify({ name: 'Ragunda' }) },
]

it('is unpacked as it was, and much shorter where it says much the same', () => {
  for (const one of REPORTS) {
    const { municipalityCode, report } = PackedReport.of(one)
    expect({ municipalityCode, report }).toEqual(one)
  }
  const report = JSON.stringify(Array.from({ length: 500 }, (_, at) => ({ ...REPORTS[0], at })))
  expect(PackedReport.of({ municipalityCode: null, report }).packed.length).toBeLessThan(
    report.length / 10,
  )
})

it('counts in the hash of its version as its text does, whatever the order', () => {
  const tables = [{ key: 'households/origin/2024', version: 1, cells: [] }]
  const hash = versionHash(REPORTS, tables)
  expect(versionHash(REPORTS.map((one) => PackedReport.of(one)).toReversed(), tables)).toBe(hash)
  // As it has been told since the first version.
  expect(hash).toBe('93d7e0f3e56720fddf54a79defbde5cb76e17d2bb773627ab9a35386bc1a24b5')
})
