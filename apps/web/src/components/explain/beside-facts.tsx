import { Link } from '@tanstack/react-router'
import type { OutcomeAnswer } from '../../lib/server/api-answers.ts'
import type { Municipality } from '../../lib/queries/reference-queries.ts'
import type { TextId } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'
import { basisLines, standingOf, valueWords } from './basis-lines.ts'
import { citationOf } from './citation.ts'
import type { CitedFigure } from './citation.ts'
import { CopyLine } from './copy-line.tsx'
import { Fact } from './fact.tsx'
import { askedWords, measureWords, questionAddress, questionWords, withPlace } from './question-words.ts'

interface BesideFactsProps {
  outcomes: readonly OutcomeAnswer[]
  municipalities: readonly Municipality[]
  cited: Pick<CitedFigure, 'today' | 'url' | 'isDemo'>
}

/** What is told beside a number, by its own definition: each with its value, question, address and citation. */
export function BesideFacts({ outcomes, municipalities, cited }: BesideFactsProps) {
  const text = useText()
  const byDefinition = Map.groupBy(outcomes, (outcome) => outcome.definition.id)
  return [...byDefinition].map(([id, answers]) => (
    <section key={id} className="explain-beside">
      <h3>{text(`method.${id}` as TextId)}</h3>
      <p>{text(`method.${id}.text` as TextId)}</p>
      <p>
        <Link to="/metod" hash={id.toLowerCase()}>
          {text('explain.wholeDefinition', {
            title: text(`method.${id}` as TextId),
            id,
            version: answers[0]?.definition.version ?? 0,
          })}
        </Link>
      </p>
      <dl>
        {answers.map((outcome) => {
          const asked = askedWords(outcome, municipalities, { isAlone: true })
          const value = valueWords(outcome)
          return (
            <Fact key={outcome.measure} label={measureWords(outcome.measure)}>
              {[value, questionWords(asked), ...basisLines(outcome, municipalities)].map((line) => (
                <p key={line} className="explain-line">
                  {line}
                </p>
              ))}
              <a href={questionAddress(outcome, municipalities)}>
                {text('explain.besideFromApi', { what: asked.what })}
              </a>
              <CopyLine
                words={citationOf({
                  asked: withPlace(asked),
                  value,
                  status: standingOf(outcome),
                  dataVersion: outcome.dataVersion,
                  ...cited,
                })}
                label={text('explain.copyCitation')}
              />
            </Fact>
          )
        })}
      </dl>
    </section>
  ))
}
