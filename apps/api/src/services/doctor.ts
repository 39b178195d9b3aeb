export { examine } from '../doctor/examine.ts'
export type { Finding } from '../doctor/finding.ts'
