import { expect, it } from 'vitest'
import { readRepository } from './repository.ts'
import { asciiFaults, machinePathFaults } from './text.ts'

const repository = readRepository()

it('keeps source in ASCII outside strings and data', () => {
  expect(asciiFaults(repository)).toEqual([])
})

it.each(['apps/api/src/app.ts', 'apps/web/src/app/layout.tsx', 'apps/web/src/app/print.css', '.ci/run'])(
  'catches another letter in %s',
  (path) => {
    expect(asciiFaults([{ path, text: "one\nconst name = 'hushåll'" }])).toEqual([
      `${path}:2 has å, which is not ASCII`,
    ])
  },
)

it.each([
  'apps/web/src/strings/sv.ts',
  'packages/reference/data/areas.ts',
  'apps/web/src/app/layout.test.tsx',
])('lets people be addressed in their language in %s', (path) => {
  expect(asciiFaults([{ path, text: 'hushåll' }])).toEqual([])
})

it('names no path of the machine it was written on', () => {
  expect(machinePathFaults(repository)).toEqual([])
})

it.each(['work', 'root'])('catches a path under %s', (folder) => {
  const path = ['', folder, 'x.ts'].join('/')
  expect(machinePathFaults([{ path: 'docs/operations.md', text: `See ${path}.` }])).toHaveLength(1)
})

it.each(['../work/x.ts', 'https://example.se/work/x', 'pages/root/x'])('lets %s be', (path) => {
  expect(machinePathFaults([{ path: 'docs/operations.md', text: `See ${path}.` }])).toEqual([])
})
