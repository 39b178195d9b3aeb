export { reportAsOperator } from '../reports/report-as-operator.ts'
