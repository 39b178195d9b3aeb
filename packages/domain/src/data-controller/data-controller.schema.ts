import { z } from 'zod'
import { FREE_TEXT_MARK, lineOfText } from '../free-text/free-text.schema.ts'
import { isEmail, isPhone, isSiteUrl, LEGAL_BASES } from './data-controller.ts'

// Contacts are what is asked for here: nobody is to be warned of them.
const EXPECTS_CONTACTS = { [FREE_TEXT_MARK]: undefined }

/** A line of a shape of its own, or an empty one, which is nothing said. */
function lineLike(maxLength: number, isLike: (value: string) => boolean, message: string) {
  return lineOfText(maxLength)
    .refine((value) => value === '' || isLike(value), message)
    .meta(EXPECTS_CONTACTS)
}

const email = lineLike(120, isEmail, 'Write an e-mail address such as office@example.org.')
const phone = lineLike(25, isPhone, 'Write a telephone number that begins with 0 or +.')
const url = lineLike(200, isSiteUrl, 'Write an address that begins with https://.')

/** A merge patch: what is left out stays, and what is empty or null is not said any longer. */
export const dataControllerPatchSchema = z
  .strictObject({
    name: lineOfText(160).nullable(),
    address: lineOfText(160).meta(EXPECTS_CONTACTS).nullable(),
    email: email.nullable(),
    phone: phone.nullable(),
    contactUrl: url.nullable(),
    officerEmail: email.nullable(),
    officerPhone: phone.nullable(),
    legalBasis: z.enum(LEGAL_BASES).nullable(),
    legalBasisNote: lineOfText(300).nullable(),
    informationUrl: url.nullable(),
  })
  .partial()

export type DataControllerPatch = z.output<typeof dataControllerPatchSchema>
