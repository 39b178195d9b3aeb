import { useLayoutEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import { useFigureAddress } from '../../lib/address/figure-address.ts'
import type { OutcomeAnswer } from '../../lib/server/api-answers.ts'
import type { TextId } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'
import { useDemoMode } from '../charts/frame/demo-mode.ts'
import { useSource } from '../outcomes/use-source.ts'
import { BesideFacts } from './beside-facts.tsx'
import { citationOf, wordsOf } from './citation.ts'
import { CopyLine } from './copy-line.tsx'
import { Fact } from './fact.tsx'
import type { FigureBasis } from './figure-basis.ts'
import { figureWords } from './figure-words.ts'
import { FixedFigures } from './fixed-figures.tsx'
import { NumberFile } from './number-file.tsx'
import { OutcomeFacts } from './outcome-facts.tsx'
import { OWN_DEFINITION, fixedQuestion, questionAddress } from './question-words.ts'
import type { Explained } from './use-explained.ts'

interface ExplainedFigureProps {
  basis: FigureBasis
  title: string
  value?: ReactNode
  known: Explained
}

/** Definition, question, base, standing, link and citation, one fact after another. */
export function ExplainedFigure({ basis, title, value, known }: ExplainedFigureProps) {
  const text = useText()
  const ownSource = useSource()
  const isDemo = useDemoMode()
  const [shownWords, setShownWords] = useState<string>()
  const { urlOf, pathOf } = useFigureAddress()
  const { id, definition, isPart = false, source = ownSource } = basis
  const { today, municipalities, outcome, told } = known
  const isAlone = value !== undefined
  const { question, asked, status, total } = figureWords(basis, { title, isAlone }, known)
  const cited = { today, url: urlOf(id), isDemo }
  return (
    <>
      <Definition id={definition} outcome={outcome} />
      <dl>
        {isAlone && (
          <Fact label={text('explain.value')}>
            <ShownValue value={value} onWords={setShownWords} />
          </Fact>
        )}
        {total && <Fact label={text('explain.total')}>{total}</Fact>}
        {outcome && (
          <OutcomeFacts outcome={outcome} question={question} municipalities={municipalities} />
        )}
        {outcome && !isPart && (
          <FixedFigures question={fixedQuestion(outcome, municipalities, isAlone)} />
        )}
        <Fact label={text('explain.source')}>{source}</Fact>
        <Fact label={text('explain.link')}>
          <CopyLine words={cited.url} label={text('explain.copyLink')} />
          {outcome && (
            <a href={questionAddress(outcome, municipalities)}>
              {text(isPart ? 'explain.partFromApi' : 'explain.fromApi')}
            </a>
          )}
          {isAlone && shownWords !== undefined && (
            <NumberFile
              id={id}
              title={title}
              number={{
                asked,
                shown: shownWords,
                status,
                source,
                outcome: isPart ? undefined : outcome,
              }}
              known={known}
              cited={cited}
            />
          )}
        </Fact>
        <Fact label={text('explain.cite')}>
          <CopyLine
            words={citationOf({
              asked,
              value: isAlone ? shownWords : undefined,
              status,
              source: source === ownSource ? undefined : source,
              dataVersion: outcome?.dataVersion,
              ...cited,
            })}
            label={text('explain.copyCitation')}
          />
        </Fact>
      </dl>
      {told.length > 0 && <BesideFacts outcomes={told} municipalities={municipalities} cited={cited} />}
      <p>
        <Link to="/metod" search={{ figur: pathOf(id) }} hash="rapportera-fel">
          {text('chart.reportFault')}
        </Link>
      </p>
    </>
  )
}

interface DefinitionProps {
  id: string
  outcome: OutcomeAnswer | undefined
}

/** What is counted, in short, and where the whole of it stands. */
function Definition({ id, outcome }: DefinitionProps) {
  const text = useText()
  const ownDefinition = outcome && OWN_DEFINITION[outcome.measure]
  return (
    <>
      <p>{text(ownDefinition ?? (`method.${id}.text` as TextId))}</p>
      <p>
        <Link to="/metod" hash={id.toLowerCase()}>
          {text(ownDefinition === undefined ? 'explain.wholeDefinition' : 'explain.belongsTo', {
            title: text(`method.${id}` as TextId),
            id,
            version: outcome?.definition.id === id ? outcome.definition.version : 0,
          })}
        </Link>
      </p>
    </>
  )
}

interface ShownValueProps {
  value: ReactNode
  onWords: (words: string) => void
}

/** The number as it stands on the page, and in words for those who cite it. */
function ShownValue({ value, onWords }: ShownValueProps) {
  const shown = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    if (shown.current) onWords(wordsOf(shown.current))
  }, [value, onWords])
  return <span ref={shown}>{value}</span>
}
