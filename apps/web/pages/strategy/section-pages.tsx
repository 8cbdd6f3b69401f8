import {
  Channels,
  Crisis,
  Drivers,
  Goals,
  Kpis,
  Matrix,
  Platform,
  Principles,
  Process,
  Pyramid,
  Responsibilities,
  Roles,
  Situation,
  Stakeholders,
  Trust,
  Uniqueness,
} from '../../../../slices/strategy/ui/index.ts'
import { Section } from './section.tsx'

/** One page a section of the strategy: the frame with the places, and the section in it. */
export const PyramidPage = () => <Section place="pyramid">{(whole) => <Pyramid whole={whole} />}</Section>
export const SituationPage = () => <Section place="situation">{(whole) => <Situation whole={whole} />}</Section>
export const TrustPage = () => <Section place="trust">{(whole) => <Trust whole={whole} />}</Section>
export const DriversPage = () => <Section place="drivers">{(whole) => <Drivers whole={whole} />}</Section>
export const StakeholdersPage = () => (
  <Section place="stakeholders">{(whole) => <Stakeholders whole={whole} />}</Section>
)
export const UniquenessPage = () => <Section place="uniqueness">{(whole) => <Uniqueness whole={whole} />}</Section>
export const PrinciplesPage = () => <Section place="principles">{(whole) => <Principles whole={whole} />}</Section>
export const ResponsibilitiesPage = () => (
  <Section place="responsibilities">{(whole) => <Responsibilities whole={whole} />}</Section>
)
export const CrisisPage = () => <Section place="crisis">{(whole) => <Crisis whole={whole} />}</Section>
export const RolesPage = () => <Section place="roles">{(whole) => <Roles whole={whole} />}</Section>
export const GoalsPage = () => <Section place="goals">{(whole) => <Goals whole={whole} />}</Section>
export const ChannelsPage = () => <Section place="channels">{(whole) => <Channels whole={whole} />}</Section>
export const PlatformPage = () => <Section place="platform">{(whole) => <Platform whole={whole} />}</Section>
export const MatrixPage = () => <Section place="matrix">{(whole) => <Matrix whole={whole} />}</Section>
export const ProcessPage = () => <Section place="process">{(whole) => <Process whole={whole} />}</Section>
export const KpisPage = () => <Section place="kpis">{(whole) => <Kpis whole={whole} />}</Section>
