import { Fragment } from 'react'
import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { Button } from '../../components/ui/button.tsx'
import { LeftOutNotice } from '../../components/ui/page/left-out-notice.tsx'
import { PageHeader } from '../../components/ui/page/page-header.tsx'
import { dataControllersQuery } from '../../lib/queries/data-controller-queries.ts'
import { municipalitiesQuery } from '../../lib/queries/reference-queries.ts'
import { askedInVain } from '../../lib/address/search.ts'
import type { TextId } from '../../strings/text.ts'
import { Text, useText } from '../../strings/use-text.tsx'
import { ControllerSection } from './controller-section.tsx'

const COMPLAINTS = 'https://www.imy.se/'

const SECTIONS: [title: TextId, body: TextId[]][] = [
  ['info.why', ['info.whyText']],
  ['info.what', ['info.whatText', 'info.personal']],
  ['info.who', ['info.whoText']],
  ['info.how', ['info.howText']],
  ['info.follow', ['info.followText']],
]

/** What a household is told when it is registered, of its municipality where the address names it: shown, linked and printed. */
export function HouseholdInfoPage() {
  const text = useText()
  const { kommun } = useSearch({ strict: false })
  const municipalities = useQuery(municipalitiesQuery)
  const controllers = useQuery(dataControllersQuery)
  const chosen = municipalities.data?.find(({ code }) => code === kommun)
  const basis = controllers.data?.find(({ scope }) => scope === chosen?.code)?.legalBasis
  return (
    <>
      <PageHeader title={text('page.householdInfo')} lead={text('info.lead')} />
      {municipalities.data && (
        <LeftOutNotice parts={askedInVain({ kommun }, { kommun: chosen?.code })} />
      )}
      <p className="no-print">
        <Button onClick={() => window.print()}>{text('info.print')}</Button>
      </p>
      <div className="prose">
        <h2>{text('info.responsible')}</h2>
        <ControllerSection asked={kommun} />
        {SECTIONS.map(([title, body]) => (
          <Fragment key={title}>
            <h2>{text(title)}</h2>
            {body.map((id) => (
              <p key={id}>{text(id)}</p>
            ))}
          </Fragment>
        ))}
        <h2>{text('info.rights')}</h2>
        <p>
          <Text id="info.rightsText" values={{ a: toComplaints }} />
        </p>
        <p>{text(`info.objection.${basis ?? 'unknown'}`)}</p>
      </div>
    </>
  )
}

function toComplaints(chunks: ReactNode[]): ReactNode {
  return <a href={COMPLAINTS}>{chunks}</a>
}
