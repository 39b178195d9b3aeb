import { useState } from 'react'
import { RecordDialog } from '../../components/record/record-dialog.tsx'
import { RecordSection } from '../../components/record/record-section.tsx'
import type { FieldChoice } from '../../components/record/form/record-field.ts'
import { Button } from '../../components/ui/button.tsx'
import type { Column } from '../../components/ui/table/data-table.tsx'
import { formatDate } from '../../lib/text/format.ts'
import { pathOf } from '../../lib/queries/money-queries.ts'
import type { AgreementPartyRecord, AgreementRecord } from '../../lib/queries/money-queries.ts'
import { text } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'
import { decisionChoices, decisionFields } from './money-fields.ts'
import type { AgreementBook } from './queries.ts'
import { useAddAgreement } from './use-add-agreement.ts'

interface DecisionSectionProps {
  agreement: AgreementRecord
  book: AgreementBook
  parties: readonly FieldChoice[]
  nameOf: (partyId: string) => string
}

/** The parties of an agreement and what each has decided. */
export function DecisionSection({ agreement, book, parties, nameOf }: DecisionSectionProps) {
  const word = useText()
  const fields = decisionFields()
  return (
    <RecordSection
      title={word('moneyEdit.decisions')}
      caption={word('moneyEdit.decisionsTable', { name: agreement.name })}
      rows={book.parties}
      columns={toColumns(nameOf)}
      keyOf={({ partyId }) => partyId}
      nameOf={({ partyId }) => nameOf(partyId)}
      parent={`${pathOf(agreement.id)}/parties`}
      fieldsOf={() => fields}
      mayAdd={false}
      addLabel={word('moneyEdit.addParties')}
      emptyText={word('moneyEdit.noParties')}
    >
      <AddParties agreement={agreement} book={book} parties={parties} />
    </RecordSection>
  )
}

function AddParties({ agreement, book, parties }: Omit<DecisionSectionProps, 'nameOf'>) {
  const word = useText()
  const { addParties } = useAddAgreement()
  const [isOpen, setOpen] = useState(false)
  const others = parties.filter(({ value }) => !book.parties.some(({ partyId }) => partyId === value))
  if (others.length === 0) return <p className="quiet">{word('moneyEdit.allParties')}</p>
  const fields = [
    {
      key: 'partyIds',
      kind: 'choices' as const,
      label: word('moneyEdit.partyIds'),
      isRequired: true,
      choices: others,
      fault: word('moneyEdit.fault.parties'),
    },
    {
      key: 'status',
      kind: 'choice' as const,
      label: word('moneyEdit.status'),
      isRequired: true,
      choices: decisionChoices(),
      fault: word('moneyEdit.fault.choice'),
    },
  ]
  return (
    <div className="button-row no-print">
      <Button onClick={() => setOpen(true)}>{word('moneyEdit.addParties')}</Button>
      {isOpen && (
        <RecordDialog
          title={word('moneyEdit.addParties')}
          parent={`${pathOf(agreement.id)}/parties`}
          initial={{ status: 'not_handled' }}
          fieldsOf={() => fields}
          onAdd={(all, key) => addParties(agreement.id, all, key)}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  )
}

function toColumns(nameOf: (partyId: string) => string): Column<AgreementPartyRecord>[] {
  return [
    {
      key: 'party',
      header: text('moneyEdit.party'),
      isRowHeader: true,
      cell: ({ partyId }) => nameOf(partyId),
    },
    {
      key: 'status',
      header: text('moneyEdit.status'),
      cell: ({ status }) => text(`money.decision.${status}`),
    },
    {
      key: 'body',
      header: text('moneyEdit.decisionBody'),
      cell: ({ decisionBody }) => decisionBody ?? '',
    },
    {
      key: 'date',
      header: text('moneyEdit.decisionDate'),
      cell: ({ decisionDate }) => (decisionDate === null ? '' : formatDate(decisionDate)),
    },
    {
      key: 'diary',
      header: text('moneyEdit.diaryRef'),
      cell: ({ diaryRef }) => diaryRef ?? '',
    },
  ]
}
