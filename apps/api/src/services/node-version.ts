export { refuseOldNode } from '../serving/node-version.ts'
