import { useSearch } from '@tanstack/react-router'
import { ErrorState } from '../../components/ui/states/error-state.tsx'
import { Notice } from '../../components/ui/states/notice.tsx'
import { PageSection } from '../../components/ui/page/page-header.tsx'
import { Pending } from '../../components/ui/states/pending.tsx'
import { formatYears } from '../../lib/text/format.ts'
import { useText } from '../../strings/use-text.tsx'
import { BlockTable } from './block-table.tsx'
import { QuestionChoice } from './question-choice.tsx'
import { readQuestion } from './questions.ts'
import { useBlock } from './use-block.ts'

/** The municipalities by one attribute in at most three classes, of the last whole block of fixed years. */
export function BlockSection() {
  const text = useText()
  const { question } = readQuestion(useSearch({ strict: false }).fraga)
  const { block, outcome, municipalities, annotations, ...answer } = useBlock(question)
  if (answer.isPending) return <Pending minHeight={320} />
  if (answer.error) return <ErrorState error={answer.error} onRetry={answer.retry} />
  if (!block || !outcome)
    return (
      <PageSection title={text('newcomers.blockPlain')}>
        <Notice>{text('newcomers.blockLater')}</Notice>
      </PageSection>
    )
  const years = formatYears(block.from, block.to)
  return (
    <PageSection id="kommunerna" title={text('newcomers.blockTitle', { years })}>
      <p>{text('newcomers.blockLead')}</p>
      <div className="fixed-figure">
        <QuestionChoice />
        <BlockTable
          question={question}
          block={block}
          outcome={outcome}
          municipalities={municipalities}
          annotations={annotations}
        />
      </div>
    </PageSection>
  )
}
