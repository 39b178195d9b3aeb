import { ClassFigure } from '../../components/fixed-years/class-figure.tsx'
import { FixedFigure } from '../../components/fixed-years/fixed-figure.tsx'
import { FixedYearsFirst } from '../../components/fixed-years/fixed-years-first.tsx'
import { PageHeader, PageSection } from '../../components/ui/page/page-header.tsx'
import { useText } from '../../strings/use-text.tsx'
import { BlockSection } from './block-section.tsx'
import { NEWCOMER_QUESTIONS } from './questions.ts'

/** Who moved in: from where, why, to what work and home, of each fixed year; the municipalities by block of years. */
export function NewcomersPage() {
  const text = useText()
  const later = text('newcomers.later')
  return (
    <>
      <PageHeader title={text('page.newcomers')} lead={text('newcomers.lead')} />
      <FixedYearsFirst later={text('newcomers.allLater')}>
        <div className="figure-stack">
          {NEWCOMER_QUESTIONS.map(({ id, dimension }) => (
            <ClassFigure
              key={dimension}
              id={id}
              dimension={dimension}
              definition="K1"
              plainId={`newcomers.plain.${dimension}`}
              later={later}
            />
          ))}
        </div>
        <PageSection title={text('newcomers.persons')}>
          <FixedFigure
            id="personer-och-andelar"
            caption={text('newcomers.personsCaption')}
            columns={[
              { measure: 'persons', header: text('newcomers.personsHeader') },
              { measure: 'personsBeforeNovember', header: text('newcomers.beforeNovemberHeader') },
              { measure: 'familyShare', header: text('newcomers.familyHeader') },
              { measure: 'returneeShare', header: text('newcomers.returneeHeader') },
              { measure: 'foreignShare', header: text('newcomers.foreignHeader') },
              { measure: 'remoteShare', header: text('newcomers.remoteHeader') },
            ]}
            later={later}
          />
          <p className="quiet small">{text('newcomers.sharesNote')}</p>
        </PageSection>
        <BlockSection />
      </FixedYearsFirst>
    </>
  )
}
