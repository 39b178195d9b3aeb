import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import optimizeLocales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import type { Plugin } from 'vite'
import { chunkGroups } from './chunks.ts'
import { compressed } from './vite-plugin-compressed.ts'
import { fontLetters, LETTERS_ENDING } from './vite-plugin-font-letters.ts'
import { messages } from './vite-plugin-messages.ts'
import { pageFiles } from './vite-plugin-page-files.ts'
import { preloadLists } from './vite-plugin-preload-lists.ts'

// The Host of the browser is kept, so that the server sees its writes as coming from its own pages.
const api = { target: `http://127.0.0.1:${process.env['PORT'] ?? 3000}`, changeOrigin: false }

// The browser is given parsed messages, so the parser is replaced by the build that has none.
const alias = {
  '@formatjs/icu-messageformat-parser': fileURLToPath(
    import.meta.resolve('@formatjs/icu-messageformat-parser/no-parser.js'),
  ),
}

// Every page waits for its fonts, for who is asking, and for what is set: they are fetched while the code is.
function preloadFirst(): Plugin {
  const answers = ['/api/v1/me', '/api/v1/settings'].map((href) => ({
    rel: 'preload',
    as: 'fetch',
    href,
    crossorigin: '',
  }))
  return {
    name: 'inflytt:preload-first',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) => {
        const fonts = Object.values(bundle ?? {})
          .filter((file) => file.type === 'asset')
          .filter(({ names }) => names.some((name) => name.endsWith(LETTERS_ENDING)))
          .map(({ fileName }) => ({
            rel: 'preload',
            as: 'font',
            type: 'font/woff2',
            href: `/${fileName}`,
            crossorigin: '',
          }))
        return [...answers, ...fonts].map((attrs) => ({
          tag: 'link',
          attrs,
          injectTo: 'head' as const,
        }))
      },
    },
  }
}

/** The sheet is put together in the order of the chunks, so the order of the layers is told before all of them. */
function layersInOrder(): Plugin {
  const tokens = readFileSync(new URL('src/app/tokens.css', import.meta.url), 'utf8')
  const order = /@layer [^;{]+;/.exec(tokens)?.[0]
  if (order === undefined) throw new Error('tokens.css does not give the layers their order')
  return {
    name: 'inflytt:layers-in-order',
    apply: 'build',
    enforce: 'post',
    generateBundle: (_options, bundle) => {
      for (const file of Object.values(bundle)) {
        if (file.type === 'asset' && file.fileName.endsWith('.css'))
          file.source = order + String(file.source)
      }
    },
  }
}

export default defineConfig({
  plugins: [
    messages(),
    fontLetters(),
    // React Aria has American words alone, and falls back on them for British ones.
    optimizeLocales.vite({ locales: ['sv-SE', 'en-US'] }),
    react(),
    preloadFirst(),
    layersInOrder(),
    pageFiles(),
    preloadLists(),
    compressed(),
  ],
  resolve: { alias },
  build: {
    assetsInlineLimit: 0,
    // Of all pages together: each further sheet is a request, and the whole page styled once more.
    cssCodeSplit: false,
    rolldownOptions: {
      output: {
        // The first script names every other file, and each of their names is a reader's to fetch.
        chunkFileNames: ({ name }) =>
          name.startsWith('chart') ? 'assets/[name]-[hash].js' : 'assets/[hash].js',
        assetFileNames: 'assets/[hash][extname]',
        codeSplitting: {
          groups: chunkGroups,
        },
      },
    },
  },
  server: { proxy: { '/api': api, '/healthz': api, '/readyz': api } },
})
