import { useDemoMode } from '../../components/charts/frame/demo-mode.ts'
import { knownTogether } from '../../components/outcomes/known-together.ts'
import { Sentences, sentenceText } from '../../components/outcomes/sentence.tsx'
import { targetSentence } from '../../components/outcomes/target-sentence.ts'
import { PageHeader } from '../../components/ui/page/page-header.tsx'
import { formatDate } from '../../lib/text/format.ts'
import { useText } from '../../strings/use-text.tsx'
import { reportingSoFar } from './missing-reports.ts'
import type { MunicipalityFacts } from './queries.ts'
import { reportedSentence, sinceSentence, thisYearSentence } from './sentences.ts'

interface MunicipalityHeaderProps {
  facts: MunicipalityFacts | undefined
  /** Known before the facts are. */
  name: string | undefined
  /** What the address ends in, where there is no such municipality. */
  unknownCode: string | undefined
}

// The heading is one element whatever the state, so that focus stays on it when the sentences come. The question that the
// first answers is as long, so that the largest of the page is there with its first picture.
export function MunicipalityHeader({ facts, name, unknownCode }: MunicipalityHeaderProps) {
  const text = useText()
  const isDemo = useDemoMode()
  if (unknownCode !== undefined) {
    return (
      <PageHeader
        kicker={text('app.region')}
        title={text('municipality.notFoundTitle')}
        lead={text('municipality.notFoundText', { code: unknownCode })}
      />
    )
  }
  if (!facts)
    return (
      <PageHeader
        kicker={text('app.region')}
        title={text('municipality.question', { name: name ?? text('municipality.unnamed') })}
      />
    )
  const date = formatDate(facts.outcomes.since.updatedAt)
  const [first, ...further] = sentencesOf(facts)
  return (
    <PageHeader
      kicker={text(isDemo ? 'municipality.kickerDemo' : 'municipality.kicker', { date })}
      title={first && <Sentences items={[first]} />}
      lead={further.map(sentenceText).join(' ')}
    >
      <p className="municipality-measure">{text('app.measureNote')}</p>
    </PageHeader>
  )
}

function sentencesOf({ municipality, places, outcomes }: MunicipalityFacts) {
  const { code, name } = municipality
  const { settings, currentYear, reports, county, municipalities } = places
  const totals = knownTogether(outcomes.since, municipalities, county)
  const { ended, missing } = reportingSoFar(code, settings, reports)
  const reported = reportedSentence(name, ended, missing)
  const target = targetSentence(currentYear, outcomes.target)
  return [
    thisYearSentence(name, currentYear, outcomes.thisYear.total),
    ...(target ? [target] : []),
    sinceSentence(outcomes.since, totals),
    ...(reported ? [reported] : []),
  ]
}
