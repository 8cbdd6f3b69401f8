import { expect, test } from 'vitest'
import { withoutPicture } from './without-picture.ts'

const figure = (id: string, caption: string) =>
  `<figure class="pic"><img src="/presserom/bilder/${id}-web.jpg" alt="${caption} i rommet">\n<figcaption><span lang="nb">${caption}</span></figcaption></figure>`
const card = (id: string, alt: string) =>
  `<meta property="og:image" content="https://x.example/presserom/bilder/${id}-web.jpg">\n<meta property="og:image:width" content="900">\n<meta property="og:image:alt" content="${alt}">\n`

test('when one picture is to be gone, it goes with all that is said of it, and the others stay as they are', () => {
  const page = `<head>${card('pic_a', 'Test Testesen i rommet')}<title>Bilder</title></head>${figure('pic_a', 'Test Testesen')}${figure('pic_b', 'Et tomt rom')}`
  const left = withoutPicture(page, 'pic_a', 'Slettet.')!
  expect(left).not.toContain('Test Testesen')
  expect(left).not.toContain('pic_a')
  expect(left).toBe(`<head><title>Bilder</title></head><p class="help">Slettet.</p>${figure('pic_b', 'Et tomt rom')}`)
  expect(withoutPicture(left, 'pic_a', 'Slettet.')).toBeNull()
  expect(withoutPicture(page, 'pic', 'Slettet.')).toBeNull()
})
