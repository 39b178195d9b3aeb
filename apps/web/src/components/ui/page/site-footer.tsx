import { Link } from '@tanstack/react-router'
import { useText } from '../../../strings/use-text.tsx'
import { PrintNote } from './print-note.tsx'
import './shell.css'

export function SiteFooter() {
  const text = useText()
  return (
    <footer className="site-footer">
      <div className="page-width">
        <p className="site-about">{text('footer.about')}</p>
        <nav className="site-footer-links" aria-label={text('nav.footer')}>
          <ul className="footer-list">
            <li>
              <Link to="/metod">{text('footer.method')}</Link>
            </li>
            <li>
              <Link to="/tillganglighet">{text('footer.accessibility')}</Link>
            </li>
            <li>
              <Link to="/integritet">{text('footer.privacy')}</Link>
            </li>
            <li>
              <Link to="/oppna-data">{text('page.openData')}</Link>
            </li>
          </ul>
          <p>{text('footer.noCookies')}</p>
        </nav>
        <PrintNote />
      </div>
    </footer>
  )
}
