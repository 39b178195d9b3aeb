export { importAsOperator, type ImportedFile } from '../imports/import-as-operator.ts'
