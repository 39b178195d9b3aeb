import type { Plugin } from 'vite'
import { filesOf } from './vite-plugin-page-files.ts'

/**
 * The first script names, for each page, the files that are fetched along with it. Those that it came with itself are
 * there by then, and the page's own is fetched anyway: without them the lists are a third as long.
 */
export function preloadLists(): Plugin {
  const known = new Set<string>()
  return {
    name: 'inflytt:preload-lists',
    apply: 'build',
    config: () => ({
      build: {
        modulePreload: {
          // The polyfill would be an extra script, and every supported browser preloads modules by itself.
          polyfill: false,
          resolveDependencies: (file, dependencies, { hostType }) =>
            hostType === 'html'
              ? dependencies
              : dependencies.filter((dependency) => dependency !== file && !known.has(dependency)),
        },
      },
    }),
    generateBundle: {
      // Before the lists are written.
      order: 'pre',
      handler(_options, bundle) {
        const entry = Object.values(bundle).find((file) => file.type === 'chunk' && file.isEntry)
        if (entry?.type !== 'chunk') throw new Error('the bundle has no first script')
        for (const file of filesOf(entry, bundle)) known.add(file)
      },
    },
  }
}
