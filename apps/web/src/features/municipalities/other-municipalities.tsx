import { MunicipalityLink } from '../../components/outcomes/municipality-link.tsx'
import type { Municipality } from '../../lib/queries/reference-queries.ts'

/** The way on for the one who asked for a municipality that there is not. */
export function OtherMunicipalities({ municipalities }: { municipalities: readonly Municipality[] }) {
  return (
    <ul className="municipality-list">
      {municipalities.map(({ code, name }) => (
        <li key={code}>
          <MunicipalityLink code={code} name={name} /> <span className="quiet">{code}</span>
        </li>
      ))}
    </ul>
  )
}
