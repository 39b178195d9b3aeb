import { linksTo } from './followed-links.ts'
import type { FollowedLink } from './followed-links.ts'

const LONGEST_WAIT_MS = 3000

/** Whether the link is there, can be seen, and has been given focus. */
function focusLink({ href, index }: FollowedLink): boolean {
  const link = linksTo(href)[index]
  link?.focus({ preventScroll: true })
  return link !== undefined && document.activeElement === link
}

/** Gives focus to the link, also where the page draws it a moment later. A reader who has gone on is left alone. */
export function returnToLink(link: FollowedLink): void {
  if (focusLink(link)) return
  const left = document.activeElement
  const observer = new MutationObserver(() => {
    const { activeElement } = document
    const isLeft = activeElement === left || activeElement === document.body
    if (!isLeft || focusLink(link)) observer.disconnect()
  })
  observer.observe(document.body, { childList: true, subtree: true })
  setTimeout(() => observer.disconnect(), LONGEST_WAIT_MS)
}
