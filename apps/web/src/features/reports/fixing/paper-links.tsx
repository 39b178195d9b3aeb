import { useText } from '../../../strings/use-text.tsx'
import type { ReportChoice } from '../report-choice.ts'
import { decisionPaperHref } from '../report-files.ts'

/** The draft of the decision paper, from a fixed version or as it stands. */
export function PaperLinks({ file }: { file: ReportChoice }) {
  const text = useText()
  return (['docx', 'html'] as const).map((format) => (
    <li key={format}>
      <a href={decisionPaperHref(file, format)}>
        {text(format === 'docx' ? 'fixing.paper' : 'fixing.paperPage')}
      </a>
    </li>
  ))
}
