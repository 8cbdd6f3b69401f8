import sharp from 'sharp'
import { expect, it } from 'vitest'
import { makeSizes } from '../clients/make-sizes.ts'

it('when a small file unpacks to a huge picture, it is refused before it is unpacked', async () => {
  const bomb = await sharp({ create: { width: 8000, height: 6500, channels: 3, background: '#fff' } })
    .png({ compressionLevel: 9 })
    .toBuffer()
  expect(bomb.length).toBeLessThan(1_000_000)
  expect(await makeSizes(bomb, 'Test')).toBe('too-large')
})

it('when a picture is as large as a good camera makes it, every size is made of it', async () => {
  const file = await sharp({ create: { width: 5000, height: 4000, channels: 3, background: '#345' } })
    .jpeg()
    .toBuffer()
  const made = await makeSizes(file, 'Test')
  expect(made).toMatchObject([
    { size: 'print', width: 4000, height: 3200 },
    { size: 'web', width: 1600, height: 1280 },
    { size: 'small', width: 640, height: 512 },
  ])
})
