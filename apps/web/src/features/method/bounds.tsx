import { tertialName } from '../../components/outcomes/reporting.ts'
import type { Settings } from '../../lib/queries/reference-queries.ts'
import { useText } from '../../strings/use-text.tsx'
import { Definition } from './definition.tsx'
import type { DefinitionVersion } from './definition.tsx'

export function AtLeast({ definition }: { definition: DefinitionVersion }) {
  const text = useText()
  return (
    <Definition anchor="minst" title={text('method.atLeast')} definition={definition} isPart>
      <p>{text('method.atLeastText')}</p>
      <p>{text('method.atLeastNote')}</p>
      <p>{text('method.atLeastCompare')}</p>
    </Definition>
  )
}

interface ZeroProps {
  definition: DefinitionVersion
  settings: Settings | undefined
}

export function ZeroIsNotMissing({ definition, settings }: ZeroProps) {
  const text = useText()
  const tertial = settings ? tertialName(settings.reportingFrom) : text('method.zeroStart')
  return (
    <Definition anchor="noll" title={text('method.zero')} definition={definition} isPart>
      <p>{text('method.zeroText', { tertial })}</p>
      <p>{text('method.zeroBefore')}</p>
    </Definition>
  )
}
