import { INCLUSION_BASES } from '@inflytt/domain/vocabularies'
import type { InclusionBasis } from '@inflytt/domain'
import { DataTable } from '../../components/ui/table/data-table.tsx'
import type { Column } from '../../components/ui/table/data-table.tsx'
import { text } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'
import { Definition } from './definition.tsx'
import type { DefinitionVersion } from './definition.tsx'

const COUNTS: Record<InclusionBasis, boolean> = {
  contact_before_move: true,
  activity_before_move: true,
  recruited_via_party: true,
  contact_after_move: false,
  unknown: false,
}

/** The answers to 'when did we get in touch', and which of them make a household count. */
export function WhoCounts({ definition }: { definition: DefinitionVersion }) {
  const word = useText()
  return (
    <Definition anchor="vem-raknas" title={word('method.who')} definition={definition} isPart>
      <p>{word('method.whoText')}</p>
      <DataTable
        caption={word('method.whoTable')}
        isCaptionHidden
        columns={toColumns()}
        rows={INCLUSION_BASES}
        rowKey={(basis) => basis}
      />
      <p>{word('method.whoFirst')}</p>
      <p>{word('method.whoAlso')}</p>
      <p>{word('method.whoNot')}</p>
    </Definition>
  )
}

function toColumns(): Column<InclusionBasis>[] {
  return [
    {
      key: 'basis',
      header: text('method.whoBasis'),
      cell: (basis) => text(`vocabulary.inclusionBasis.${basis}`),
      isRowHeader: true,
    },
    {
      key: 'counts',
      header: text('method.whoCounts'),
      cell: (basis) => text(COUNTS[basis] ? 'method.yes' : 'method.no'),
    },
    {
      key: 'meaning',
      header: text('method.whoMeaning'),
      cell: (basis) => text(`method.basis.${basis}`),
    },
  ]
}
