import type { ReactNode, RefObject } from 'react'
import { MethodLink } from '../../../components/ui/page/method-link.tsx'
import { Notice } from '../../../components/ui/states/notice.tsx'
import { useText } from '../../../strings/use-text.tsx'
import { coverageWords, statusWords } from './counting-words.ts'
import type { ReadHousehold } from '../queries.ts'
import type { Around } from '../list/use-around.ts'

interface CountingSectionProps {
  read: ReadHousehold
  around: Around
  /** What the last save gave reason to tell. */
  advice: readonly string[]
  statusRef: RefObject<HTMLParagraphElement | null>
  children: ReactNode
}

/** How the household counts, in words, and what can be done about it. */
export function CountingSection({ read, around, advice, statusRef, children }: CountingSectionProps) {
  const text = useText()
  const { household } = read
  return (
    <section className="counting">
      <h2 className="visually-hidden">{text('household.section.counting')}</h2>
      <p
        ref={statusRef}
        tabIndex={-1}
        className={`status status-${household.countStatus} counting-status`}
      >
        <span>
          {statusWords(household)}
          {household.isLate && ` (${text('household.late')})`}
        </span>
      </p>
      <p>
        {coverageWords(household, around.names)}{' '}
        <MethodLink definition="K1" about={text('household.section.counting')} />
      </p>
      {advice.map((line) => (
        <Notice key={line}>{line}</Notice>
      ))}
      {!around.may.change && <p className="quiet">{text('household.readOnly')}</p>}
      {children}
    </section>
  )
}
