/** The UI door: parts that pages compose. */
export { LevelField } from './level-field.tsx'
export { Shown } from './shown.tsx'
export { WhoCanSee } from './who-can-see.tsx'
