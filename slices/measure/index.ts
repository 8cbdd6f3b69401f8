/** The door for other slices' server code. */
export { importPack } from './actions/import-pack.ts'
