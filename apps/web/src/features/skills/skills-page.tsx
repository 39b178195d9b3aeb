import { ClassFigure } from '../../components/fixed-years/class-figure.tsx'
import { FixedFigure } from '../../components/fixed-years/fixed-figure.tsx'
import { FixedYearsFirst } from '../../components/fixed-years/fixed-years-first.tsx'
import { PageHeader, PageSection } from '../../components/ui/page/page-header.tsx'
import { useText } from '../../strings/use-text.tsx'
import { OpenNeedsFigure } from './open-needs-figure.tsx'
import { useOpenNeeds } from './use-open-needs.ts'

/** The skills that are looked for beside the skills of those who moved in, by the same fields of work. */
export function SkillsPage() {
  const text = useText()
  const later = text('skills.later')
  // One that turns out to be empty, or longer than likely, would move what stands under it.
  const isWaiting = [useOpenNeeds('occupationField'), useOpenNeeds('employerSector')].some(
    ({ isPending }) => isPending,
  )
  return (
    <>
      <PageHeader title={text('page.needs')} lead={text('skills.lead')} />
      <FixedYearsFirst isWaiting={isWaiting}>
        <div className="figure-stack">
          <OpenNeedsFigure id="oppna-behov" dimension="occupationField" />
          <ClassFigure
            id="inflyttades-yrken"
            dimension="occupationField"
            definition="K1"
            plainId="skills.plain.newcomers"
            later={later}
          />
          <p className="quiet small">{text('skills.besideNote')}</p>
          <OpenNeedsFigure id="oppna-behov-per-sektor" dimension="employerSector" />
        </div>
        <PageSection title={text('skills.filled')}>
          <FixedFigure
            id="tillsatta-av-inflyttade"
            caption={text('skills.filledCaption')}
            columns={[
              { measure: 'needsFilledByNewcomers', header: text('skills.byNewcomersHeader') },
              { measure: 'partnerWorkingShare', header: text('skills.partnerHeader') },
            ]}
            later={later}
          />
        </PageSection>
      </FixedYearsFirst>
    </>
  )
}
