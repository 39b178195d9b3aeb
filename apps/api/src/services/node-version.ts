export { refuseOldNode } from '../node-version.ts'
