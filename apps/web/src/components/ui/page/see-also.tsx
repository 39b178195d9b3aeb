import { Link } from '@tanstack/react-router'
import { useText } from '../../../strings/use-text.tsx'

/** Where a reader of the figures goes on to. */
export function SeeAlso() {
  const text = useText()
  return (
    <nav className="see-also no-print" aria-label={text('seeAlso.title')}>
      <ul>
        <li>
          <Link to="/jamfor">{text('seeAlso.comparison')}</Link>
        </li>
        <li>
          <Link to="/ekonomi">{text('seeAlso.money')}</Link>
        </li>
        <li>
          <Link to="/hinder">{text('seeAlso.obstacles')}</Link>
        </li>
      </ul>
    </nav>
  )
}
