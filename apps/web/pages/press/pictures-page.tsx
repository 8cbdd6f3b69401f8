import { PictureList, PressIndex } from '../../../../slices/press/ui/index.ts'

/** Presse → Bilder. */
export function PicturesPage() {
  return (
    <>
      <PressIndex current="pictures" />
      <PictureList />
    </>
  )
}
