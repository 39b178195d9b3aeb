import { expect, it } from 'vitest'
import { openForFiles } from '../imports.testing.ts'

const { upload } = await openForFiles()

const DAYS = ['2024-10-01', '2025-09-01', '2025-10-01']

/** The headings of a list that are read as the month of the move. */
async function monthOf(headings: string): Promise<(string | null)[]> {
  const count = headings.split(';').length
  const { body } = await upload(`${headings};Vuxna;Barn\n${DAYS.slice(0, count).join(';')};2;1`)
  return body.columns.flatMap(({ header, field }) => (field?.startsWith('moveIn') ? [header] : []))
}

it.each([
  ['Senast uppdaterad;Datum;Inflytt', 'Inflytt'],
  ['Inflytt;Datum', 'Inflytt'],
  ['Datum;Flyttdatum', 'Flyttdatum'],
  ['F\u00f6rsta kontakt;Datum', 'Datum'],
  ['Datum (\u00e5\u00e5\u00e5\u00e5-mm-dd)', 'Datum (\u00e5\u00e5\u00e5\u00e5-mm-dd)'],
  ['Datum (inflytt)', 'Datum (inflytt)'],
  ['Inflyttad (enligt Skatteverket)', 'Inflyttad (enligt Skatteverket)'],
])('reads of "%s" the month of %s', async (headings, header) => {
  expect(await monthOf(headings)).toEqual([header])
})

it.each([
  'Datum;Ber\u00e4knad inflytt',
  'Datum;Planerad inflyttning',
  'Datum;Flyttar',
  'Datum;Tilltr\u00e4desdatum',
  'Datum;Utflyttad',
  'Datum (f\u00f6rsta kontakt)',
  'Datum (\u00e4ndrad)',
  'Datum: kontakt',
  'Inflyttning (prel)',
  'Inflyttning (\u00f6nskad)',
  'Inflyttning: ber\u00e4knad',
])('takes no day of "%s" for that of the move', async (headings) => {
  expect(await monthOf(headings)).toEqual([])
})

it('takes no day of a list for that of the move where it asks when somebody wants to', async () => {
  const { body } = await upload('Datum;Vuxna;Barn;\u00d6nskar flytta\n2025-03-01;2;1;i h\u00f6st')
  expect(body.missingFields).toContain('moveInMonth')
})
