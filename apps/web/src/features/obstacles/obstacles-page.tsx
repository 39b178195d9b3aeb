import { ClassFigure } from '../../components/fixed-years/class-figure.tsx'
import { FixedFigure } from '../../components/fixed-years/fixed-figure.tsx'
import { FixedYearsFirst } from '../../components/fixed-years/fixed-years-first.tsx'
import { PageHeader, PageSection } from '../../components/ui/page/page-header.tsx'
import { useText } from '../../strings/use-text.tsx'

/** Why those who were interested did not come, and why those who came have left. */
export function ObstaclesPage() {
  const text = useText()
  const later = text('obstacles.later')
  return (
    <>
      <PageHeader title={text('page.obstacles')} lead={text('obstacles.lead')} />
      <FixedYearsFirst later={text('obstacles.allLater')}>
        <div className="figure-stack">
          <ClassFigure
            id="varfor-de-inte-kom"
            measure="leadsClosed"
            dimension="closeReason"
            definition="K5"
            plainId="obstacles.plain.closeReason"
            later={later}
          />
          <ClassFigure
            id="varfor-de-flyttade"
            measure="householdsLeft"
            dimension="leaveReason"
            definition="K7"
            plainId="obstacles.plain.leaveReason"
            later={later}
          />
        </div>
        <PageSection title={text('obstacles.funnel')}>
          <p>{text('obstacles.funnelLead')}</p>
          <FixedFigure
            id="fran-intresse-till-flytt"
            caption={text('obstacles.funnelCaption')}
            columns={[
              { measure: 'conversion', header: text('obstacles.conversionHeader') },
              { measure: 'conversionClosed', header: text('obstacles.conversionClosedHeader') },
              { measure: 'leadTime', header: text('obstacles.leadTimeHeader') },
              { measure: 'leadsClosed', header: text('obstacles.closedHeader') },
            ]}
            later={later}
          />
        </PageSection>
      </FixedYearsFirst>
    </>
  )
}
