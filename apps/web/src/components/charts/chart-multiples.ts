export { SmallMultiples } from './small-multiples.tsx'
