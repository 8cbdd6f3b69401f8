/** Stands in for contracts/api.ts until `npm run contracts` has made it, so that a fresh clone can be checked. */
// biome-ignore lint/suspicious/noExplicitAny: the generated file replaces this one
export type paths = any
