export const CHANGES_EXAMPLE = {
  year: 2025,
  version: 1,
  municipalityCode: null,
  isChangedAfterFixing: true,
  items: [
    {
      figureCode: 'R2025-v1-T2-r4',
      tableId: 'T2',
      measure: 'inflyttade_hushall_via_samarbetet',
      measureTitle: 'Inflyttade hush\u00e5ll',
      unit: 'hush\u00e5ll',
      rowType: 'cell' as const,
      municipality: 'Br\u00e4cke',
      municipalityCode: '2305',
      year: '2022',
      category: null,
      before: { value: 3, bound: 'at_least' as const, status: 'bekraftad' },
      now: { value: 4, bound: 'at_least' as const, status: 'bekraftad' },
      reasons: [{ recordType: 'household', action: 'create' }],
    },
  ],
}

export const CHANGES_CSV_EXAMPLE =
  'sifferkod;tabell;ar;kommunkod;kommun;matt;benamning;kategori;faststallt_varde;faststalld_grans;faststalld_status;varde_nu;grans_nu;status_nu;orsak;kalla;radtyp;enhet\r\n' +
  'R2025-v1-T2-r4;T2;2022;"2305";Br\u00e4cke;inflyttade_hushall_via_samarbetet;Inflyttade hush\u00e5ll;;3;minst;bekraftad;4;minst;bekraftad;hush\u00e5ll har lagts till;inflytt;cell;hush\u00e5ll\r\n'
