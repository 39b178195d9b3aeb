import { formatNumber } from '../../lib/text/format.ts'
import type { Settings } from '../../lib/queries/reference-queries.ts'
import { useText } from '../../strings/use-text.tsx'
import { MethodSection } from './method-section.tsx'

/** What is never shown, with the limits that the store is set to. */
export function Disclosure({ settings }: { settings: Settings | undefined }) {
  const text = useText()
  const threshold = settings === undefined ? '' : formatNumber(settings.disclosureThreshold)
  return (
    <MethodSection anchor="visas-inte" title={text('method.hidden')}>
      <p>{text('method.hiddenText')}</p>
      <p>{text('method.hiddenNow')}</p>
      {settings && (
        <>
          <p>
            {text(settings.strictDisclosure ? 'method.hiddenSmallHidden' : 'method.hiddenSmallShown', {
              most: formatNumber(settings.disclosureThreshold - 1),
            })}
          </p>
          <p>{text('method.hiddenTier', { threshold })}</p>
          <p>{text('method.hiddenTables', { threshold })}</p>
          <p>{text('method.hiddenProtect')}</p>
          <p>{text('method.hiddenFigures', { threshold })}</p>
          <p>{text('method.hiddenVersions', { threshold })}</p>
        </>
      )}
    </MethodSection>
  )
}
