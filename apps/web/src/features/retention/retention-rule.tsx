import { useState } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '../../components/ui/button.tsx'
import { Dialog } from '../../components/ui/dialog/dialog.tsx'
import { problemText } from '../../lib/server/api-problem.ts'
import { useText } from '../../strings/use-text.tsx'
import { DecisionForm } from './decision-form.tsx'
import { RUNNING, runsQuery, startRun } from './queries.ts'
import type { Rule, Run } from './queries.ts'
import { RunProgress } from './run-progress.tsx'
import { RunResult } from './run-result.tsx'

/**
 * One rule: what it does, what is decided, a dry run, and the run itself. `runs` are all that are known, of every rule:
 * one that goes on is followed whoever began it.
 */
export function RetentionRule({ rule, runs }: { rule: Rule; runs: readonly Run[] }) {
  const text = useText()
  const { kind, isOn, unit, after, decisionRef } = rule
  const queryClient = useQueryClient()
  const [isAsking, setAsking] = useState(false)
  const run = useMutation({
    mutationKey: RUNNING,
    mutationFn: (isDryRun: boolean) => startRun(kind, isDryRun),
    onSettled: () => queryClient.invalidateQueries({ queryKey: runsQuery.queryKey }),
  })
  const goingOn = runs.filter((one) => one.kind === kind && one.outcome === null)
  const isUnderWay = (isDryRun: boolean) =>
    (run.isPending && run.variables === isDryRun) || goingOn.some((one) => one.isDryRun === isDryRun)
  const begun = runs.find(({ id }) => id === run.data?.id) ?? run.data
  // What a dry run found by another time says nothing of the run that can be begun now.
  const isOfNow = begun?.after === after
  const decision = decisionRef ?? ''
  return (
    <li className="retention-rule">
      <h3>{text(`retention.kind.${kind}`)}</h3>
      <p>{text(`retention.about.${kind}`)}</p>
      <p>
        <strong>
          {isOn
            ? text('retention.isOn', { time: text(`retention.time.${unit}`, { after }), decision })
            : text('retention.isOff')}
        </strong>
      </p>
      <DecisionForm rule={rule} />
      <div className="button-row">
        <Button isPending={isUnderWay(true)} onClick={() => run.mutate(true)}>
          {text('retention.dryRun')}
          <span className="visually-hidden">{`: ${text(`retention.kind.${kind}`)}`}</span>
        </Button>
        {isOn && (
          <Button isPending={isUnderWay(false)} onClick={() => setAsking(true)}>
            {text('retention.run')}
            <span className="visually-hidden">{`: ${text(`retention.kind.${kind}`)}`}</span>
          </Button>
        )}
      </div>
      {goingOn.map((one) => (
        <RunProgress key={one.id} run={one} />
      ))}
      <div role="status">{begun && isOfNow && begun.outcome !== null && <RunResult run={begun} />}</div>
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
            <Button
              variant="primary"
              onClick={() => {
                setAsking(false)
                run.mutate(false)
              }}
            >
              {text('retention.run')}
            </Button>
            <Button onClick={() => setAsking(false)}>{text('retention.cancel')}</Button>
          </>
        }
      />
    </li>
  )
}
