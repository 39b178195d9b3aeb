/** On what a public authority may rest these records: GDPR, article 6.1 e, c and a. */
export const LEGAL_BASES = ['public_task', 'legal_obligation', 'consent'] as const
export type LegalBasis = (typeof LEGAL_BASES)[number]

/** What somebody has said of who answers for the records; null is not said. */
export interface SaidOfController {
  name: string | null
  address: string | null
  email: string | null
  phone: string | null
  contactUrl: string | null
  officerEmail: string | null
  officerPhone: string | null
  legalBasis: LegalBasis | null
  /** The law or the decision that the basis rests on. */
  legalBasisNote: string | null
  informationUrl: string | null
}

/** The controller of a municipality's records, or of the region's. Version 0 is one that nobody has written of. */
export interface DataController extends SaidOfController {
  /** `county`, or a municipality code. */
  scope: string
  version: number
  updatedAt: string | null
}

export const NOTHING_SAID_OF_CONTROLLER: SaidOfController = {
  name: null,
  address: null,
  email: null,
  phone: null,
  contactUrl: null,
  officerEmail: null,
  officerPhone: null,
  legalBasis: null,
  legalBasisNote: null,
  informationUrl: null,
}

/** What a household has a right to be told of its controller (GDPR, article 13.1 a to c). */
export const CONTROLLER_GAPS = ['name', 'contact', 'officer', 'legalBasis'] as const
export type ControllerGap = (typeof CONTROLLER_GAPS)[number]

/** What of it is not said, in the order of the law. */
export function controllerGaps(said: Readonly<SaidOfController>): ControllerGap[] {
  const isTold: Record<ControllerGap, boolean> = {
    name: said.name !== null,
    contact: isReachable(said),
    officer: said.officerEmail !== null || said.officerPhone !== null,
    legalBasis: said.legalBasis !== null,
  }
  return CONTROLLER_GAPS.filter((gap) => !isTold[gap])
}

/** Whether somebody who reads it knows where to write, call or go. */
export function isReachable(said: Readonly<SaidOfController>): boolean {
  return [said.address, said.email, said.phone, said.contactUrl].some((way) => way !== null)
}

const EMAIL = /^[\p{L}\d._%+-]{1,64}@(?:[\p{L}\d-]+\.)+\p{L}{2,}$/u
const PHONE = /^(?:\+|0)[\d ()/-]{5,24}$/u
const SITE_URL = /^https:\/\/(?:[\p{L}\d-]+\.)+\p{L}{2,}(?::\d{2,5})?(?:[/?#][^\s<>"\\]*)?$/u

export function isEmail(value: string): boolean {
  return EMAIL.test(value)
}

/** Digits with what people put between them, from 0 or a country on. */
export function isPhone(value: string): boolean {
  return PHONE.test(value)
}

/** An address of the web that is safe to follow: https, without a name or a password in it. */
export function isSiteUrl(value: string): boolean {
  return SITE_URL.test(value)
}

const PERSONS_ADDRESS = /^\p{L}{2,}[._-]\p{L}{2,}@/u
const OF_A_FUNCTION =
  /(?:kommun|region|namnd|n\u00e4mnd|styrelse|kansli|diarie|registrator|reception|kontakt|dataskydd|ombud|dso|info|service|personuppgift|kund|post|brev|myndighet|f\u00f6rvaltning|forvaltning|n\u00e4ringsliv|naringsliv|inflytt)/iu

/** Whether an e-mail address looks like that of one person, as anna.berg@: a guess, for advice alone. */
export function looksPersonal(email: string): boolean {
  const [local = ''] = email.split('@')
  return PERSONS_ADDRESS.test(email) && !OF_A_FUNCTION.test(local)
}
