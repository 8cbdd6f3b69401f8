/** The UI door: parts that pages compose. */
export { StakeholderAnalysis } from './stakeholder-analysis.tsx'
