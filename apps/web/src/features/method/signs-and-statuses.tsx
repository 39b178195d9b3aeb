import { DataTable } from '../../components/ui/table/data-table.tsx'
import type { Column } from '../../components/ui/table/data-table.tsx'
import { text } from '../../strings/text.ts'
import type { TextId } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'
import { Definition } from './definition.tsx'
import type { DefinitionVersion } from './definition.tsx'

interface Explained {
  mark: TextId
  meaning: TextId
}

const SIGNS: readonly Explained[] = [
  { mark: 'sign.zero', meaning: 'method.signZeroText' },
  { mark: 'sign.missing', meaning: 'method.signMissingText' },
  { mark: 'sign.hidden', meaning: 'method.signHiddenText' },
  { mark: 'sign.preliminary', meaning: 'method.signPreliminaryText' },
  { mark: 'sign.more', meaning: 'method.signMoreText' },
  { mark: 'method.signMinst', meaning: 'method.signMinstText' },
  { mark: 'method.signBlank', meaning: 'method.signBlankText' },
]

const STATUSES: readonly Explained[] = [
  { mark: 'status.confirmed', meaning: 'method.statusText.confirmed' },
  { mark: 'status.preliminary', meaning: 'method.statusText.preliminary' },
  { mark: 'status.compiled', meaning: 'method.statusText.compiled' },
  { mark: 'status.unallocated', meaning: 'method.statusText.unallocated' },
  { mark: 'status.not_reported', meaning: 'method.statusText.not_reported' },
  { mark: 'status.unknown', meaning: 'method.statusText.unknown' },
  { mark: 'status.suppressed', meaning: 'method.statusText.suppressed' },
  { mark: 'status.not_applicable', meaning: 'method.statusText.not_applicable' },
]

export function SignsAndStatuses({ definition }: { definition: DefinitionVersion }) {
  const word = useText()
  return (
    <Definition anchor="tecken" title={word('method.signs')} definition={definition} isPart>
      <p>{word('method.signsText')}</p>
      <DataTable
        caption={word('method.signsTable')}
        columns={toColumns('method.sign')}
        rows={SIGNS}
        rowKey={(row) => row.mark}
      />
      <DataTable
        caption={word('method.statusTable')}
        columns={toColumns('method.status')}
        rows={STATUSES}
        rowKey={(row) => row.mark}
      />
      <p>{word('method.statusWeakest')}</p>
    </Definition>
  )
}

function toColumns(header: TextId): Column<Explained>[] {
  return [
    { key: 'mark', header: text(header), cell: ({ mark }) => text(mark), isRowHeader: true },
    { key: 'meaning', header: text('method.meaning'), cell: ({ meaning }) => text(meaning) },
  ]
}
