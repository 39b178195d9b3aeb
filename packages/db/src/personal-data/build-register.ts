import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { registerText } from './register.ts'

writeFileSync(join(import.meta.dirname, '../../../../docs/personal-data.md'), registerText())
