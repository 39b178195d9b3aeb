import type { Outcome } from '@inflytt/domain'
import { formatYears } from '../../lib/text/format.ts'
import { sourceWords } from '../../components/outcomes/known-together.ts'
import { NotFetched } from '../../components/ui/states/not-fetched.tsx'
import { Text, useText } from '../../strings/use-text.tsx'
import { Definition } from './definition.tsx'
import type { DefinitionVersion } from './definition.tsx'
import { EnvelopeExample } from './envelope-example.tsx'

interface TogetherProps {
  definition: DefinitionVersion
  county: Outcome | undefined
  /** Left out where it has not failed. */
  onRetry: (() => void) | undefined
}

/** The envelope, explained to everybody. */
export function Together({ definition, county, onRetry }: TogetherProps) {
  const text = useText()
  return (
    <Definition anchor="samlat-resultat" title={text('method.together')} definition={definition} isPart>
      <p>{text('method.togetherText')}</p>
      <p>{text('method.togetherEnvelope')}</p>
      <p>{text('method.togetherRest')}</p>
      <EnvelopeExample />
      <p>{text('method.togetherUndecided')}</p>
      <p>{text('method.togetherLimit')}</p>
      <h3>{text('method.now')}</h3>
      <div className="method-now">
        {county && <Now county={county} />}
        {onRetry && (
          <p>
            <NotFetched onRetry={onRetry}>{text('method.nowFailed')}</NotFetched>
          </p>
        )}
      </div>
    </Definition>
  )
}

function Now({ county }: { county: Outcome }) {
  const text = useText()
  if (county.unallocated.length === 0) return <p>{text('method.nowNone')}</p>
  return (
    <ul>
      {county.unallocated.map((item) => (
        <li key={item.aggregateId}>
          {text('method.nowItem', {
            title: item.title,
            households: item.households,
            allocated: item.allocated,
            remaining: item.remaining,
            years: formatYears(
              Number(item.periodFrom.slice(0, 4)),
              Number(item.periodToLatest.slice(0, 4)),
            ),
          })}{' '}
          <Text
            id="method.nowSource"
            values={{
              hasSource: String(sourceWords(item) !== undefined),
              source: <span lang="sv">{sourceWords(item)}</span>,
              isDefinitionKnown: String(item.isDefinitionKnown),
            }}
          />
        </li>
      ))}
    </ul>
  )
}
