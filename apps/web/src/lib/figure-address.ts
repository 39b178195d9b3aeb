/** The address of a figure of this page, with the choices that the page now shows. */
export function figureAddress(figureId: string): string {
  const url = new URL(window.location.href)
  url.hash = figureId
  return url.href
}
