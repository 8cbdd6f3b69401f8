import { Pyramid, SectionFrame } from '../../../../slices/strategy/ui/index.ts'

/** The strategy opens with its pyramid: from the mission down to the sub-goals. */
export function PyramidPage() {
  return <SectionFrame place="pyramid">{(whole) => <Pyramid whole={whole} />}</SectionFrame>
}
