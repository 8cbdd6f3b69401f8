import { JournalistList, PressIndex } from '../../../../slices/press/ui/index.ts'

/** Presse → Journalists. */
export function JournalistsPage() {
  return (
    <>
      <PressIndex current="journalists" />
      <JournalistList />
    </>
  )
}
