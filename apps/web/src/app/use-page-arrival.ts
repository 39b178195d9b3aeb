import { useEffect, useLayoutEffect } from 'react'
import { useMatches, useRouter } from '@tanstack/react-router'
import { setPageTitle } from '../lib/text/page-title.ts'
import { useText } from '../strings/use-text.tsx'
import { clickedLink } from './followed-links.ts'
import type { FollowedLink } from './followed-links.ts'

/**
 * On a new page: the window is named, and focus goes to the heading, or to what the address points at; to the link that
 * was followed where the reader comes back to it. On the same page focus stays, where what had it is still there.
 */
export function usePageArrival(contentId: string): void {
  const text = useText()
  const router = useRouter()
  const titleId = useMatches({ select: (matches) => matches.at(-1)?.staticData.titleId })
  const path = useMatches({ select: (matches) => matches.at(-1)?.pathname })

  useLayoutEffect(() => {
    if (titleId) setPageTitle(text(titleId))
  }, [text, titleId, path])

  useEffect(() => {
    // By which link each entry of the history was left; a new entry has none.
    const left = new Map<string | undefined, FollowedLink | undefined>()
    const noteLink = (click: MouseEvent) =>
      left.set(router.state.location.state.__TSR_key, clickedLink(click))
    document.addEventListener('click', noteLink, true)
    const stop = router.subscribe('onRendered', ({ fromLocation, toLocation, pathChanged }) => {
      if (!fromLocation) return
      // Another page of a list takes the link away that led to it.
      const isLost = document.activeElement === document.body
      if (!pathChanged && !isLost) return
      const target = toLocation.hash ? document.getElementById(toLocation.hash) : undefined
      focusOn(target ?? document.querySelector<HTMLElement>(`#${contentId} h1`), contentId)
      const link = left.get(toLocation.state.__TSR_key)
      if (link) void import('./return-to-link.ts').then((it) => it.returnToLink(link))
    })
    return () => {
      document.removeEventListener('click', noteLink, true)
      stop()
    }
  }, [router, contentId])
}

function focusOn(target: HTMLElement | null, contentId: string): void {
  const element = target ?? document.getElementById(contentId)
  if (!element) return
  if (!element.hasAttribute('tabindex')) element.setAttribute('tabindex', '-1')
  element.focus({ preventScroll: true })
}
