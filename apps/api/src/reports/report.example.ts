const SOURCE = 'inflytt'

export const REPORT_EXAMPLE = {
  report: {
    year: 2025,
    scope: 'county' as const,
    isDemo: false,
    generatedAt: '2026-02-02T08:00:00.000Z',
    dataVersion: '812',
    version: null,
  },
  tables: [
    {
      id: 'T2',
      title: 'Households per municipality and year',
      measures: [
        {
          code: 'inflyttade_hushall_via_samarbetet',
          title: 'Households that moved in',
          unit: 'households',
          kpi: 'K1',
        },
      ],
      rows: [
        {
          rowType: 'cell',
          year: '2022',
          municipalityCode: '2305',
          municipality: 'Br\u00e4cke',
          measure: 'inflyttade_hushall_via_samarbetet',
          category: 'minst',
          value: 3,
          status: 'bekraftad',
          bound: 'at_least' as const,
          source: SOURCE,
          figureCode: null,
          reportVersion: null,
          text: null,
        },
      ],
    },
  ],
}

export const REPORT_CSV_EXAMPLE =
  'tabell;radtyp;ar;kommunkod;kommun;matt;kategori;varde;status;kalla;sifferkod;rapportversion\r\n' +
  'T2;cell;2022;"2305";Br\u00e4cke;inflyttade_hushall_via_samarbetet;minst;3;bekraftad;inflytt;;\r\n'
