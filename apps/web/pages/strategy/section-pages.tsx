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
  SectionFrame,
  Situation,
  Stakeholders,
  Trust,
  Uniqueness,
} from '../../../../slices/strategy/ui/index.ts'

/** One page a section of the strategy: the frame with the places, and the section in it. */
export const PyramidPage = () => <SectionFrame place="pyramid">{(whole) => <Pyramid whole={whole} />}</SectionFrame>
export const SituationPage = () => (
  <SectionFrame place="situation">{(whole) => <Situation whole={whole} />}</SectionFrame>
)
export const TrustPage = () => <SectionFrame place="trust">{(whole) => <Trust whole={whole} />}</SectionFrame>
export const DriversPage = () => <SectionFrame place="drivers">{(whole) => <Drivers whole={whole} />}</SectionFrame>
export const StakeholdersPage = () => (
  <SectionFrame place="stakeholders">{(whole) => <Stakeholders whole={whole} />}</SectionFrame>
)
export const UniquenessPage = () => (
  <SectionFrame place="uniqueness">{(whole) => <Uniqueness whole={whole} />}</SectionFrame>
)
export const PrinciplesPage = () => (
  <SectionFrame place="principles">{(whole) => <Principles whole={whole} />}</SectionFrame>
)
export const ResponsibilitiesPage = () => (
  <SectionFrame place="responsibilities">{(whole) => <Responsibilities whole={whole} />}</SectionFrame>
)
export const CrisisPage = () => <SectionFrame place="crisis">{(whole) => <Crisis whole={whole} />}</SectionFrame>
export const RolesPage = () => <SectionFrame place="roles">{(whole) => <Roles whole={whole} />}</SectionFrame>
export const GoalsPage = () => <SectionFrame place="goals">{(whole) => <Goals whole={whole} />}</SectionFrame>
export const ChannelsPage = () => <SectionFrame place="channels">{(whole) => <Channels whole={whole} />}</SectionFrame>
export const PlatformPage = () => <SectionFrame place="platform">{(whole) => <Platform whole={whole} />}</SectionFrame>
export const MatrixPage = () => <SectionFrame place="matrix">{(whole) => <Matrix whole={whole} />}</SectionFrame>
export const ProcessPage = () => <SectionFrame place="process">{(whole) => <Process whole={whole} />}</SectionFrame>
export const KpisPage = () => <SectionFrame place="kpis">{(whole) => <Kpis whole={whole} />}</SectionFrame>
