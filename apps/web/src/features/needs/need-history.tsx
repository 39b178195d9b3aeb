import { RecordHistory } from '../../components/record/history/record-history.tsx'
import { PageSection } from '../../components/ui/page/page-header.tsx'
import { useText } from '../../strings/use-text.tsx'
import { needHistoryWords } from './need-words.ts'
import type { NeedNames } from './need-words.ts'
import { needPath } from './queries.ts'

/** Who changed which field of the need, and when. */
export function NeedHistory({ id, names }: { id: string; names: NeedNames }) {
  const text = useText()
  return (
    <PageSection title={text('history.title')}>
      <RecordHistory
        path={needPath(id)}
        noun="needs"
        wordsOf={(item) => needHistoryWords(item, names)}
      />
    </PageSection>
  )
}
