import type { ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import { PageHeader, PageSection } from '../../components/ui/page/page-header.tsx'
import { Text, useText } from '../../strings/use-text.tsx'
import { DatasetSection } from './dataset-section.tsx'
import { DATASETS, fileHref, ROOT } from './datasets.ts'
import './open-data.css'

const CC0 = 'https://creativecommons.org/publicdomain/zero/1.0/deed'

/** The datasets, and how they are fetched and may be used. */
export function OpenDataPage() {
  const text = useText()
  return (
    <>
      <PageHeader title={text('page.openData')} lead={text('openData.lead')} />
      <PageSection title={text('openData.about')}>
        <dl className="open-data-facts">
          <div>
            <dt>{text('openData.licence')}</dt>
            <dd>
              <Text id="openData.licenceText" values={{ a: toLicence }} />
            </dd>
          </div>
          <div>
            <dt>{text('openData.meaning')}</dt>
            <dd>
              <Text id="openData.meaningText" values={{ a: toMethod }} />
            </dd>
          </div>
          <div>
            <dt>{text('openData.gaps')}</dt>
            <dd>{text('openData.gapsText')}</dd>
          </div>
          <div>
            <dt>{text('openData.hidden')}</dt>
            <dd>
              <Text id="openData.hiddenText" values={{ a: toProtection }} />
            </dd>
          </div>
          <div>
            <dt>{text('openData.formats')}</dt>
            <dd>{text('openData.formatsText')}</dd>
          </div>
        </dl>
      </PageSection>
      <PageSection title={text('openData.datasets')}>
        <div className="datasets">
          {DATASETS.map((dataset) => (
            <DatasetSection key={dataset.name} {...dataset} />
          ))}
        </div>
      </PageSection>
      <ByProgram />
      <PageSection title={text('openData.catalogue')}>
        <p>
          <Text id="openData.catalogueText" values={{ a: toTurtle, b: toRdfXml, c: toJsonLd }} />
        </p>
      </PageSection>
      <PageSection title={text('openData.more')}>
        <div className="prose">
          <ul>
            <li>
              <Text id="openData.reports" values={{ a: toReports }} />
            </li>
            <li>{text('openData.figures')}</li>
          </ul>
        </div>
      </PageSection>
    </>
  )
}

function ByProgram() {
  const text = useText()
  return (
    <PageSection title={text('openData.program')}>
      <div className="prose">
        <p>{text('openData.programText')}</p>
        <p>
          <code className="address">
            {window.location.origin}
            {fileHref('households', 'csv')}
          </code>
        </p>
        <p>
          <Text id="openData.unchanged" values={{ code: toCode }} />
        </p>
        <p>{text('openData.limit')}</p>
        <p>
          <Text id="openData.api" values={{ a: toApi, b: toDescription }} />
        </p>
      </div>
    </PageSection>
  )
}

function toCode(chunks: ReactNode[]): ReactNode {
  return <code>{chunks}</code>
}

function toLicence(chunks: ReactNode[]): ReactNode {
  return (
    <a href={CC0} rel="license">
      {chunks}
    </a>
  )
}

function toMethod(chunks: ReactNode[]): ReactNode {
  return <Link to="/metod">{chunks}</Link>
}

function toProtection(chunks: ReactNode[]): ReactNode {
  return (
    <Link to="/metod" hash="visas-inte">
      {chunks}
    </Link>
  )
}

function toApi(chunks: ReactNode[]): ReactNode {
  return <a href="/api/v1/docs">{chunks}</a>
}

function toDescription(chunks: ReactNode[]): ReactNode {
  return <a href="/api/v1/openapi.json">{chunks}</a>
}

function toTurtle(chunks: ReactNode[]): ReactNode {
  return <a href={`${ROOT}/catalog.ttl`}>{chunks}</a>
}

function toRdfXml(chunks: ReactNode[]): ReactNode {
  return <a href={`${ROOT}/catalog.rdf`}>{chunks}</a>
}

function toJsonLd(chunks: ReactNode[]): ReactNode {
  return <a href={`${ROOT}/catalog.jsonld`}>{chunks}</a>
}

function toReports(chunks: ReactNode[]): ReactNode {
  return <Link to="/rapporter">{chunks}</Link>
}
