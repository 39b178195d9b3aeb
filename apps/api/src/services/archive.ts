export { writeArchive } from '../archive/write-archive.ts'
