import { useId, useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import { Button } from '../../components/ui/button.tsx'
import { ErrorSummary } from '../../components/ui/error-summary.tsx'
import { PageSection } from '../../components/ui/page-header.tsx'
import { problemText } from '../../lib/api-problem.ts'

export interface FieldFault {
  field: string
  message: string
}

interface MoneyFormProps {
  title: string
  action: string
  isPending: boolean
  /** What keeps the form from being sent. */
  check: () => FieldFault[]
  /** Gives what went wrong, or nothing. */
  save: () => Promise<unknown>
  /** What went wrong in words of its own; undefined leaves it to the common ones. */
  failureText?: (error: unknown) => string | undefined
  children: (parts: {
    idOf: (field: string) => string
    errorOf: (field: string) => string | undefined
  }) => ReactNode
}

/** A short form of money: its faults at the fields and above, its failure above. */
export function MoneyForm(props: MoneyFormProps) {
  const { title, action, isPending, check, save, failureText, children } = props
  const formId = useId()
  const [faults, setFaults] = useState<readonly FieldFault[]>([])
  const [failure, setFailure] = useState<string>()
  const [attempt, setAttempt] = useState(0)
  const idOf = (field: string) => `${formId}-${field}`

  async function send(event: FormEvent) {
    event.preventDefault()
    if (isPending) return
    const found = check()
    setFaults(found)
    setFailure(undefined)
    setAttempt((count) => count + 1)
    if (found.length > 0) return
    const error = await save()
    if (error === undefined) return
    setFailure(failureText?.(error) ?? problemText(error))
    setAttempt((count) => count + 1)
  }

  return (
    <PageSection title={title}>
      <form className="money-form" noValidate onSubmit={(event) => void send(event)}>
        <div className="money-wide">
          <ErrorSummary
            errors={faults.map(({ field, message }) => ({ fieldId: idOf(field), message }))}
            message={failure}
            attempt={attempt}
          />
        </div>
        {children({
          idOf,
          errorOf: (field) => faults.find((fault) => fault.field === field)?.message,
        })}
        <div className="money-wide">
          <Button type="submit" variant="primary" isPending={isPending}>
            {action}
          </Button>
        </div>
      </form>
    </PageSection>
  )
}
