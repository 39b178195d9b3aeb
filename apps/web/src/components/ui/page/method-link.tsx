import { Link } from '@tanstack/react-router'
import { useText } from '../../../strings/use-text.tsx'
import { PrintDefinition } from './print-definition.tsx'

interface MethodLinkProps {
  /** The definition's id on /metod, such as 'K1'. */
  definition: string
  /** What the definition is for, heard but not seen. */
  about: string
}

export function MethodLink({ definition, about }: MethodLinkProps) {
  const text = useText()
  return (
    <>
      <Link to="/metod" hash={definition.toLowerCase()} className="method-link">
        {text('chart.method')}
        <span className="visually-hidden">: {about}</span>
      </Link>
      <PrintDefinition id={definition} />
    </>
  )
}
