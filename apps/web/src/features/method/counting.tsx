import type { ReactNode } from 'react'
import { Text, useText } from '../../strings/use-text.tsx'
import { Definition } from './definition.tsx'
import type { DefinitionVersion } from './definition.tsx'

interface PartProps {
  definition: DefinitionVersion
}

export function WhatIsCounted({ definition }: PartProps) {
  const text = useText()
  return (
    <Definition anchor="k1" title={text('method.K1')} definition={definition}>
      <p>{text('method.K1.text')}</p>
      <ul>
        <li>{text('method.k1Household')}</li>
        <li>
          <Text id="method.k1Once" values={{ b: toStrong }} />
        </li>
        <li>
          <Text id="method.k1Never" values={{ b: toStrong }} />
        </li>
        <li>{text('method.k1Later')}</li>
      </ul>
      <p>{text('method.k1Formula')}</p>
      <ul className="formula">
        <li>{text('method.k1FormulaA')}</li>
        <li>{text('method.k1FormulaB')}</li>
      </ul>
      <p>{text('method.k1NoSplit')}</p>
    </Definition>
  )
}

export function Confirmed({ definition }: PartProps) {
  const text = useText()
  return (
    <Definition anchor="bekraftat" title={text('method.confirmed')} definition={definition} isPart>
      <p>{text('method.confirmedText')}</p>
      <p>{text('method.confirmedVoid')}</p>
    </Definition>
  )
}

function toStrong(chunks: ReactNode[]): ReactNode {
  return <strong>{chunks}</strong>
}
