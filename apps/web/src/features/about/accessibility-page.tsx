import type { ReactNode } from 'react'
import { ContactLink } from '../../components/contact/contact-link.tsx'
import { PageHeader } from '../../components/ui/page/page-header.tsx'
import { Text, useText } from '../../strings/use-text.tsx'
import { toStrong } from './rich.tsx'

const SUPERVISION = 'https://www.digg.se/tdosanmalan'

/** The statement that the law asks for. What it says of tests is what has been done, and no more. */
export function AccessibilityPage() {
  const text = useText()
  return (
    <>
      <PageHeader title={text('accessibility.title')} lead={text('accessibility.lead')} />
      <div className="prose">
        <p>{text('accessibility.who')}</p>

        <h2>{text('accessibility.level')}</h2>
        <p>
          <Text id="accessibility.levelText" values={{ b: toStrong }} />
        </p>

        <h2>{text('accessibility.flaws')}</h2>
        <ul>
          <li>
            <Text id="accessibility.flaw1" values={{ b: toStrong }} />
          </li>
          <li>
            <Text id="accessibility.flaw2" values={{ b: toStrong }} />
          </li>
          <li>
            <Text id="accessibility.flaw3" values={{ b: toStrong }} />
          </li>
          <li>
            <Text id="accessibility.flaw4" values={{ b: toStrong }} />
          </li>
        </ul>

        <h2>{text('accessibility.tests')}</h2>
        <p>{text('accessibility.testsText')}</p>
        <ul>
          <li>{text('accessibility.test1')}</li>
          <li>{text('accessibility.test2')}</li>
          <li>{text('accessibility.test3')}</li>
        </ul>
        <h3>{text('accessibility.untested')}</h3>
        <ul>
          <li>{text('accessibility.untested1')}</li>
          <li>{text('accessibility.untested2')}</li>
          <li>{text('accessibility.untested3')}</li>
        </ul>

        <Report />

        <h2>{text('accessibility.supervision')}</h2>
        <p>
          <Text id="accessibility.supervisionText" values={{ a: toSupervision }} />
        </p>
        <p className="quiet">{text('accessibility.updated')}</p>
      </div>
    </>
  )
}

function Report() {
  const text = useText()
  const body = text('accessibility.reportBody', { origin: window.location.origin })
  return (
    <>
      <h2 id="rapportera-brist">{text('accessibility.report')}</h2>
      <p>{text('accessibility.reportText')}</p>
      <ContactLink
        label={text('accessibility.reportMail')}
        subject={text('accessibility.reportSubject')}
        body={body}
        withoutReceiver={text('accessibility.reportMailNote')}
      />
    </>
  )
}

function toSupervision(chunks: ReactNode[]): ReactNode {
  return <a href={SUPERVISION}>{chunks}</a>
}
