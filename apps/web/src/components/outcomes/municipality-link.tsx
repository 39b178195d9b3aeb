import { Link } from '@tanstack/react-router'

interface MunicipalityLinkProps {
  code: string
  name: string
}

export function MunicipalityLink({ code, name }: MunicipalityLinkProps) {
  return (
    <Link to="/kommuner/$kod" params={{ kod: code }}>
      {name}
    </Link>
  )
}
