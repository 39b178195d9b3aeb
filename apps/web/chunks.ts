import { existsSync } from 'node:fs'

const SOURCE = new URL('src/', import.meta.url)

/**
 * A pattern of the modules at these paths, which are files without their ending, or folders that end with `/`.
 *
 * @throws If there is nothing at one of them: a path that was moved would else be told of nowhere.
 */
function modules(paths: readonly string[]): string {
  for (const path of paths) {
    const found = path.endsWith('/') ? [path] : [`${path}.ts`, `${path}.tsx`]
    if (!found.some((name) => existsSync(new URL(name, SOURCE))))
      throw new Error(`chunks.ts names apps/web/src/${path}, and there is nothing at it`)
  }
  const names = paths.map((path) => (path.endsWith('/') ? path : String.raw`${path}\.`))
  return String.raw`apps\/web\/src\/(?:${names.join('|')})`
}

// What charts of several pages are drawn with.
const CHART_PARTS = [
  'components/charts/chart-label',
  'components/charts/chart-readout',
  'components/charts/chart-room',
  'components/charts/multiples-layout',
  'components/charts/use-roving-points',
  'components/charts/value-axis',
  'components/charts/wrap-text',
  'components/charts/year-row',
  'components/annotations/annotation-mark',
]

// What several reading pages are made of beside their figures.
const READING = [
  'lib/drawn-in-pieces',
  'lib/money-queries',
  'components/outcomes/reporting',
  'components/outcomes/reporting-sentence',
  'components/outcomes/reporting-table',
  'components/outcomes/to-year-bands',
  'components/outcomes/year-table',
  'components/ui/fields/field',
  'components/ui/fields/select',
  'components/ui/page/see-also',
]

// What the first page does not draw waits for the page that does: forms, what a record is changed by, what is saved
// without a network, figures of fixed years, what a figure is made of.
const AFTER_THE_FIRST_PAGE = [
  ...CHART_PARTS,
  'lib/activity-queries',
  'lib/data-controllers',
  'lib/describe-count',
  'lib/draft',
  'lib/draft-slot',
  'lib/keep-sending',
  'lib/kept-text',
  'lib/money-queries',
  'lib/newer-answers',
  'lib/outbox',
  'lib/outbox-sending',
  'lib/table-csv',
  'lib/use-draft-slot',
  'lib/written-month',
  'components/accounts/',
  'components/charts/class-bars',
  'components/data-controllers/',
  'components/explain/',
  'components/fixed-years/',
  'components/freshness/',
  'components/next-agreement/',
  'components/outcomes/csv-cells',
  'components/record/',
  'components/ui/dialog/',
  'components/ui/fields/',
  'components/ui/page/method-link',
  'components/ui/toast/action-bar',
  'components/ui/use-send',
]

// Of the router and of what asks for answers: what only forms use.
const OF_FORMS = ['mutationObserver', 'useBlocker', 'useMutation']

/** How the program of the pages is cut into files, the first that takes a module first. */
export const chunkGroups = [
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
  // Many small shared files cost more on the wire than one: each has its own headers.
  {
    name: 'shared',
    test: new RegExp(
      String.raw`(?!${modules(AFTER_THE_FIRST_PAGE)})apps\/web\/src\/|packages\/domain\/src\/(?!vocabularies|free-text|data-controller)`,
    ),
    minShareCount: 3,
    priority: 1,
  },
  { name: 'chart-parts', test: new RegExp(modules(CHART_PARTS)) },
  { name: 'reading', test: new RegExp(modules(READING)) },
]
