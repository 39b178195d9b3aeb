import { afterEach, beforeEach, expect, it } from 'vitest'
import { createTestApi, type TestApi } from '../../api.testing.ts'
import { importing } from '../imports.testing.ts'

let api: TestApi
let files: ReturnType<typeof importing>
beforeEach(async () => {
  api = await createTestApi(['bracke', 'coordinator'])
  files = importing(api)
})
afterEach(() => api.close())

const NAME = 'En attraktiv region'
const FIRST = 'en-attraktiv-region'

async function twin() {
  const { body } = await api.ask<{ id: string }>('coordinator', '/programmes', {
    method: 'POST',
    body: { name: NAME, from: '2022-01', to: '2024-12' },
  })
  return body.id
}

it('takes a name of two programmes for neither, until somebody has chosen one or the file says its id', async () => {
  const second = await twin()
  const { body } = await files.upload(
    `Inflyttad;Vuxna;Barn;Projekt\n2023-05;2;1;${NAME}\n2023-06;2;0;${second}\n2023-07;1;0;en attraktiv  REGION`,
  )
  const read = async () =>
    (await files.rows(body.id)).map(
      ({ record, messages }) => record?.['programmeId'] ?? messages[0]?.code,
    )
  expect(await read()).toEqual(['programme-shared', second, 'programme-shared'])
  for (const programmeId of [FIRST, second]) {
    await files.patch(`/imports/${body.id}`, { defaults: { programmeId } })
    expect(await read()).toEqual([programmeId, second, programmeId])
  }
})

it('does the same of counts', async () => {
  const second = await twin()
  const { body } = await files.upload(
    `\u00c5r;Hush\u00e5ll;Projekt\n2023;5;${NAME}`,
    'municipality=2305&kind=counts',
  )
  const read = async () => (await files.rows(body.id))[0]
  expect((await read())?.messages[0]).toMatchObject({ code: 'programme-shared', cell: 'C2' })
  await files.patch(`/imports/${body.id}`, { defaults: { programmeId: second } })
  expect((await read())?.messages.map(({ code }) => code)).not.toContain('programme-shared')
})
