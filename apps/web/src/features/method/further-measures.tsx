import { useText } from '../../strings/use-text.tsx'
import { MethodSection } from './method-section.tsx'

const OPEN = ['K4', 'K9', 'K10', 'K11', 'K12', 'K14', 'K16', 'K20'] as const
const FIXED = ['K2', 'K3', 'K5', 'K6', 'K7', 'K8', 'K13', 'K15', 'K17', 'K18', 'K19'] as const

/** Measures that follow from the count of households, from money, needs and activities. */
export function FurtherMeasures() {
  const text = useText()
  return (
    <MethodSection anchor="fler-matt" title={text('method.further')}>
      <Measures ids={OPEN} />
      <h3>{text('method.fixedOnly')}</h3>
      <p>{text('method.fixedOnlyText')}</p>
      <Measures ids={FIXED} />
    </MethodSection>
  )
}

function Measures({ ids }: { ids: readonly ((typeof OPEN)[number] | (typeof FIXED)[number])[] }) {
  const text = useText()
  return (
    <dl className="later-measures">
      {ids.map((id) => (
        <div id={id.toLowerCase()} key={id}>
          <dt>{text('method.inUse', { title: text(`method.${id}`), id })}</dt>
          <dd>{text(`method.${id}.text`)}</dd>
        </div>
      ))}
    </dl>
  )
}
