export { addUser } from '../access/accounts/users.service.ts'
