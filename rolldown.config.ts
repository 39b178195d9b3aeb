import { dirname, join, relative } from 'node:path'
import { defineConfig } from 'rolldown'
import type { Plugin } from 'rolldown'

const DIST = join(import.meta.dirname, 'dist')
const source = (file: string) => join(import.meta.dirname, file)

/**
 * What stands beside a source file is looked up from there, also when the file is part of a program in `dist`; a program
 * of its own is the one that was built beside.
 */
const placesOfSources: Plugin = {
  name: 'inflytt:places-of-sources',
  transform: {
    filter: { id: /\/(?:apps|packages)\/[a-z]+\/src\//u, code: 'import.meta' },
    handler(code, id) {
      const from = relative(DIST, id)
      return code
        .replaceAll(
          /new URL\('\.\/(?<name>[a-z-]+\.(?:worker|child))\.ts', import\.meta\.url\)/gu,
          "new URL('./$<name>.js', __programs)",
        )
        .replaceAll(
          'import.meta.dirname',
          `(import.meta.dirname + ${JSON.stringify(`/${dirname(from)}`)})`,
        )
        .replaceAll('import.meta.url', `new URL(${JSON.stringify(from)}, import.meta.url).href`)
        .replaceAll('__programs', 'import.meta.url')
    },
  },
}

/**
 * One sign beyond Latin-1 makes V8 hold the whole of a file in two bytes a letter, and read it more slowly. What is read
 * first has none, and no template whose raw text somebody asks for.
 */
const oneByteALetter: Plugin = {
  name: 'inflytt:one-byte-a-letter',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle))
      if (file.type === 'chunk' && file.name === 'start')
        file.code = file.code.replaceAll(
          /[^\0-\u007f]/g,
          (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
        )
  },
}

const program = {
  platform: 'node',
  // They load files of their own; the last is not installed.
  external: ['better-sqlite3', 'highs', 'pg-native'],
  plugins: [placesOfSources],
} as const

const output = {
  dir: DIST,
  entryFileNames: '[name].js',
  chunkFileNames: '[name]-[hash].js',
  // The names stay, for the log.
  minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
} as const

/**
 * The server, the operator's commands, and what they start beside them, each read from a few files instead of from more than
 * a thousand: that is most of the time of a start.
 */
export default defineConfig([
  {
    ...program,
    input: { server: source('apps/api/src/main.ts') },
    plugins: [...program.plugins, oneByteALetter],
    // What a server needs to answer its first question is one file; the rest is read after it.
    output: {
      ...output,
      cleanDir: true,
      codeSplitting: { groups: [{ name: 'start', test: /start-and-serve\.ts$/ }] },
    },
  },
  {
    ...program,
    input: {
      inflytt: source('apps/cli/src/main.ts'),
      'backup.child': source('apps/api/src/backups/backup.child.ts'),
      'changed.worker': source('apps/api/src/report-versions/changes/changed.worker.ts'),
      'compose.worker': source('apps/api/src/report-versions/compose/compose.worker.ts'),
      'check.worker': source('apps/api/src/imports/apart/check.worker.ts'),
      'export.worker': source('apps/api/src/households/export/export.worker.ts'),
      'find-list.worker': source('apps/api/src/imports/apart/find-list.worker.ts'),
      'fold.worker': source('packages/db/src/store/sqlite/fold.worker.ts'),
      'import.worker': source('apps/api/src/imports/apart/import.worker.ts'),
      'reading.worker': source('packages/db/src/store/sqlite/reading.worker.ts'),
      'report.worker': source('apps/api/src/reports/report.worker.ts'),
      'solve.worker': source('apps/api/src/report-versions/solver/solve.worker.ts'),
      'workbook.worker': source('apps/api/src/households/export/workbook.worker.ts'),
    },
    output,
  },
])
