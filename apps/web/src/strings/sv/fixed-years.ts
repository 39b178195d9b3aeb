/** Figures that come from fixed years alone. */
export const fixedYears = {
  'fixed.none': 'Inget år är fastställt än',
  'fixed.year': 'År',
  'fixed.ofBase': '{value} av {base}',
  'fixed.onBase': '{value} (underlag {base})',
  'fixed.between': 'minst {lower}, högst {upper}',
  'fixed.notMature': 'för tidigt',
  'fixed.source':
    'Källa: {source}. Fastställda år, senast publicerat {date}. × betyder att talet inte visas, eftersom det rör för få hushåll, .. att uppgift saknas.',
} as const
