import { lazy } from 'react'

// Fetched as soon as a page with charts is, and not first when the chart is drawn.
const charts = import('./charts.ts')

export const CountyMap = lazy(async () => ({ default: (await charts).CountyMap }))
export const SmallMultiples = lazy(async () => ({ default: (await charts).SmallMultiples }))
export const YearBarChart = lazy(async () => ({ default: (await charts).YearBarChart }))
