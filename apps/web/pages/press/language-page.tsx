import { LanguageShare, PressIndex } from '../../../../slices/press/ui/index.ts'

/** Presse → Målbruk. */
export function LanguagePage() {
  return (
    <>
      <PressIndex current="language" />
      <LanguageShare />
    </>
  )
}
