import { useQuery } from '@tanstack/react-query'
import { get } from '../../lib/api-client.ts'
import { useText } from '../../strings/use-text.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorState } from '../ui/error-state.tsx'
import { Pending } from '../ui/pending.tsx'
import { HistoryList } from './history-list.tsx'
import type { HistoryItem } from './history-list.tsx'
import { nameOfField, toWords } from './record-field.ts'
import type { RecordField } from './record-field.ts'

interface RecordHistoryProps {
  /** Of the record, such as `/costs/1`. */
  path: string
  fields: readonly RecordField[]
  /** Members that no field of a form is, in words. */
  further?: Readonly<Record<string, { label: string; words: (value: unknown) => string }>>
}

/** The history of a record, for those who may read it. */
export function RecordHistory({ path, fields, further = {} }: RecordHistoryProps) {
  const text = useText()
  const history = useQuery({
    queryKey: ['history', path],
    queryFn: async ({ signal }) =>
      (await get<{ items: HistoryItem[] }>(`${path}/history`, signal)).items,
    staleTime: 0,
  })
  const known = (key: string) => fields.find((field) => field.key === key)
  const voided = {
    label: text('records.isVoided'),
    words: (value: unknown) => text(value === true ? 'records.yes' : 'records.no'),
  }
  const all: RecordHistoryProps['further'] = { isVoided: voided, ...further }
  if (history.data === undefined)
    return history.isError ? (
      <ErrorState error={history.error} onRetry={() => void history.refetch()} />
    ) : (
      <Pending minHeight={120} />
    )
  if (history.data.length === 0) return <EmptyState>{text('records.history.none')}</EmptyState>
  return (
    <HistoryList
      items={history.data}
      labelOf={(key) => {
        const field = known(key)
        return field === undefined ? (all[key]?.label ?? key) : nameOfField(field)
      }}
      describe={(key, value) => {
        const field = known(key)
        return field === undefined ? (all[key]?.words(value) ?? String(value)) : toWords(field, value)
      }}
    />
  )
}
