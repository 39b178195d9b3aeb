import { useEffect, useRef, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { RecordField } from '../../components/record/form/record-field.ts'
import { RecordForm } from '../../components/record/form/record-form.tsx'
import type { Opened } from '../../components/record/form/record-editing.ts'
import { undoText } from '../../components/record/use-record-save.ts'
import { showToast } from '../../components/ui/toast/toast-store.ts'
import { text } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'
import { decideRule, rulesQuery } from './queries.ts'
import type { Rule, SaidRule } from './queries.ts'

/** After how long, and by which decision; without a decision the rule is off. */
export function DecisionForm({ rule }: { rule: Rule }) {
  const word = useText()
  const queryClient = useQueryClient()
  const [round, setRound] = useState(0)
  const ruleName = word(`retention.kind.${rule.kind}`)
  const summaryRef = useRef<HTMLElement>(null)
  const refresh = () => queryClient.invalidateQueries({ queryKey: rulesQuery.queryKey })

  // The form is made anew with what is stored, and the button that had focus is gone.
  useEffect(() => {
    if (round > 0) summaryRef.current?.focus()
  }, [round])

  async function send(before: Rule, said: SaidRule): Promise<Rule> {
    const saved = await decideRule(before, said)
    const onAction = () => void undo(saved, toSaid(before))
    showToast({
      message: text('retention.saved', { rule: ruleName }),
      action: { label: text('action.undo'), onAction },
    })
    return saved
  }

  async function undo(saved: Rule, before: SaidRule): Promise<void> {
    const message = await decideRule(saved, before).then(() => text('edit.undone'), undoText)
    showToast({ message })
    await refresh()
    setRound((count) => count + 1)
  }

  async function begin(): Promise<void> {
    await refresh()
    setRound((count) => count + 1)
  }

  return (
    <details>
      <summary ref={summaryRef}>
        {word('retention.decide')}
        <span className="visually-hidden">: {ruleName}</span>
      </summary>
      <div className="retention-form">
        <RecordForm
          key={round}
          title={ruleName}
          action={word('retention.save')}
          opened={toOpened(rule)}
          toDraft={toSaid}
          fieldsOf={() => decisionFields(rule)}
          reread={async () => {
            const rules = await queryClient.fetchQuery({ ...rulesQuery, staleTime: 0 })
            return toOpened(rules.find(({ kind }) => kind === rule.kind) ?? rule)
          }}
          send={(_changes, { record }, draft) => send(record, draft)}
          onDone={() => void begin()}
        />
      </div>
    </details>
  )
}

function toOpened(rule: Rule): Opened<Rule> {
  return { record: rule, etag: String(rule.version) }
}

function toSaid({ after, decisionRef, decisionDate }: Rule): SaidRule {
  return { after, decisionRef, decisionDate }
}

const LONGEST_REF = 60

function decisionFields({ unit, least }: Rule): RecordField[] {
  return [
    {
      key: 'after',
      kind: 'count',
      label: text('retention.after', { unit: text(`retention.unit.${unit}`) }),
      hint: text('retention.afterHint', { least }),
      fault: text('retention.fault.after', { least }),
      isRequired: true,
      min: least,
    },
    {
      key: 'decisionRef',
      kind: 'line',
      label: text('retention.decisionRef'),
      hint: text('retention.decisionHint'),
      fault: text('edit.fault.tooLong', { max: LONGEST_REF }),
      maxLength: LONGEST_REF,
    },
    {
      key: 'decisionDate',
      kind: 'day',
      label: text('retention.decisionDate'),
      fault: text('retention.fault.decisionDate'),
    },
  ]
}
