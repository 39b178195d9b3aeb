import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { fixedVersionsQuery } from '../../components/fixed-years/fixed-years-queries.ts'
import { tertialName } from '../../components/outcomes/reporting.ts'
import { Button } from '../../components/ui/button.tsx'
import { Dialog } from '../../components/ui/dialog/dialog.tsx'
import { TextArea } from '../../components/ui/fields/text-area.tsx'
import { useText } from '../../strings/use-text.tsx'

const LONGEST_REASON = 300

interface ReopenDialogProps {
  period: string
  isOpen: boolean
  onClose: () => void
  onReopen: (reason: string) => void
}

export function ReopenDialog({ period, isOpen, onClose, onReopen }: ReopenDialogProps) {
  const text = useText()
  const formId = useId()
  return (
    <Dialog
      title={text('periods.reopenTitle', { period: tertialName(period) })}
      isOpen={isOpen}
      onClose={onClose}
      intro={<ReopenIntro year={period.slice(0, 4)} />}
      actions={
        <>
          <Button type="submit" form={formId} variant="primary">
            {text('periods.reopenDo')}
          </Button>
          <Button onClick={onClose}>{text('action.cancel')}</Button>
        </>
      }
    >
      <ReopenForm formId={formId} onReopen={onReopen} />
    </Dialog>
  )
}

function ReopenIntro({ year }: { year: string }) {
  const text = useText()
  const fixed = useQuery(fixedVersionsQuery)
  const isFixed = fixed.data?.some((version) => String(version.year) === year) === true
  return (
    <>
      <p>{text('periods.reopenText')}</p>
      {isFixed && <p>{text('periods.reopenFixed', { year })}</p>}
    </>
  )
}

interface ReopenFormProps {
  formId: string
  onReopen: (reason: string) => void
}

function ReopenForm({ formId, onReopen }: ReopenFormProps) {
  const text = useText()
  const [typed, setTyped] = useState('')
  const [isAsked, setAsked] = useState(false)
  const reason = typed.trim()
  const isTooLong = typed.length > LONGEST_REASON
  const fault = reason === '' ? text('periods.reasonMissing') : text('periods.reasonLong')
  const isFaulty = reason === '' || isTooLong
  return (
    <form
      id={formId}
      className="fields"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setAsked(true)
        if (isFaulty) document.getElementById(`${formId}-reason`)?.focus()
        else onReopen(reason)
      }}
    >
      <TextArea
        id={`${formId}-reason`}
        label={text('periods.reopenReason')}
        hint={text('periods.reopenHint')}
        value={typed}
        maxCharacters={LONGEST_REASON}
        onChange={(event) => setTyped(event.target.value)}
        error={isAsked && isFaulty ? fault : undefined}
      />
    </form>
  )
}
