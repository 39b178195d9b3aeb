export { CountyMap } from './map/county-map.tsx'
export { SmallMultiples } from './small-multiples.tsx'
export { YearBarChart } from './year-bar-chart.tsx'
