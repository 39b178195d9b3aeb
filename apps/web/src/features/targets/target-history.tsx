import { wordsByFields } from '../../components/record/history/history-words.ts'
import { RecordHistory } from '../../components/record/history/record-history.tsx'
import { formatDate, formatNumber } from '../../lib/text/format.ts'
import { text } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'
import { pathOf } from './queries.ts'
import type { TargetDecision, TargetKey } from './queries.ts'

/** Who set or changed a target, and what it was before. */
export function TargetHistory({ scope, year }: TargetKey) {
  const word = useText()
  return (
    <details className="targets-history">
      <summary>{word('history.title')}</summary>
      <RecordHistory
        path={pathOf({ scope, year })}
        wordsOf={wordsByFields([], {
          value: { label: word('targets.value'), words: valueWords },
          decision: { label: word('targets.decision'), words: decisionWords },
        })}
      />
    </details>
  )
}

function valueWords(value: unknown): string {
  return typeof value === 'number' ? formatNumber(value) : text('targets.missing')
}

function decisionWords(value: unknown): string {
  const { body, date, diaryRef } = value as TargetDecision
  const said = [body, date === null ? null : formatDate(date), diaryRef].filter((part) => part !== null)
  return said.length === 0 ? text('targets.noDecision') : said.join(', ')
}
