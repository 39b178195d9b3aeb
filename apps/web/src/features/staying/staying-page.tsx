import { FixedFigure } from '../../components/fixed-years/fixed-figure.tsx'
import { FixedYearsFirst } from '../../components/fixed-years/fixed-years-first.tsx'
import { PageHeader, PageSection } from '../../components/ui/page/page-header.tsx'
import { useText } from '../../strings/use-text.tsx'
import { RetentionFigure } from './retention-figure.tsx'

/** Whether those who moved in have stayed, and what they say of it. */
export function StayingPage() {
  const text = useText()
  const later = text('staying.later')
  return (
    <>
      <PageHeader title={text('page.staying')} lead={text('staying.lead')} />
      <FixedYearsFirst later={text('staying.allLater')}>
        <div className="figure-stack">
          <RetentionFigure id="kvar-efter-ett-ar" measure="retention12" months={12} later={later} />
          <RetentionFigure id="kvar-efter-tva-ar" measure="retention24" months={24} later={later} />
          <RetentionFigure id="kvar-efter-tre-ar" measure="retention36" months={36} later={later} />
        </div>
        <PageSection title={text('staying.said')}>
          <p>{text('staying.saidLead')}</p>
          <FixedFigure
            id="vad-de-sager"
            caption={text('staying.saidCaption')}
            columns={[
              { measure: 'satisfaction', header: text('staying.satisfactionHeader') },
              { measure: 'impact', header: text('staying.impactHeader') },
              { measure: 'partnerWorkingShare', header: text('staying.partnerHeader') },
              { measure: 'householdsLeft', header: text('staying.leftHeader') },
            ]}
            later={later}
          />
        </PageSection>
      </FixedYearsFirst>
    </>
  )
}
