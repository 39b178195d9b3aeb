import { createContext, useContext } from 'react'
import { useLocation } from '@tanstack/react-router'
import type { Search } from './search.ts'

/**
 * What the figures below show although the address may leave it out, such as the year: where they are cited it is said,
 * since a page that is opened later may open on another.
 */
export const FigureChoice = createContext<Search>({})

interface FigureAddresses {
  /** Whole, for who takes it along. */
  urlOf: (figureId: string) => string
  /** From the page's path on. */
  pathOf: (figureId: string) => string
}

/** The addresses of the figures of this page, with the choices that the page now shows. */
export function useFigureAddress(): FigureAddresses {
  const choice = useContext(FigureChoice)
  const page = useLocation({ select: (location) => location.pathname + location.searchStr })
  return {
    urlOf: (figureId) => withChoice(new URL(window.location.href), choice, figureId).href,
    pathOf: (figureId) => {
      const url = withChoice(new URL(page, window.location.href), choice, figureId)
      return url.pathname + url.search + url.hash
    },
  }
}

function withChoice(url: URL, choice: Search, figureId: string): URL {
  for (const [name, value] of Object.entries(choice))
    if (value !== undefined) url.searchParams.set(name, value)
  url.hash = figureId
  return url
}
