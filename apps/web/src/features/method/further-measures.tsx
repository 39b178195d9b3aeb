import { useText } from '../../strings/use-text.tsx'
import { MethodSection } from './method-section.tsx'

/** Measures that follow from the count of households, and what they are of it. */
export function FurtherMeasures() {
  const text = useText()
  return (
    <MethodSection anchor="fler-matt" title={text('method.further')}>
      <dl className="later-measures">
        <div id="k4">
          <dt>{text('method.inUse', { title: text('method.k4'), id: 'K4' })}</dt>
          <dd>{text('method.k4Text')}</dd>
        </div>
        <div id="k20">
          <dt>{text('method.inUse', { title: text('method.k20'), id: 'K20' })}</dt>
          <dd>{text('method.k20Text')}</dd>
        </div>
      </dl>
    </MethodSection>
  )
}
