import { useNavigate } from '@tanstack/react-router'
import { formatYears } from '../../lib/text/format.ts'
import { writeYears, yearsOf } from '../../lib/address/year-search.ts'
import type { YearRange } from '../../lib/address/year-search.ts'
import { useText } from '../../strings/use-text.tsx'
import { Button } from '../ui/button.tsx'
import { Select } from '../ui/fields/select.tsx'
import type { Asked } from './use-asked-years.ts'
import './year-filter.css'

/** Which years to show. The address is the only place that remembers it. */
export function YearFilter({ asked }: { asked: Asked }) {
  const { years, byDefault, limits, isDefault } = asked
  const text = useText()
  const navigate = useNavigate()
  const options = yearsOf(limits)
    .toReversed()
    .map((year) => ({ value: String(year), label: String(year) }))
  const show = (chosen: YearRange) => {
    const ar = writeYears(chosen, byDefault)
    void navigate({ to: '.', search: (search) => ({ ...search, ar }), resetScroll: false })
  }
  return (
    <fieldset className="year-filter no-print">
      <legend className="visually-hidden">{text('years.filter')}</legend>
      <Select
        label={text('years.filterFrom')}
        options={options}
        value={String(years.from)}
        onChange={(from) => show({ from: Number(from), to: Math.max(Number(from), years.to) })}
      />
      <Select
        label={text('years.filterTo')}
        options={options}
        value={String(years.to)}
        onChange={(to) => show({ from: Math.min(years.from, Number(to)), to: Number(to) })}
      />
      {!isDefault && (
        <Button onClick={() => show(byDefault)}>
          {text('years.filterClear', { years: formatYears(byDefault.from, byDefault.to) })}
        </Button>
      )}
    </fieldset>
  )
}
