import type { ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import { PageHeader } from '../../components/ui/page/page-header.tsx'
import { Text, useText } from '../../strings/use-text.tsx'
import { toStrong } from './rich.tsx'

const COMPLAINTS = 'https://www.imy.se/'

/** What is stored and what never is, said plainly. */
export function PrivacyPage() {
  const text = useText()
  return (
    <>
      <PageHeader title={text('page.privacy')} lead={text('privacy.lead')} />
      <div className="prose">
        <h2>{text('privacy.personal')}</h2>
        <p>
          <Text id="privacy.personalText" values={{ b: toStrong }} />
        </p>

        <h2>{text('privacy.stored')}</h2>
        <ul>
          <li>{text('privacy.stored1')}</li>
          <li>{text('privacy.stored2')}</li>
          <li>{text('privacy.stored3')}</li>
          <li>{text('privacy.stored4')}</li>
          <li>{text('privacy.stored5')}</li>
          <li>{text('privacy.stored6')}</li>
        </ul>
        <p>{text('privacy.storedLead')}</p>

        <h2>{text('privacy.never')}</h2>
        <p>{text('privacy.neverText')}</p>

        <Seen />

        <h2>{text('privacy.release')}</h2>
        <p>{text('privacy.releaseText')}</p>
        <Kept />
        <p>
          <Text id="privacy.register" values={{ a: toRegister }} />
        </p>
        <p>{text('privacy.log')}</p>

        <h2>{text('privacy.reader')}</h2>
        <p>{text('privacy.readerText')}</p>
        <p>{text('privacy.readerSignedIn')}</p>

        <h2>{text('privacy.rights')}</h2>
        <p>
          <Text id="privacy.rightsText" values={{ a: toComplaints }} />
        </p>
        <p>
          <Text id="privacy.rightsInfo" values={{ a: toInformation }} />
        </p>
      </div>
    </>
  )
}

function Kept() {
  const text = useText()
  return (
    <>
      <p>{text('privacy.retention')}</p>
      <ul>
        <li>
          <Text id="privacy.keepLeads" values={{ b: toStrong }} />
        </li>
        <li>
          <Text id="privacy.keepTexts" values={{ b: toStrong }} />
        </li>
        <li>
          <Text id="privacy.keepHouseholds" values={{ b: toStrong }} />
        </li>
        <li>
          <Text id="privacy.keepNeeds" values={{ b: toStrong }} />
        </li>
        <li>
          <Text id="privacy.keepAccounts" values={{ b: toStrong }} />
        </li>
        <li>
          <Text id="privacy.keepLog" values={{ b: toStrong }} />
        </li>
      </ul>
      <p>{text('privacy.keepFigures')}</p>
    </>
  )
}

function Seen() {
  const text = useText()
  return (
    <>
      <h2>{text('privacy.seen')}</h2>
      <ul>
        <li>
          <Text id="privacy.seen1" values={{ b: toStrong }} />
        </li>
        <li>
          <Text id="privacy.seen2" values={{ b: toStrong }} />
        </li>
        <li>
          <Text id="privacy.seen3" values={{ b: toStrong }} />
        </li>
        <li>
          <Text id="privacy.seen4" values={{ b: toStrong }} />
        </li>
        <li>
          <Text id="privacy.seen5" values={{ b: toStrong }} />
        </li>
      </ul>
      <p>
        <Text id="privacy.seenMore" values={{ a: toMethod }} />
      </p>
    </>
  )
}

function toMethod(chunks: ReactNode[]): ReactNode {
  return (
    <Link to="/metod" hash="visas-inte">
      {chunks}
    </Link>
  )
}

function toRegister(chunks: ReactNode[]): ReactNode {
  return <a href="/docs/personuppgifter">{chunks}</a>
}

function toInformation(chunks: ReactNode[]): ReactNode {
  return <Link to="/information">{chunks}</Link>
}

function toComplaints(chunks: ReactNode[]): ReactNode {
  return <a href={COMPLAINTS}>{chunks}</a>
}
