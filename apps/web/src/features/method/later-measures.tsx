import { useText } from '../../strings/use-text.tsx'
import { MethodSection } from './method-section.tsx'

/** Measures that the pages name as missing. Their anchors are there, since the pages lead to them. */
export function LaterMeasures() {
  const text = useText()
  return (
    <MethodSection anchor="senare" title={text('method.later')}>
      <p>{text('method.laterText')}</p>
      <dl className="later-measures">
        <div id="k14">
          <dt>{text('method.notInUse', { title: text('method.k14'), id: 'K14' })}</dt>
          <dd>{text('method.k14Text')}</dd>
        </div>
        <div id="bidrag">
          <dt>{text('method.money')}</dt>
          <dd>{text('method.moneyText')}</dd>
        </div>
      </dl>
    </MethodSection>
  )
}
