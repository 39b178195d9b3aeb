import { useText } from '../../strings/use-text.tsx'
import { countWords } from './count-words.ts'
import type { Run } from './queries.ts'

/** What a run did, or would do; and where it did not come to its end, that and why. */
export function RunResult({ run: { isDryRun, outcome, failure, changed, held } }: { run: Run }) {
  const text = useText()
  const counts = countWords(changed)
  return (
    <>
      {outcome === 'interrupted' && (
        <p>{text(isDryRun ? 'retention.interruptedDry' : 'retention.interrupted')}</p>
      )}
      {failure !== null && (
        <p>
          {text('retention.failed', {
            why: text(
              failure === 'trail_differs' ? 'retention.trailDiffers' : `jobs.failure.${failure}`,
            ),
          })}
        </p>
      )}
      {counts !== '' && (
        <p>{text(isDryRun ? 'retention.wouldChange' : 'retention.didChange', { counts })}</p>
      )}
      {Object.keys(held).length > 0 && <p>{text('retention.held', { counts: countWords(held) })}</p>}
    </>
  )
}
