/** The door for other slices' server code. */
export { checkPack } from './actions/check-pack.ts'
export { importPack } from './actions/import-pack.ts'
export { elementsInForce, type StrategyOnDay, strategyAt } from './actions/read-in-force.ts'
export { packFolder } from './actions/read-pack.ts'
export type { ElementContent, ElementLinks, Standing, StrategyElement, TextsByLanguage } from './rules/element.ts'
export { LINK_KINDS, type LinkKind } from './rules/fields.ts'
export { ELEMENT_KINDS, type ElementKind, KINDS } from './rules/kinds.ts'
