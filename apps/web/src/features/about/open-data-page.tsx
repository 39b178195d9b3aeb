import type { ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import { PageHeader } from '../../components/ui/page-header.tsx'
import { Text, useText } from '../../strings/use-text.tsx'

/** What can be fetched today, and what is not there yet: nothing is promised that there is not. */
export function OpenDataPage() {
  const text = useText()
  return (
    <>
      <PageHeader title={text('page.openData')} lead={text('openData.lead')} />
      <div className="prose">
        <h2>{text('openData.today')}</h2>
        <ul>
          <li>
            <Text id="openData.api" values={{ a: toApi }} />
          </li>
          <li>
            <Text id="openData.description" values={{ a: toDescription }} />
          </li>
          <li>
            <Text id="openData.reports" values={{ a: toReports }} />
          </li>
          <li>{text('openData.figures')}</li>
        </ul>
        <p>
          <Text id="openData.limits" values={{ a: toProtection }} />
        </p>

        <h2>{text('openData.later')}</h2>
        <ul>
          <li>{text('openData.later1')}</li>
          <li>{text('openData.later2')}</li>
        </ul>

        <h2>{text('openData.licence')}</h2>
        <p>{text('openData.licenceText')}</p>
      </div>
    </>
  )
}

function toApi(chunks: ReactNode[]): ReactNode {
  return <a href="/api/v1/docs">{chunks}</a>
}

function toDescription(chunks: ReactNode[]): ReactNode {
  return <a href="/api/v1/openapi.json">{chunks}</a>
}

function toReports(chunks: ReactNode[]): ReactNode {
  return <Link to="/rapporter">{chunks}</Link>
}

function toProtection(chunks: ReactNode[]): ReactNode {
  return (
    <Link to="/metod" hash="visas-inte">
      {chunks}
    </Link>
  )
}
