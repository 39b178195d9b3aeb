import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Rolldown } from 'vite'

const REPOSITORY = new URL('../../', import.meta.url)
const SOURCE = 'apps/web/src'

/**
 * Where these modules of a folder are.
 *
 * @throws If there is nothing at one of them: a path that was moved would else be told of nowhere.
 */
function modules(folder: string, paths: readonly string[]): string[] {
  return paths.map((path) => {
    const names = ['.ts', '.tsx'].map((ending) => new URL(`${folder}/${path}${ending}`, REPOSITORY))
    const found = names.find((name) => existsSync(name))
    if (!found) throw new Error(`chunks.ts names ${folder}/${path}, and there is nothing at it`)
    return fileURLToPath(found)
  })
}

// What charts of several pages are drawn with.
const CHART_PARTS = modules(SOURCE, [
  'components/charts/chart-label',
  'components/charts/chart-readout',
  'components/charts/frame/chart-room',
  'components/charts/multiples/multiples-layout',
  'components/charts/use-roving-points',
  'components/charts/value-axis',
  'components/charts/wrap-text',
  'components/charts/years/year-row',
  'components/annotations/annotation-mark',
])

// What many pages share after the first, each too small to be a file of its own.
const SMALL_PARTS = [
  ...modules(SOURCE, [
    'components/lists/list-count',
    'components/lists/list-pages',
    'components/record/form/code-choices',
    'components/ui/fields/choice-frame',
    'lib/device/clear-drafts',
    'lib/device/device-storage',
    'lib/queries/ask-anew',
    'lib/queries/needed-together',
    'lib/server/idempotency-key',
    'lib/time/month-turn',
  ]),
  ...modules('packages/domain/src', ['household/household']),
]

const PROGRAM = modules(SOURCE, ['app/main'])
const FIRST_PAGE = modules(SOURCE, ['features/overview/overview-page'])
const FIRST_PAGE_ALONE = `/${SOURCE}/features/overview/`

// What the first page has of the domain, which is imported by one name for all of it.
const FIRST_OF_DOMAIN = modules('packages/domain/src', [
  'annotation/annotation',
  'errors',
  'household/counting-rules',
  'period/period',
])

// Of the router and of what asks for answers: what only forms use.
const OF_FORMS = ['mutationObserver', 'useBlocker', 'useMutation']

/** These modules and all that they import, and that they in turn, but for what is fetched later. */
function importedBy(entries: readonly string[], context: Rolldown.ChunkingContext): Set<string> {
  const found = new Set<string>()
  const add = (id: string) => {
    if (found.has(id)) return
    found.add(id)
    context.getModuleInfo(id)?.importedIds.forEach(add)
  }
  entries.forEach(add)
  return found
}

/**
 * Of our modules those that every page comes with: the program, and what the first page has that is not its own. They
 * are one file, since many small ones cost more on the wire: each has its own headers, and names what it takes and gives.
 */
function firstModules(context: Rolldown.ChunkingContext): Set<string> {
  const program = importedBy(PROGRAM, context)
  const shared = [...importedBy(FIRST_PAGE, context)].filter((id) => !id.includes(FIRST_PAGE_ALONE))
  const ours = [...program, ...shared].filter((id) => id.includes(`/${SOURCE}/`))
  return new Set([...ours, ...FIRST_OF_DOMAIN])
}

let first: Set<string> | undefined

/** How the program of the pages is cut into files, the first that takes a module first. */
export const chunkGroups: Rolldown.CodeSplittingGroup[] = [
  {
    name: 'react',
    test: /node_modules\/(?:react|react-dom|scheduler)\//,
    priority: 3,
  },
  {
    name: 'router',
    test: new RegExp(String.raw`node_modules\/@tanstack\/(?!.*(?:${OF_FORMS.join('|')})\.js$)`),
    priority: 2,
  },
  {
    name: (id, context) => {
      first ??= firstModules(context)
      return first.has(id) ? 'first' : null
    },
    debugName: 'first',
    priority: 1,
  },
  { name: 'chart-parts', test: (id) => CHART_PARTS.includes(id) },
  { name: 'small-parts', test: (id) => SMALL_PARTS.includes(id) },
]
