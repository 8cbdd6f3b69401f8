import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { databaseOn, poolOf } from '../db/database.ts'
import { testVarde } from '../test/test-varde.ts'
import { createWeb } from './server.ts'

const BOUNDARY = 'x'
const part = (head: string, text: string) =>
  `--${BOUNDARY}\r\ncontent-disposition: form-data; ${head}\r\n\r\n${text}\r\n`

test('when a form with a file is sent, its fields and the name of the file are read as every body is', async () => {
  const varde = testVarde(
    databaseOn(poolOf({ connection: { host: '127.0.0.1', user: 'nobody', database: 'nothing' } })),
  )
  const web = await createWeb(varde, async () => null)
  web.post('/form', { config: { access: 'public', consequence: 'write' } }, async (request) => {
    const file = await request.file()
    const value = (name: string) => {
      const field = file?.fields[name]
      return field && 'value' in field ? String(field.value) : null
    }
    return { name: file?.filename, about: JSON.parse(value('about') ?? 'null'), plain: value('plain') }
  })
  const about = String.raw`{"alt":"Fe\u202Eil","credit":"\u3164","more":["\u200Bja"]}`
  const payload = [
    part('name="about"', about),
    part('name="plain"', 'a\u202Eb'),
    part('name="file"; filename="bilde\u202Egpj.exe"', 'innhold'),
    `--${BOUNDARY}--\r\n`,
  ].join('')
  const answer = await web.inject({
    ...{ method: 'POST', url: '/form', payload },
    headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
  })
  expect(answer.json()).toEqual({
    ...{ name: 'bildegpj.exe', plain: 'ab' },
    about: { alt: 'Feil', credit: '', more: ['ja'] },
  })
})

test('when a form with a file is read, it is read the one way that passes this', () => {
  const others = globSync('{slices,apps,kit}/**/*.ts').filter(
    (file) =>
      !file.includes('.test.') && /request\.(files|parts|saveRequestFiles|formData)\(/.test(readFileSync(file, 'utf8')),
  )
  expect(others).toEqual([])
})
