import { Select } from '../../../components/ui/fields/select.tsx'

const ALL = 'alla'

interface FilterSelectProps {
  label: string
  /** What it is called that nothing is chosen. */
  all: string
  options: readonly { value: string; label: string }[]
  value: string | undefined
  /** Told undefined where nothing is chosen any more. */
  onChange: (value: string | undefined) => void
}

export function FilterSelect({ label, all, options, value, onChange }: FilterSelectProps) {
  return (
    <Select
      label={label}
      value={value ?? ALL}
      onChange={(chosen) => onChange(chosen === ALL ? undefined : chosen)}
      options={[{ value: ALL, label: all }, ...options]}
    />
  )
}
