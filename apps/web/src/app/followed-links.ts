/** A link as it is found again: the how manyeth it is of those that lead to the same place. */
export interface FollowedLink {
  href: string
  index: number
}

const LONGEST_WAIT_MS = 3000

const linksTo = (href: string) =>
  [...document.querySelectorAll<HTMLAnchorElement | SVGAElement>('a[href]')].filter(
    (link) => link.getAttribute('href') === href,
  )

/** The link that a click follows in this window, or undefined. */
export function followedLink(click: MouseEvent): FollowedLink | undefined {
  if (click.button !== 0 || click.ctrlKey || click.metaKey || click.shiftKey || click.altKey) return
  const link = (click.target as Element).closest('a[href]')
  const href = link?.getAttribute('href')
  if (!link || !href) return
  return { href, index: linksTo(href).findIndex((one) => one === link) }
}

/** Whether the link is there, can be seen, and has been given focus. */
function focusLink({ href, index }: FollowedLink): boolean {
  const link = linksTo(href)[index]
  link?.focus({ preventScroll: true })
  return link !== undefined && document.activeElement === link
}

/**
 * Gives focus to the link, also where the page draws it a moment later; until then it is as `orElse` leaves it. A
 * reader who has gone on meanwhile is left alone.
 */
export function returnToLink(link: FollowedLink, orElse: () => void): void {
  if (focusLink(link)) return
  orElse()
  const left = document.activeElement
  const observer = new MutationObserver(() => {
    const { activeElement } = document
    const isLeft = activeElement === left || activeElement === document.body
    if (!isLeft || focusLink(link)) observer.disconnect()
  })
  observer.observe(document.body, { childList: true, subtree: true })
  setTimeout(() => observer.disconnect(), LONGEST_WAIT_MS)
}
