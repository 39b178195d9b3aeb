import sectionRows from '../data/sni2007-sections.json' with { type: 'json' }

/** A section (letter) of SNI 2007 with its divisions (two digits). */
export type SniSection = {
  code: string
  name: string
  divisions: readonly { code: string; name: string }[]
}

/** All 21 sections, code ascending. Source: SCB, SNI 2007. */
export const SNI_SECTIONS: readonly SniSection[] = sectionRows

/** A section by its letter; `undefined` when SNI 2007 has none. */
export function findSniSection(code: string): SniSection | undefined {
  return SNI_SECTIONS.find((section) => section.code === code)
}
