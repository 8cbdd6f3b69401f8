import { SectionFrame, Sources } from '../../../../slices/strategy/ui/index.ts'

/** The register of sources, and the claims that lack one. */
export function SourcesPage() {
  return <SectionFrame place="sources">{(whole) => <Sources whole={whole} />}</SectionFrame>
}
