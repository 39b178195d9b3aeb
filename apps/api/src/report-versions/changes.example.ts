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
      measureTitle: 'Households that moved in',
      unit: 'households',
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
  'R2025-v1-T2-r4;T2;2022;"2305";Br\u00e4cke;inflyttade_hushall_via_samarbetet;Households that moved in;;3;at_least;bekraftad;4;at_least;bekraftad;household:create;inflytt;cell;households\r\n'
