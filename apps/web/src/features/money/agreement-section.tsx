import { useState } from 'react'
import { RecordDialog } from '../../components/record/record-dialog.tsx'
import { FieldList, toLines } from '../../components/record/field-list.tsx'
import type { FieldChoice } from '../../components/record/form/record-field.ts'
import { Button } from '../../components/ui/button.tsx'
import { PageSection } from '../../components/ui/page/page-header.tsx'
import { pathOf } from '../../lib/queries/money-queries.ts'
import type { AgreementRecord } from '../../lib/queries/money-queries.ts'
import { useText } from '../../strings/use-text.tsx'
import { agreementFields, decisionChoices } from './money-fields.ts'
import { toAgreementBody, useAddAgreement } from './use-add-agreement.ts'

interface AgreementSectionProps {
  agreement: AgreementRecord
  programmes: readonly FieldChoice[]
}

/** What an agreement says of itself. */
export function AgreementSection({ agreement, programmes }: AgreementSectionProps) {
  const text = useText()
  const [isOpen, setOpen] = useState(false)
  const fields = agreementFields(programmes)
  return (
    <PageSection title={text('moneyEdit.about')}>
      <div className="money-use">
        <FieldList isWide lines={toLines(fields, { ...agreement })} />
        <div className="button-row no-print">
          <Button onClick={() => setOpen(true)}>{text('moneyEdit.changeAgreement')}</Button>
        </div>
      </div>
      {isOpen && (
        <RecordDialog
          title={text('moneyEdit.changeAgreement')}
          path={pathOf(agreement.id)}
          fieldsOf={() => fields}
          toBody={toAgreementBody}
          onClose={() => setOpen(false)}
        />
      )}
    </PageSection>
  )
}

interface NewAgreementProps {
  programmes: readonly FieldChoice[]
  parties: readonly FieldChoice[]
  /** Those of the agreement before, which are most often those of the next. */
  likely: readonly string[]
  year: number
  onAdded: (id: string) => void
}

/** A button and a dialog that add an agreement with its parties, of whose amounts nothing is known yet. */
export function NewAgreement({ programmes, parties, likely, year, onAdded }: NewAgreementProps) {
  const text = useText()
  const { addAgreement } = useAddAgreement()
  const [isOpen, setOpen] = useState(false)
  const fields = [
    ...agreementFields(programmes),
    {
      key: 'partyIds',
      kind: 'choices' as const,
      label: text('moneyEdit.partyIds'),
      choices: parties,
      fault: text('moneyEdit.fault.parties'),
    },
    {
      key: 'status',
      kind: 'choice' as const,
      label: text('moneyEdit.status'),
      isRequired: true,
      choices: decisionChoices(),
      fault: text('moneyEdit.fault.choice'),
    },
  ]
  return (
    <>
      <Button onClick={() => setOpen(true)}>{text('moneyEdit.newAgreement')}</Button>
      {isOpen && (
        <RecordDialog
          title={text('moneyEdit.newAgreement')}
          initial={{ year, splitMethod: 'other', status: 'not_handled', partyIds: likely }}
          fieldsOf={() => fields}
          onAdd={async (all, key) => onAdded(await addAgreement(all, key))}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
