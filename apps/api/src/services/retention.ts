export { sweepAsOperator } from '../retention/retention-runs.service.ts'
