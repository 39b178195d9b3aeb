import { expect, test } from 'vitest'
import { controllerFields, controllerMessages } from './controller-fields.ts'

const hintOf = (values: object, key: string) =>
  controllerFields({ ...values }).find((field) => field.key === key)?.hint

test('the form asks for everything that can be said, and demands nothing', () => {
  const fields = controllerFields({})
  expect(fields.map(({ key }) => key)).toEqual([
    'name',
    'address',
    'email',
    'phone',
    'contactUrl',
    'officerEmail',
    'officerPhone',
    'legalBasis',
    'legalBasisNote',
    'informationUrl',
  ])
  expect(fields.some(({ isRequired }) => isRequired)).toBe(false)
  expect(new Set(fields.map(({ fault }) => fault)).size).toBe(fields.length)
})

test('every fault of what has a shape is told at its field at once', () => {
  expect(
    controllerMessages({
      email: 'a@',
      phone: '010-122 50 50',
      contactUrl: 'javascript:alert(1)',
      officerEmail: null,
      officerPhone: 'ring',
      informationUrl: 'http://example.org',
    }),
  ).toEqual({
    email: 'E-post: skriv en e-\u2060postadress, som dataskydd@exempel.se.',
    phone:
      'Telefon: numret g\u00e5r inte att skilja fr\u00e5n ett personnummer. Skriv det med +46 i b\u00f6rjan.',
    contactUrl: 'Webbsida f\u00f6r kontakt: skriv hela adressen, som b\u00f6rjar med https://.',
    officerPhone:
      'Dataskyddsombudets telefon: skriv ett nummer som b\u00f6rjar med 0 eller +, bara med siffror.',
    informationUrl: 'Egen sida om personuppgifter: skriv hela adressen, som b\u00f6rjar med https://.',
  })
  expect(
    controllerMessages({
      email: 'dso@example.org',
      phone: '+46 10 122 50 50',
      contactUrl: 'https://example.org',
    }),
  ).toEqual({})
})

test('what looks like the address of a person gets advice, and is no fault', () => {
  const values = { email: 'anna.berg@example.org' }
  expect(hintOf(values, 'email')).toMatch(/^Det ser ut som en persons adress/)
  expect(hintOf(values, 'officerEmail')).toMatch(/^Till en funktion/)
  expect(controllerMessages(values)).toEqual({})
})
