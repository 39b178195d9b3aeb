import { describe, expect, it } from 'vitest'
import { csv, HEADINGS, ROW } from '../files/lists.testing.ts'
import { openForFiles } from '../imports.testing.ts'

const { files, upload } = await openForFiles()

/** What becomes of a row for each thing that the last column says: the code of its fault, or that it is read. */
async function toldOf(heading: string, said: string[]): Promise<(string | undefined)[]> {
  const { body } = await upload(csv([[...HEADINGS, heading], ...said.map((cell) => [...ROW, cell])]))
  return (await files.rows(body.id)).map(({ record, messages }) =>
    record === null ? messages[0]?.code : 'read',
  )
}
const all = (said: string[], code: string) => said.map(() => code)

describe('takes no row for a household that moved in', () => {
  it.each(['Ej flyttat', 'Ej inflyttad', 'Avhopp', 'Avbruten', 'Tackat nej', 'Hoppat av'])(
    'where "%s" is ticked',
    async (heading) => {
      const said = ['x', '\u2713', 'ja', '2025-05', '', 'nej', '0', '-']
      const [never, came] = [all(said.slice(0, 4), 'row-not-moved'), all(said.slice(4), 'read')]
      expect(await toldOf(heading, said)).toEqual([...never, ...came])
    },
  )

  it.each([
    'L\u00e4ge',
    'Utfall',
    'Resultat',
    'Status \u00e4rende',
    'Har flyttat hit?',
    'Flyttat till oss',
  ])('where "%s" says that it has not, or not yet', async (heading) => {
    const said = [
      'Tackade nej',
      'Hoppat av',
      '\u00c5ngrade sig',
      'Vilande',
      'Intresserad',
      'S\u00f6ker bostad',
      'Planerar flytt',
      'P\u00e5 g\u00e5ng',
      'Flyttar i h\u00f6st',
      'Avslutat, flyttade inte',
      'N',
      'Inte \u00e4n',
      'Not yet',
      '\u2610',
    ]
    expect(await toldOf(heading, said)).toEqual(all(said, 'row-not-moved'))
  })

  it.each(['L\u00e4ge', 'Flyttat in', 'Har flyttat hit?'])(
    'and reads every other below "%s"',
    async (heading) => {
      const said = ['Klar', 'Ja', 'Inflyttad', 'x', '2025-03', '', '-', '\u00c5terv\u00e4ndare']
      expect(await toldOf(heading, said)).toEqual(all(said, 'read'))
    },
  )

  it.each([
    'Flyttat tillbaka',
    'Flyttat vidare',
    'Bor kvar 12 m\u00e5n',
    'Flyttsk\u00e4l 2',
    'S\u00f6ker jobb',
  ])('nor takes "%s" for the question', async (heading) => {
    expect(await toldOf(heading, ['Nej', 'n', ''])).toEqual(all(['', '', ''], 'read'))
  })

  it('where a column of ticks is left out', async () => {
    expect(await toldOf('Flyttat in', ['x', '', 'X', '-'])).toEqual([
      'read',
      'row-not-moved',
      'read',
      'row-not-moved',
    ])
    expect(await toldOf('Flyttat in', ['ja', '', ''])).toEqual(all(['', '', ''], 'read'))
  })

  it('where any column begins with that it never did', async () => {
    const said = [
      'Flyttade aldrig hit',
      'flyttade ej',
      'Barnen flyttade inte med',
      'Tackade nej till skjuts',
    ]
    expect(await toldOf('Handl\u00e4ggarens rad', said)).toEqual([
      'row-not-moved',
      'row-not-moved',
      'read',
      'read',
    ])
  })

  it('where the status is not read, and says so', async () => {
    const list = csv([
      [...HEADINGS, 'Status'],
      [...ROW, 'Klar'],
      [...ROW, 'Avbruten'],
    ])
    const { body } = await upload(list)
    await files.patch(`/imports/${body.id}`, { columns: [{ column: 4, field: null }] })
    const { body: again } = await files.again(body.id, list)
    const rows = await files.rows(again.id)
    expect(rows.map(({ messages }) => messages[0]?.code)).toEqual(['not-counted', 'row-not-moved'])
  })
})

describe('takes no row for one household', () => {
  it('where it says of how many it is', async () => {
    expect(await toldOf('Hush\u00e5ll', ['3 st', '2 familjer', '1 st', '7', 'A'])).toEqual([
      'row-of-several',
      'row-of-several',
      'read',
      'read',
      'read',
    ])
    expect(await toldOf('Antal hush.', ['3', '1'])).toEqual(['row-of-several', 'read'])
  })

  it('where a number stands for persons or households, and no column counts people', async () => {
    const { body } = await upload('Inflyttad;Antal;Fr\u00e5n\n2025-03;3;Norge\n2025-04;1;Sverige')
    const rows = await files.rows(body.id)
    expect(rows.map(({ messages }) => messages[0]?.code)).toEqual(['row-of-several', 'not-counted'])
  })
})

describe('takes no household that is elsewhere for an own one', () => {
  it.each(['Till', 'Bosatt i', 'Skriven'])('as "%s" says of another country', async (heading) => {
    const said = ['Norge', 'Utomlands', 'Annan kommun', 'G\u00e4ll\u00f6', 'Br\u00e4cke', 'Sverige']
    const [away, here] = [all(said.slice(0, 3), 'row-elsewhere'), all(said.slice(3), 'read')]
    expect(await toldOf(heading, said)).toEqual([...away, ...here])
  })

  it.each(['Plats', 'Bor', 'Skriven', ''])('as "%s" says of another municipality', async (heading) => {
    expect(await toldOf(heading, ['Ragunda', 'Br\u00e4cke', 'G\u00e4ll\u00f6'])).toEqual([
      'row-elsewhere',
      'read',
      'read',
    ])
  })

  it.each(['Fr\u00e5n', 'Tidigare kommun', 'Utflyttningskommun'])(
    'nor one that moved within the municipality, or out of it, as "%s" says',
    async (heading) => {
      const said = ['Br\u00e4cke', 'Br\u00e4cke kommun', '\u00c5re', 'Norge', 'J\u00e4mtlands l\u00e4n']
      const [own, others] = [all(said.slice(0, 2), 'origin-own'), all(said.slice(2), 'read')]
      expect(await toldOf(heading, said)).toEqual([...own, ...others])
    },
  )
})
