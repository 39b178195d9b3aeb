export { sealAuditTrail } from '../audit/sealer.ts'
export { auditHeadDifference } from '../verify/audit.differences.ts'
export { type Difference, type Verified, verifyStore } from '../verify/verify.service.ts'
