// First, since tokens.css gives the layers their order.
import './tokens.css'
import './fonts.css'
import './base.css'
import './print.css'
import { startTransition, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { nextTask } from '../lib/time/next-task.ts'
import { recoverByItself } from '../lib/server/server-contact.ts'
import { currentLanguageTag, readLanguage } from '../strings/language.ts'
import { speak } from '../strings/text.ts'
import { leadFromClosedFigures } from './closed-figures.ts'
import { createQueryClient } from './query-client.ts'
import { createAppRouter } from './router.tsx'

const container = document.getElementById('root')
if (!container) throw new Error('index.html has no element #root')
const reactRoot = createRoot(container)

const { language } = readLanguage(window.location.search)
document.documentElement.lang = language
const isSpoken = speak(language)
const queryClient = createQueryClient()
const router = createAppRouter(queryClient)
recoverByItself(queryClient)
leadFromClosedFigures(queryClient, () => void router.invalidate())

// What begins is begun in tasks of its own, between which the browser can do what it has to.
const isRouted = nextTask().then(() => router.load())
// The first use of a language reads the rules of them all: now, while the network is waited for.
void nextTask().then(() => new Intl.NumberFormat(currentLanguageTag()))

// The page is fetched while its language is. Nothing is awaited here: the pages' chunks import this one.
void Promise.all([isSpoken, isRouted]).then(() =>
  // In pieces, between which the browser has time for the reader.
  startTransition(() =>
    reactRoot.render(
      <StrictMode>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </StrictMode>,
    ),
  ),
)
