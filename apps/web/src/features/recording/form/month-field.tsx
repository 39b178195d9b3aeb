import { Suspense, useMemo } from 'react'
import type { Month } from '@inflytt/domain'
import { ComboBox } from '../../../components/ui/fields/combobox-lazy.ts'
import { Pending } from '../../../components/ui/states/pending.tsx'
import { isOnlyYear, plainMonth } from '../../../lib/text/written-month.ts'
import { monthOption } from '../values/months.ts'

interface MonthFieldProps {
  id: string
  label: string
  hint?: string
  months: readonly Month[]
  value: Month
  onChange: (month: Month) => void
  error: string | undefined
  isOptional?: boolean
  /** Told what was left in the field and is none of the months. */
  onUnread: (typed: string | undefined) => void
}

const FIELD_HEIGHT = 104

export function MonthField({ months, value, onChange, ...field }: MonthFieldProps) {
  const options = useMemo(() => months.map(monthOption), [months])
  return (
    <Suspense fallback={<Pending minHeight={FIELD_HEIGHT} />}>
      <ComboBox
        {...field}
        plain={plainMonth}
        isVague={isOnlyYear}
        options={options}
        value={value === '' ? undefined : value}
        onChange={(month) => onChange(month ?? '')}
      />
    </Suspense>
  )
}
