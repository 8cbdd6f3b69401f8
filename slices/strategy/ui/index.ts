/** The UI door: parts that pages compose. */
export { ElementEditor } from './element-editor.tsx'
export { ElementPicker } from './element-picker.tsx'
export { SectionFrame } from './section-frame.tsx'
export { Pyramid } from './sections/pyramid.tsx'
export { Sources } from './sources/sources.tsx'
export { type EditionElements, type ElementView, titleOf, useElements, useStrategy } from './strategy-data.ts'
export { type SectionPlace, StrategyIndex } from './strategy-index.tsx'
