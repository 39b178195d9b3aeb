/** An address of this site as path, query and fragment; undefined for everything that leads elsewhere. */
export function toOwnPath(address: string | undefined): string | undefined {
  if (address === undefined || !address.startsWith('/')) return undefined
  const origin = window.location.origin
  if (!URL.canParse(address, origin)) return undefined
  const url = new URL(address, origin)
  const path = `${url.pathname}${url.search}${url.hash}`
  // A path such as `/..//elsewhere` is of this site until it is resolved: two slashes then begin a host.
  return url.origin === origin && !/^\/[/\\]/.test(path) ? path : undefined
}
