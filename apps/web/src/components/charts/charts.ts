export { YearBarChart } from './year-bar-chart.tsx'
