import { expect, test } from 'vitest'
import { readRoutes } from './vite-plugin-page-files.ts'

const route = (page: string) => `const one = createRoute({
  ...figures('/kommuner/$kod'),
  component: lazyRouteComponent(${page}, 'Page'),
})\n`

test('a route says its address, its module, and which messages it waits for', () => {
  const one = route(`withReportingText(withExplainText(() => import('../features/one/one-page.tsx')))`)
  const plain = route(`() => import('../features/two/two-page.tsx')`)
  expect(readRoutes(one + plain)).toEqual([
    {
      path: '/kommuner/$kod',
      module: 'features/one/one-page.tsx',
      texts: ['', '-reporting', '-explain'],
    },
    { path: '/kommuner/$kod', module: 'features/two/two-page.tsx', texts: [''] },
  ])
})

test('a route that is written in another way stops the build', () => {
  expect(() => readRoutes(route('OnePage'))).toThrow('does not say its page')
  expect(() => readRoutes(route(`withNewText(() => import('../features/one.tsx'))`))).toThrow(
    'does not know withNewText',
  )
})
