import { useState } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '../../components/ui/button.tsx'
import { TextField } from '../../components/ui/fields/text-field.tsx'
import { showToast } from '../../components/ui/toast/toast-store.ts'
import { ApiProblem, problemText } from '../../lib/api-problem.ts'
import { useText } from '../../strings/use-text.tsx'
import { decideRule } from './queries.ts'
import type { Rule } from './queries.ts'

/** After how long, and by which decision; without a decision the rule is off. */
export function DecisionForm({ rule }: { rule: Rule }) {
  const text = useText()
  const queryClient = useQueryClient()
  const [after, setAfter] = useState(String(rule.after))
  const [decisionRef, setDecisionRef] = useState(rule.decisionRef ?? '')
  const [decisionDate, setDecisionDate] = useState(rule.decisionDate ?? '')
  const save = useMutation({
    mutationFn: () =>
      decideRule(rule, {
        after: Number(after),
        decisionRef: decisionRef.trim() || null,
        decisionDate: decisionDate.trim() || null,
      }),
    onSuccess: () =>
      showToast({ message: text('retention.saved', { rule: text(`retention.kind.${rule.kind}`) }) }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['retention', 'rules'] }),
  })
  const isStale = save.error instanceof ApiProblem && save.error.code === 'precondition-failed'
  return (
    <form
      className="retention-form"
      noValidate
      aria-label={text(`retention.kind.${rule.kind}`)}
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate()
      }}
    >
      <TextField
        label={text('retention.after', { unit: text(`retention.unit.${rule.unit}`) })}
        hint={text('retention.afterHint', { least: rule.least })}
        inputMode="numeric"
        autoComplete="off"
        value={after}
        onChange={(event) => setAfter(event.target.value)}
      />
      <TextField
        label={text('retention.decisionRef')}
        hint={text('retention.decisionHint')}
        autoComplete="off"
        maxLength={60}
        value={decisionRef}
        onChange={(event) => setDecisionRef(event.target.value)}
      />
      <TextField
        label={text('retention.decisionDate')}
        hint={text('retention.decisionDateHint')}
        isOptional
        autoComplete="off"
        value={decisionDate}
        onChange={(event) => setDecisionDate(event.target.value)}
      />
      {save.isError && (
        <p className="form-failure" role="alert">
          {isStale ? text('retention.stale') : problemText(save.error)}
        </p>
      )}
      <Button type="submit" variant="primary" isPending={save.isPending}>
        {text('retention.save')}
      </Button>
    </form>
  )
}
