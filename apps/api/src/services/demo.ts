export { fillDemo } from '../demo/fill-demo.ts'
export { removeDemo } from '../demo/remove-demo.ts'
