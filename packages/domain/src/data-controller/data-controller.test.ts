import { describe, expect, it } from 'vitest'
import {
  controllerGaps,
  isReachable,
  looksPersonal,
  NOTHING_SAID_OF_CONTROLLER,
} from './data-controller.ts'
import { dataControllerPatchSchema } from './data-controller.schema.ts'
import { freeTextsIn } from '../free-text/free-text.schema.ts'

const said = (over: object) => ({ ...NOTHING_SAID_OF_CONTROLLER, ...over })

describe('what is missing of a controller', () => {
  it('is everything of one of whom nothing is said', () => {
    expect(controllerGaps(NOTHING_SAID_OF_CONTROLLER)).toEqual([
      'name',
      'contact',
      'officer',
      'legalBasis',
    ])
  })

  it.each([
    [{ name: 'Kommunstyrelsen' }, ['contact', 'officer', 'legalBasis']],
    [{ address: 'Box 1' }, ['name', 'officer', 'legalBasis']],
    [{ phone: '0693-161 00' }, ['name', 'officer', 'legalBasis']],
    [{ contactUrl: 'https://example.org' }, ['name', 'officer', 'legalBasis']],
    [{ officerPhone: '0693-161 00' }, ['name', 'contact', 'legalBasis']],
    [{ officerEmail: 'dso@example.org' }, ['name', 'contact', 'legalBasis']],
    [{ legalBasis: 'public_task' }, ['name', 'contact', 'officer']],
    // The law alone does not say which of the bases it is.
    [{ legalBasisNote: 'kommunallagen' }, ['name', 'contact', 'officer', 'legalBasis']],
    [{ informationUrl: 'https://example.org' }, ['name', 'contact', 'officer', 'legalBasis']],
  ])('is not what is said: %j', (over, missing) => {
    expect(controllerGaps(said(over))).toEqual(missing)
    expect(isReachable(said(over))).toBe(!missing.includes('contact'))
  })
})

it.each([
  ['anna.berg@example.org', true],
  ['anna-lena.berg@example.org', false],
  ['\u00e5sa_\u00f6berg@example.org', true],
  ['dataskydd@example.org', false],
  ['kommun.styrelsen@example.org', false],
  ['info.bracke@example.org', false],
  ['dataskydds.ombud@example.org', false],
])('%s looks like the address of a person: %s', (email, looks) => {
  expect(looksPersonal(email)).toBe(looks)
})

describe('what is written of a controller', () => {
  it.each([
    { name: 'Kommunstyrelsen, Br\u00e4cke kommun' },
    { email: 'dataskydd@example.org', officerEmail: 'dso@e.\u00e5re.se' },
    { phone: '0693-161 00' },
    { phone: '010-122 50 51' },
    { phone: '+46 10 122 50 50' },
    { phone: '+46 (0)63-14 00 00' },
    { contactUrl: 'https://www.example.org/kontakt?x=1#om' },
    { informationUrl: 'https://example.org' },
    { legalBasis: 'public_task', legalBasisNote: '2 kap. 1 \u00a7 kommunallagen (2017:725)' },
    { name: null, email: null, phone: '', contactUrl: '', legalBasis: null },
    {},
  ])('is taken: %j', (patch) => {
    expect(dataControllerPatchSchema.safeParse(patch).error).toBeUndefined()
  })

  it.each([
    ['name', 'x'.repeat(161)],
    ['name', 'a\u0000b'],
    ['name', 'two\nlines'],
    ['name', '\u202eadmin'],
    ['name', '\u200b'],
    ['name', 5],
    ['address', 'x'.repeat(161)],
    ['address', 'Storgatan 1, 19121212-1212'],
    ['email', 'no address'],
    ['email', 'a@b'],
    ['email', 'a@b.se, c@d.se'],
    ['email', 'a@b.se?bcc=c@d.se'],
    ['email', '<script>@example.org'],
    ['email', '121212-1212@example.org'],
    ['email', `${'a'.repeat(60)}@${'b'.repeat(60)}.se`],
    ['phone', '161 00'],
    ['phone', '0693 ring'],
    ['phone', '1212121212'],
    ['phone', '010203-1234'],
    // A birth date with a right check digit, by chance: it is written with +46.
    ['phone', '010-122 50 50'],
    ['officerPhone', '+'],
    ['contactUrl', 'http://example.org'],
    ['contactUrl', 'javascript:alert(1)'],
    ['contactUrl', 'https://user:secret@example.org'],
    ['contactUrl', 'https://example.org/"><script>'],
    ['contactUrl', '//example.org'],
    ['contactUrl', 'https://localhost'],
    ['informationUrl', 'https://example.org/19121212-1212'],
    ['informationUrl', `https://example.org/${'a'.repeat(200)}`],
    ['legalBasis', 'legitimate_interests'],
    ['legalBasis', ''],
    ['legalBasisNote', 'x'.repeat(301)],
    ['other', 'x'],
  ])('is refused: %s %j', (member, value) => {
    const { error } = dataControllerPatchSchema.safeParse({ [member]: value })
    expect(error?.issues.map(({ path, code }) => path[0] ?? code)).toContain(
      member === 'other' ? 'unrecognized_keys' : member,
    )
  })

  it('is looked through for contacts only where none is asked for', () => {
    const written = {
      name: 'n',
      address: 'a',
      email: 'e',
      phone: 'p',
      contactUrl: 'c',
      officerEmail: 'e',
      officerPhone: 'p',
      legalBasisNote: 'l',
      informationUrl: 'i',
    }
    expect(freeTextsIn(dataControllerPatchSchema, written).map(({ text }) => text)).toEqual(['n', 'l'])
  })

  it('is trimmed', () => {
    expect(dataControllerPatchSchema.parse({ email: ' dso@example.org ' })).toEqual({
      email: 'dso@example.org',
    })
  })

  it.each([
    ['email', `${'a-'.repeat(100_000)}@`],
    ['email', `a@${'a.'.repeat(100_000)}`],
    ['contactUrl', `https://${'a.'.repeat(100_000)}`],
  ])('is refused as soon where it is very long: %s', (member, value) => {
    expect(dataControllerPatchSchema.safeParse({ [member]: value }).success).toBe(false)
  })
})
