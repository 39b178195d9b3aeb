import type { fixedYears as swedish } from '../sv/fixed-years.ts'

/** Figures that come from fixed years alone. */
export const fixedYears = {
  'fixed.none': 'No year is settled yet',
  'fixed.year': 'Year',
  'fixed.ofBase': '{value} of {base}',
  'fixed.onBase': '{value} (base {base})',
  'fixed.notMature': 'too early',
  'fixed.source':
    'Source: {source}. Settled years, last published {date}. × means that the figure is not shown, because it concerns too few households, .. that data is missing.',
  'fixed.between': 'at least {lower}, at most {upper}',
} satisfies Record<keyof typeof swedish, string>
