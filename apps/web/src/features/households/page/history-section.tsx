import { RecordHistory } from '../../../components/record/history/record-history.tsx'
import { PageSection } from '../../../components/ui/page/page-header.tsx'
import { useText } from '../../../strings/use-text.tsx'
import type { Names } from '../editing/describe-field.ts'
import { historyWords } from './history-words.ts'
import { householdPath } from '../queries.ts'

/** What has happened to the household and its follow-ups, newest first. */
export function HistorySection({ householdRef, names }: { householdRef: string; names: Names }) {
  const text = useText()
  return (
    <PageSection title={text('history.title')}>
      <RecordHistory
        path={householdPath(householdRef)}
        noun="households"
        wordsOf={(item) => historyWords(item, names)}
      />
    </PageSection>
  )
}
