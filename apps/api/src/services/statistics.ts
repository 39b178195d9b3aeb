export { refreshStatistics, type RefreshedTable } from '../statistics/refresh-statistics.ts'
