import { lazy } from 'react'

// Fetched as soon as a page with them is, apart from the charts that take more code.
const multiples = import('./chart-multiples.ts')

export const SmallMultiples = lazy(async () => ({ default: (await multiples).SmallMultiples }))
