import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { gapWords } from '../../components/data-controllers/gap-words.ts'
import { Select } from '../../components/ui/fields/select.tsx'
import { ErrorState } from '../../components/ui/states/error-state.tsx'
import { Pending } from '../../components/ui/states/pending.tsx'
import {
  addressOf,
  COUNTY,
  dataControllersQuery,
  mayChangeController,
} from '../../lib/queries/data-controller-queries.ts'
import type { DataController } from '../../lib/queries/data-controller-queries.ts'
import { municipalitiesQuery } from '../../lib/queries/reference-queries.ts'
import { sessionQuery } from '../../lib/session/session.ts'
import { neededTogether } from '../../lib/queries/needed-together.ts'
import { inShownLanguage } from '../../strings/language.ts'
import type { TextId } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'
import { ControllerFacts } from './controller-facts.tsx'
import './controllers.css'

interface ControllerSectionProps {
  /** The code of the reader's municipality, as the address has it. */
  asked: string | undefined
}

/** Who answers for what is recorded: the reader's municipality, and the region. */
export function ControllerSection({ asked }: ControllerSectionProps) {
  const text = useText()
  const navigate = useNavigate()
  const controllers = useQuery(dataControllersQuery)
  const municipalities = useQuery(municipalitiesQuery)
  const all = [controllers, municipalities]
  const { error, retry } = neededTogether(all)
  // Both, or the region would stand first and then be moved.
  const isReady = all.every(({ data }) => data !== undefined)
  const chosen = municipalities.data?.find(({ code }) => code === asked)
  const of = (scope: string | undefined) => controllers.data?.find((each) => each.scope === scope)
  const [own, county] = [of(chosen?.code), of(COUNTY)]
  return (
    <>
      <p>{text('info.responsibleText')}</p>
      <div className="controller-choice no-print">
        <Select
          label={text('info.municipality')}
          hint={chosen === undefined ? text('info.choose') : undefined}
          options={(municipalities.data ?? []).map(({ code, name }) => ({ value: code, label: name }))}
          value={chosen?.code}
          onChange={(kommun) =>
            void navigate({ to: '/information', search: { kommun }, resetScroll: false })
          }
        />
      </div>
      {chosen === undefined && (
        <p className="print-only">
          {text('info.chooseOnPaper', {
            address: `${window.location.host}${inShownLanguage('/information')}`,
          })}
        </p>
      )}
      {error !== undefined && <ErrorState error={error} onRetry={retry} />}
      {!isReady && error === undefined && <Pending minHeight={320} />}
      {isReady && own && chosen && (
        <ControllerBlock controller={own} place={chosen.name} gap={gapOf(own, county)} />
      )}
      {isReady && county && (
        <ControllerBlock
          controller={county}
          place={text('controllers.county')}
          gap={isReachable(county) ? 'info.gapOfCounty.own' : 'info.gapOfCounty.nobody'}
        />
      )}
    </>
  )
}

const isReachable = ({ missing }: DataController) => !missing.includes('contact')

/** Whom to turn to for what is missing. */
function gapOf(own: DataController, county: DataController | undefined): TextId {
  if (isReachable(own)) return 'info.gap.own'
  return county !== undefined && isReachable(county) ? 'info.gap.county' : 'info.gap.nobody'
}

interface ControllerBlockProps {
  controller: DataController
  place: string
  gap: TextId
}

function ControllerBlock({ controller, place, gap }: ControllerBlockProps) {
  const text = useText()
  const { data: session } = useQuery(sessionQuery)
  const { scope, missing } = controller
  return (
    <section className="controller-block" aria-labelledby={`ansvarar-${scope}`}>
      <h3 id={`ansvarar-${scope}`}>{place}</h3>
      <ControllerFacts controller={controller} place={place} />
      {missing.length > 0 && <p className="controller-gap">{text(gap, { what: gapWords(missing) })}</p>}
      {mayChangeController(session, scope) && (
        <p className="no-print">
          <Link to="/admin/installningar" search={{ kommun: addressOf(scope) }}>
            {text('info.change', { place })}
          </Link>
        </p>
      )}
    </section>
  )
}
