import { useEffect, useLayoutEffect } from 'react'
import { useMatches, useRouter } from '@tanstack/react-router'
import { setPageTitle } from '../lib/page-title.ts'
import { useText } from '../strings/use-text.tsx'

/** On a new page: the window is named, and focus goes to the heading, or to what the address points at. */
export function usePageArrival(contentId: string): void {
  const text = useText()
  const router = useRouter()
  const titleId = useMatches({ select: (matches) => matches.at(-1)?.staticData.titleId })
  const path = useMatches({ select: (matches) => matches.at(-1)?.pathname })

  useLayoutEffect(() => {
    if (titleId) setPageTitle(text(titleId))
  }, [text, titleId, path])

  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, toLocation, pathChanged }) => {
        if (!fromLocation || !pathChanged) return
        const target = toLocation.hash ? document.getElementById(toLocation.hash) : undefined
        focusOn(target ?? document.querySelector<HTMLElement>(`#${contentId} h1`), contentId)
      }),
    [router, contentId],
  )
}

function focusOn(target: HTMLElement | null, contentId: string): void {
  const element = target ?? document.getElementById(contentId)
  if (!element) return
  if (!element.hasAttribute('tabindex')) element.setAttribute('tabindex', '-1')
  element.focus({ preventScroll: true })
}
