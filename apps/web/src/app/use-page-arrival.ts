import { useEffect, useLayoutEffect } from 'react'
import { useMatches, useRouter } from '@tanstack/react-router'
import { setPageTitle } from '../lib/page-title.ts'
import { useText } from '../strings/use-text.tsx'
import { followedLink, returnToLink } from './followed-links.ts'
import type { FollowedLink } from './followed-links.ts'

/**
 * On a new page: the window is named, and focus goes to the heading, or to what the address points at; to the link that
 * was followed where the reader comes back to it.
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
    // Of each entry of the history the link by which it was left.
    const left = new Map<string, FollowedLink>()
    let followed: FollowedLink | undefined
    let isPushed = true
    const noteLink = (click: MouseEvent) => (followed = followedLink(click))
    document.addEventListener('click', noteLink, true)
    const unsubscribe = [
      router.history.subscribe(({ action }) => (isPushed = /PUSH|REPLACE/.test(action.type))),
      router.subscribe('onBeforeNavigate', ({ fromLocation, pathChanged }) => {
        const key = fromLocation?.state.__TSR_key
        if (pathChanged && key && followed) left.set(key, followed)
        followed = undefined
      }),
      router.subscribe('onRendered', ({ fromLocation, toLocation, pathChanged }) => {
        if (!fromLocation || !pathChanged) return
        const target = toLocation.hash ? document.getElementById(toLocation.hash) : undefined
        const arrive = () =>
          focusOn(target ?? document.querySelector<HTMLElement>(`#${contentId} h1`), contentId)
        const link = isPushed ? undefined : left.get(toLocation.state.__TSR_key ?? '')
        if (link) returnToLink(link, arrive)
        else arrive()
      }),
    ]
    return () => {
      document.removeEventListener('click', noteLink, true)
      for (const stop of unsubscribe) stop()
    }
  }, [router, contentId])
}

function focusOn(target: HTMLElement | null, contentId: string): void {
  const element = target ?? document.getElementById(contentId)
  if (!element) return
  if (!element.hasAttribute('tabindex')) element.setAttribute('tabindex', '-1')
  element.focus({ preventScroll: true })
}
