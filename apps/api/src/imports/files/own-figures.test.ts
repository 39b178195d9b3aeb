import { describe, expect, it } from 'vitest'
import { openForFiles } from '../imports.testing.ts'
import { lines } from './lists.testing.ts'
import { workbook } from './workbook.testing.ts'

const { api, upload } = await openForFiles()

const KINDS = ['households', 'counts']
const AS_COUNTS = 'municipality=2305&kind=counts'

const OWN = [
  ...['csv', 'csv-machine', 'xlsx'].map((format) => `/reports/2022?format=${format}`),
  '/open-data/datasets/households.csv',
  '/open-data/datasets/households-county.csv',
  '/open-data/datasets/persons.csv',
]

describe('what inflytt has counted itself is not recorded once more:', () => {
  it.each(OWN)('%s', async (address) => {
    const answer = await api.app.request(`/api/v1${address}`)
    expect(answer.status).toBe(200)
    const file = new Uint8Array(await answer.arrayBuffer())
    for (const kind of KINDS) {
      const { status, body } = await upload(file, `municipality=2305&kind=${kind}`)
      expect([kind, status, body.reason]).toEqual([kind, 422, 'own-figures'])
    }
  })

  it.each([
    lines(
      '\u00c5r\tInflyttade hush\u00e5ll\tPrelimin\u00e4ra\tStatus',
      '2021\t59\t0\tbekr\u00e4ftat',
      '2022\t71\t2\tbekr\u00e4ftat',
    ),
    lines('Year\tHouseholds moved in\tPreliminary\tStatus', '2021\t59\t0\tconfirmed'),
  ])('the table beside a chart, copied from the page', async (table) => {
    expect((await upload(table, AS_COUNTS)).body.reason).toBe('own-figures')
  })

  it('but a list that keeps a column of what is preliminary is read', async () => {
    const list = workbook([
      ['\u00c5r', 'Inflyttade hush\u00e5ll', 'Prelimin\u00e4ra'],
      ['2021', '5', '1'],
    ])
    expect((await upload(list, AS_COUNTS)).status).toBe(201)
  })
})
