export { addUser } from '../access/accounts/accounts.service.ts'
