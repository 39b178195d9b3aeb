import { Fragment } from 'react'
import type { ReactNode } from 'react'
import { Button } from '../../components/ui/button.tsx'
import { PageHeader } from '../../components/ui/page/page-header.tsx'
import type { TextId } from '../../strings/text.ts'
import { Text, useText } from '../../strings/use-text.tsx'

const COMPLAINTS = 'https://www.imy.se/'

const SECTIONS: [title: TextId, body: TextId[]][] = [
  ['info.why', ['info.whyText']],
  ['info.what', ['info.whatText', 'info.personal']],
  ['info.who', ['info.whoText']],
  ['info.how', ['info.howText']],
  ['info.follow', ['info.followText']],
]

/** What a household is told when it is registered: to be shown, linked and printed. */
export function HouseholdInfoPage() {
  const text = useText()
  return (
    <>
      <PageHeader title={text('page.householdInfo')} lead={text('info.lead')} />
      <p className="no-print">
        <Button onClick={() => window.print()}>{text('info.print')}</Button>
      </p>
      <div className="prose">
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
        <h2>{text('info.basis')}</h2>
        <p>{text('info.basisText')}</p>
        <p>{text('info.contact')}</p>
      </div>
    </>
  )
}

function toComplaints(chunks: ReactNode[]): ReactNode {
  return <a href={COMPLAINTS}>{chunks}</a>
}
