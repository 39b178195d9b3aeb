import { useState } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '../../components/ui/button.tsx'
import { Dialog } from '../../components/ui/dialog/dialog.tsx'
import { problemText } from '../../lib/server/api-problem.ts'
import { useText } from '../../strings/use-text.tsx'
import { countWords } from './count-words.ts'
import { DecisionForm } from './decision-form.tsx'
import { startRun } from './queries.ts'
import type { Rule, Run } from './queries.ts'

/** One rule: what it does, what is decided, a dry run, and the run itself. */
export function RetentionRule({ rule }: { rule: Rule }) {
  const text = useText()
  const { kind, isOn, decisionRef } = rule
  const queryClient = useQueryClient()
  const [isAsking, setAsking] = useState(false)
  const run = useMutation({
    mutationFn: (isDryRun: boolean) => startRun(kind, isDryRun),
    onSettled: () => {
      setAsking(false)
      return queryClient.invalidateQueries({ queryKey: ['retention', 'runs'] })
    },
  })
  const decision = decisionRef ?? ''
  return (
    <li className="retention-rule">
      <h3>{text(`retention.kind.${kind}`)}</h3>
      <p>{text(`retention.about.${kind}`)}</p>
      <p>
        <strong>{isOn ? text('retention.isOn', { decision }) : text('retention.isOff')}</strong>
      </p>
      <DecisionForm rule={rule} />
      <div className="button-row">
        <Button isPending={run.isPending} onClick={() => run.mutate(true)}>
          {text('retention.dryRun')}
          <span className="visually-hidden">{`: ${text(`retention.kind.${kind}`)}`}</span>
        </Button>
        {isOn && (
          <Button onClick={() => setAsking(true)}>
            {text('retention.run')}
            <span className="visually-hidden">{`: ${text(`retention.kind.${kind}`)}`}</span>
          </Button>
        )}
      </div>
      <div role="status">{run.data && <Result run={run.data} />}</div>
      {run.isError && (
        <div className="form-failure" role="alert">
          <p>{problemText(run.error)}</p>
        </div>
      )}
      <Dialog
        title={text('retention.confirm')}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        intro={
          <>
            <p>
              <strong>{text(`retention.kind.${kind}`)}</strong>
            </p>
            <p>{text('retention.confirmText', { decision })}</p>
          </>
        }
        actions={
          <>
            <Button variant="primary" isPending={run.isPending} onClick={() => run.mutate(false)}>
              {text('retention.run')}
            </Button>
            <Button onClick={() => setAsking(false)}>{text('retention.cancel')}</Button>
          </>
        }
      />
    </li>
  )
}

function Result({ run: { isDryRun, changed, held } }: { run: Run }) {
  const text = useText()
  const counts = countWords(changed)
  return (
    <>
      <p>{text(isDryRun ? 'retention.wouldChange' : 'retention.didChange', { counts })}</p>
      {Object.keys(held).length > 0 && <p>{text('retention.held', { counts: countWords(held) })}</p>}
    </>
  )
}
