import { wordKey } from '@inflytt/domain'
import { expect, it } from 'vitest'
import { importPlaces } from './import-places.ts'

const { occupations } = importPlaces({ municipalities: [], programmes: [], isDemo: false } as never)

it.each([
  ['F\u00f6rskoll\u00e4rare', '2343'],
  ['Psykolog', '2241'],
  ['distriktssk\u00f6terska', '2224'],
  ['V\u00e5rdbitr\u00e4de', '5330'],
  ['Brandman', '5411'],
  ['Lastbilsf\u00f6rare', '8332'],
  ['Personlig assistent', '5343'],
  ['Biomedicinsk analytiker', '3212'],
  ['2241', '2241'],
])('an occupation is known as %s, as one who has it is called', (said, code) => {
  expect(occupations.get(wordKey(said))).toBe(code)
})

it.each(['Sjuksk\u00f6terska', 'L\u00e4kare', 'Ingenj\u00f6r', 'Ekonom'])(
  'and %s, which several are, as none',
  (said) => {
    expect(occupations.get(wordKey(said))).toBeUndefined()
  },
)
