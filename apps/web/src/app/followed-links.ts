/** A link as it is found again: the how manyeth it is of those that lead to the same place. */
export interface FollowedLink {
  href: string
  index: number
}

/** Every link that leads to a place, also those of a drawing. */
export function linksTo(href: string): (HTMLAnchorElement | SVGAElement)[] {
  return [...document.querySelectorAll<HTMLAnchorElement>(`a[href="${CSS.escape(href)}"]`)]
}

/** The link that a click is on, or undefined. */
export function clickedLink({ target }: MouseEvent): FollowedLink | undefined {
  const link = (target as Element).closest('a')
  const href = link?.getAttribute('href')
  return link && href ? { href, index: linksTo(href).indexOf(link) } : undefined
}
