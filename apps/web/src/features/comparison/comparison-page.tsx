import { useAnnotations } from '../../components/annotations/use-annotations.ts'
import { PageHeader, PageSection } from '../../components/ui/page/page-header.tsx'
import { Pending } from '../../components/ui/states/pending.tsx'
import { useText } from '../../strings/use-text.tsx'
import { RateFigure } from './rate-figure.tsx'
import { RateMethod } from './rate-method.tsx'
import { TogetherFigure } from './together-figure.tsx'
import { useRates } from './use-rates.ts'

/** The municipalities per 1 000 inhabitants: year by year, and several years together. */
export function ComparisonPage() {
  const text = useText()
  const rates = useRates()
  const { municipalities, settings } = rates
  const annotations = useAnnotations({
    measures: ['perThousandInhabitants'],
    years: rates.years,
    places: municipalities ?? [],
  })
  return (
    <>
      <PageHeader title={text('page.comparison')} lead={text('comparison.lead')} />
      {annotations.state === 'pending' ? (
        <Pending minHeight="100vh" />
      ) : (
        <>
          <RateFigure rates={rates} annotations={annotations} />
          {settings && municipalities && !rates.isBare && (
            <PageSection title={text('comparison.together')}>
              <TogetherFigure
                municipalities={municipalities}
                reportingFrom={settings.reportingFrom}
                currentMonth={settings.currentMonth}
              />
            </PageSection>
          )}
          <RateMethod rows={rates.rows} />
        </>
      )}
    </>
  )
}
