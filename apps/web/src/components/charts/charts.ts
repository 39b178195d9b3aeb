export { CountyMap } from './map/county-map.tsx'
export { SmallMultiples } from './multiples/small-multiples.tsx'
export { YearBarChart } from './years/year-bar-chart.tsx'
