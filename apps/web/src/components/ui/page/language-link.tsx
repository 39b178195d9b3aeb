import { useLocation } from '@tanstack/react-router'
import { stringifySearch } from '../../../lib/address/search.ts'
import { shownLanguage } from '../../../strings/language.ts'
import { useText } from '../../../strings/use-text.tsx'

/** Leads to the same page in the other language, opened anew: a document speaks one language. */
export function LanguageLink() {
  const text = useText()
  const { pathname, search, hash } = useLocation()
  const other = shownLanguage() === 'sv' ? 'en' : 'sv'
  const fragment = hash === '' ? '' : `#${hash}`
  return (
    <a
      className="nav-link site-language"
      href={`${pathname}${stringifySearch(search, other)}${fragment}`}
      lang={other}
      hrefLang={other}
    >
      {text('nav.otherLanguage')}
    </a>
  )
}
