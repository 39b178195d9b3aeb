import { useLayoutEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { useQueries, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { isTier1 } from '@inflytt/domain'
import type { OutcomeAnswer } from '../../lib/server/api-answers.ts'
import { useFigureAddress } from '../../lib/address/figure-address.ts'
import { formatDateTime } from '../../lib/text/format.ts'
import { outcomesQuery } from '../../lib/queries/outcome-queries.ts'
import { municipalitiesQuery, settingsQuery } from '../../lib/queries/reference-queries.ts'
import type { Municipality } from '../../lib/queries/reference-queries.ts'
import type { TextId } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'
import { useDemoMode } from '../charts/demo-mode.ts'
import { useSource } from '../outcomes/use-source.ts'
import { ErrorState } from '../ui/states/error-state.tsx'
import { Pending } from '../ui/states/pending.tsx'
import { basisLines, standingOf, standingWords, totalWords, valueWords } from './basis-lines.ts'
import { BesideFacts } from './beside-facts.tsx'
import { citationOf, wordsOf } from './citation.ts'
import { CopyLine } from './copy-line.tsx'
import { Fact } from './fact.tsx'
import type { FigureBasis } from './figure-basis.ts'
import { FixedFigures } from './fixed-figures.tsx'
import { FixedVersions } from './fixed-versions.tsx'
import type { NumberInFile } from './number-csv.ts'
import { NumberFile } from './number-file.tsx'
import {
  OWN_DEFINITION,
  askedWords,
  fixedQuestion,
  questionAddress,
  questionWords,
  withPlace,
  yearsAsked,
} from './question-words.ts'
import type { AskedWords } from './question-words.ts'

// Two sources in one figure: the sum of one of them is not the figure's.
const BESIDE_OFFICIAL = 'K12'

interface ExplanationProps {
  basis: FigureBasis
  title: string
  value?: ReactNode
}

/** Definition, question, base, standing, link and citation of a figure. */
export function Explanation({ basis, title, value }: ExplanationProps) {
  const text = useText()
  const settings = useQuery(settingsQuery)
  const municipalities = useQuery(municipalitiesQuery)
  const ownSource = useSource()
  const isDemo = useDemoMode()
  const [shownWords, setShownWords] = useState<string>()
  const { urlOf, pathOf } = useFigureAddress()
  const answer = useQuery({
    ...outcomesQuery(basis.question),
    enabled: basis.question !== undefined,
  })
  const beside = useQueries({ queries: (basis.beside ?? []).map((question) => outcomesQuery(question)) })
  const all = [settings, municipalities, answer, ...beside]
  const failed = all.find(({ error }) => error !== null)
  if (failed) return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />
  const outcome = basis.question === undefined ? basis.outcome : answer.data
  const isAnswered =
    (basis.question === undefined || outcome !== undefined) && beside.every(({ data }) => data)
  if (!settings.data || !municipalities.data || !isAnswered) return <Pending minHeight={320} />
  const { id, definition, isPart = false, source = ownSource } = basis
  const ownDefinition = outcome && OWN_DEFINITION[outcome.measure]
  const url = urlOf(id)
  const total = outcome && totalWords(outcome)
  const isBeside = definition === BESIDE_OFFICIAL
  const isAlone = value !== undefined
  const answered = outcome && askedWords(outcome, municipalities.data, { isAlone, isBeside })
  const question = answered ? questionWords(answered) : ''
  const asked = answered
    ? isPart
      ? partWords(title, withPlace(answered))
      : withPlace(answered)
    : { what: title }
  const status = isAlone && outcome && !isPart ? standingOf(outcome) : undefined
  const cited = { today: settings.data.today, url, isDemo }
  const told = beside.flatMap(({ data }) => data ?? [])
  const answers = outcome ? [outcome, ...told] : told
  const toldNumber = (of: OutcomeAnswer): NumberInFile => ({
    asked: withPlace(askedWords(of, municipalities.data, { isAlone: true })),
    shown: valueWords(of),
    status: standingOf(of),
    source: ownSource,
    outcome: of,
  })
  return (
    <>
      <p>{text(ownDefinition ?? (`method.${definition}.text` as TextId))}</p>
      <p>
        <Link to="/metod" hash={definition.toLowerCase()}>
          {text(ownDefinition === undefined ? 'explain.wholeDefinition' : 'explain.belongsTo', {
            title: text(`method.${definition}` as TextId),
            id: definition,
            version: outcome?.definition.id === definition ? outcome.definition.version : 0,
          })}
        </Link>
      </p>
      <dl>
        {value !== undefined && (
          <Fact label={text('explain.value')}>
            <ShownValue value={value} onWords={setShownWords} />
          </Fact>
        )}
        {value === undefined && total && !isBeside && <Fact label={text('explain.total')}>{total}</Fact>}
        {outcome && (
          <OutcomeFacts
            outcome={outcome}
            question={isPart ? text('explain.partOf', { question }) : question}
            municipalities={municipalities.data}
          />
        )}
        {outcome && !isPart && (
          <FixedFigures question={fixedQuestion(outcome, municipalities.data, isAlone)} />
        )}
        <Fact label={text('explain.source')}>{source}</Fact>
        <Fact label={text('explain.link')}>
          <CopyLine words={url} label={text('explain.copyLink')} />
          {outcome && (
            <a href={questionAddress(outcome, municipalities.data)}>
              {text(isPart ? 'explain.partFromApi' : 'explain.fromApi')}
            </a>
          )}
          {isAlone && shownWords !== undefined && (
            <NumberFile
              id={id}
              title={title}
              numbers={[
                { asked, shown: shownWords, status, source, outcome: isPart ? undefined : outcome },
                ...told.map(toldNumber),
              ]}
              basis={answers.flatMap((of) => basisLines(of, municipalities.data))}
              addresses={answers.map((of) => questionAddress(of, municipalities.data))}
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
      {told.length > 0 && (
        <BesideFacts outcomes={told} municipalities={municipalities.data} cited={cited} />
      )}
      <p>
        <Link to="/metod" search={{ figur: pathOf(id) }} hash="rapportera-fel">
          {text('chart.reportFault')}
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

/** What a number goes by that is part of an answer: its own name, and its years where the name has none. */
function partWords(title: string, { place, years }: AskedWords) {
  return { what: title, place, years: title.includes(years) ? undefined : years }
}

interface OutcomeFactsProps {
  outcome: OutcomeAnswer
  question: string
  municipalities: readonly Municipality[]
}

function OutcomeFacts({ outcome, question, municipalities }: OutcomeFactsProps) {
  const text = useText()
  const [from, to] = yearsAsked(outcome)
  const lines = basisLines(outcome, municipalities)
  const isFixed = isTier1(outcome.measure, outcome.by)
  return (
    <>
      <Fact label={text('explain.asked')}>{question}</Fact>
      <Fact label={text('explain.unit')}>{text(`explain.unit.${outcome.unit}` as TextId)}</Fact>
      {lines.length > 0 && (
        <Fact label={text('explain.basis')}>
          {lines.map((line) => (
            <p key={line} className="explain-line">
              {line}
            </p>
          ))}
        </Fact>
      )}
      <Fact label={text('explain.status')}>
        {!isFixed && <p className="explain-line">{standingWords(outcome)}</p>}
        <p className="explain-line">{text(isFixed ? 'explain.fixed' : 'explain.live')}</p>
        {isFixed && <FixedVersions from={from} to={to} />}
      </Fact>
      <Fact label={text('explain.changed')}>{formatDateTime(outcome.updatedAt)}</Fact>
      <Fact label={text('explain.dataVersion')}>{outcome.dataVersion}</Fact>
    </>
  )
}
