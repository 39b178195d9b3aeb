import { expect, it } from 'vitest'
import { reportFileName } from './file-name.ts'

it.each([
  [{ format: 'csv' }, { fileName: 'inflyttning_2025.csv' }],
  [{ format: 'csv-machine' }, { fileName: 'inflyttning_2025_maskin.csv' }],
  [{ format: 'json' }, { fileName: 'inflyttning_2025.json' }],
  [{ format: 'csv', version: 2 }, { fileName: 'inflyttning_2025_v2.csv' }],
  [{ format: 'csv', isDemo: true }, { fileName: 'DEMO_inflyttning_2025.csv' }],
  [{ format: 'csv', municipalityName: 'Krokom' }, { fileName: 'inflyttning_krokom_2025.csv' }],
  [
    { format: 'csv', municipalityName: 'Bräcke' },
    { fileName: 'inflyttning_braecke_2025.csv', fileNameUtf8: 'inflyttning_bräcke_2025.csv' },
  ],
  [
    { format: 'json', municipalityName: 'Åre', isDemo: true },
    { fileName: 'DEMO_inflyttning_aare_2025.json', fileNameUtf8: 'DEMO_inflyttning_åre_2025.json' },
  ],
  [
    { format: 'csv', municipalityName: 'Östersund' },
    { fileName: 'inflyttning_oestersund_2025.csv', fileNameUtf8: 'inflyttning_östersund_2025.csv' },
  ],
  [{ format: 'xlsx', isDemo: true }, { fileName: 'DEMO_inflyttning_2025.xlsx' }],
  [{ format: 'html' }, { fileName: 'inflyttning_2025.html' }],
  [{ format: 'json-stat', table: 'T2' }, { fileName: 'inflyttning_2025_T2_json-stat.json' }],
] as const)('names %j', (asked, expected) => {
  expect(reportFileName({ year: 2025, isDemo: false, ...asked })).toEqual(expected)
})

it('lets nothing of a name leave the folder or the header', () => {
  const { fileName, fileNameUtf8 } = reportFileName({
    year: 2025,
    isDemo: false,
    format: 'csv',
    municipalityName: '../"é\r\n;Łx',
  })
  expect(fileName).toBe('inflyttning_-e-xx_2025.csv')
  expect(fileNameUtf8).toBe('inflyttning_-é-łx_2025.csv')
})
