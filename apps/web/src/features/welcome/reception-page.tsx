import { Link } from '@tanstack/react-router'
import { WELCOME_STEPS } from '@inflytt/domain/vocabularies'
import { FixedYearsFirst } from '../../components/fixed-years/fixed-years-first.tsx'
import { PageHeader, PageSection } from '../../components/ui/page/page-header.tsx'
import { useText } from '../../strings/use-text.tsx'
import { ReceptionFigure } from './reception-figure.tsx'
import './welcome.css'

/** The common process of receiving those who move here, and its figure of each fixed year. */
export function ReceptionPage() {
  const text = useText()
  return (
    <>
      <PageHeader title={text('reception.title')} lead={text('reception.lead')} />
      <FixedYearsFirst>
        <ReceptionFigure />
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
            <p className="no-print">
              <Link to="/svara">{text('reception.answer')}</Link>
            </p>
          </div>
        </PageSection>
      </FixedYearsFirst>
    </>
  )
}
