export { addUser } from '../access/users.service.ts'
