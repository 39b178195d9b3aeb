import { Link } from '@tanstack/react-router'
import { WELCOME_STEPS } from '@inflytt/domain/vocabularies'
import { FixedFigure } from '../../components/fixed-years/fixed-figure.tsx'
import { FixedYearsFirst } from '../../components/fixed-years/fixed-years-first.tsx'
import { MethodLink } from '../../components/ui/method-link.tsx'
import { PageHeader, PageSection } from '../../components/ui/page-header.tsx'
import { useText } from '../../strings/use-text.tsx'
import './welcome.css'

/** The common process of receiving those who move here, and its figure of each fixed year. */
export function ReceptionPage() {
  const text = useText()
  return (
    <>
      <PageHeader title={text('reception.title')} lead={text('reception.lead')} />
      <FixedYearsFirst>
        <PageSection title={text('reception.share')}>
          <FixedFigure
            id="mottagna"
            caption={text('reception.shareCaption')}
            columns={[{ measure: 'welcomedShare', header: text('reception.shareHeader') }]}
            later={text('reception.later')}
          />
          <p>
            <MethodLink definition="K19" about={text('page.reception')} />
          </p>
        </PageSection>
        <PageSection title={text('reception.steps')}>
          <ol className="reception-steps">
            {WELCOME_STEPS.map((step) => (
              <li key={step}>
                <strong>{text(`vocabulary.welcomeStep.${step}`)}</strong>
                <p>{text(`reception.step.${step}`)}</p>
              </li>
            ))}
          </ol>
        </PageSection>
        <PageSection title={text('reception.after')}>
          <div className="prose">
            <p>{text('reception.afterText')}</p>
            <p>
              <Link to="/svara">{text('reception.answer')}</Link>
            </p>
          </div>
        </PageSection>
      </FixedYearsFirst>
    </>
  )
}
