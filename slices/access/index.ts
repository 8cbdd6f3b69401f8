export { identify } from './http/identify.ts'
