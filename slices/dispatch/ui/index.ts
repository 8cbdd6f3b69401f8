/** The UI door: parts that pages compose. */
export { CorrectionPlan } from './correction-plan.tsx'
export { DispatchControls } from './dispatch-controls.tsx'
export {
  type DispatchRow,
  type DispatchView,
  type People,
  useDispatch,
  useDispatchAct,
  useDispatches,
  useReceipts,
  useUnitTasks,
  type WaveView,
} from './dispatch-data.ts'
export { DispatchList } from './dispatch-list.tsx'
export { DispatchPlan } from './dispatch-plan.tsx'
export { Equation } from './equation.tsx'
export { useGateWords } from './gate-words.ts'
export { NewsCount } from './news-count.tsx'
export { usePaperTasks } from './paper-task-data.ts'
export { PaperTaskList } from './paper-task-list.tsx'
export { PeopleDrawer } from './people-drawer.tsx'
export { PressSpread } from './press-spread.tsx'
export { QuestionsBack } from './questions-back.tsx'
export { Answers, MissingUnits } from './receipts-panel.tsx'
export { RefusingChannels } from './refusing.tsx'
export { useExpected } from './segment-count.ts'
export { stateNow } from './state-words.ts'
export { Track } from './track.tsx'
export { UnitTaskList } from './unit-task-list.tsx'
export { WaveOverride } from './wave-override.tsx'
export { WebhooksPanel } from './webhooks-panel.tsx'
export { WordsMark } from './words-mark.tsx'
