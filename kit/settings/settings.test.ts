import { expect, test } from 'vitest'
import { environmentOf } from '../../scripts/start.mjs'
import { readSettings } from './settings.ts'

test('when nothing is said, it is no demo, whether a database is given or not', () => {
  expect(readSettings({}).demo).toBe(false)
  expect(readSettings({ DATABASE_URL: 'postgres://localhost/varde' }).demo).toBe(false)
  expect(readSettings({ VARDE_DEMO: 'true' }).demo).toBe(true)
})

test.each([
  ['NODE_ENV', { NODE_ENV: 'production' }],
  ['VARDE_BASE_URL', { VARDE_BASE_URL: 'https://varde.example.no' }],
  ['VARDE_TRUST_PROXY', { VARDE_TRUST_PROXY: 'true' }],
])('when a demo is asked for where %s says that others reach it, it does not start', (name, env) => {
  expect(() => readSettings({ VARDE_DEMO: 'true', ...env })).toThrow(name)
  expect(readSettings(env).demo).toBe(false)
})

test('when the address of a demo is this machine, it starts', () => {
  for (const host of ['localhost', '127.0.0.1', '[::1]'])
    expect(readSettings({ VARDE_DEMO: 'true', VARDE_BASE_URL: `http://${host}:3100` }).demo).toBe(true)
})

test('when npm start is run on a fresh machine, it says the word itself; where something is set up, it never does', () => {
  expect(readSettings(environmentOf({})).demo).toBe(true)
  const setUp = [
    { DATABASE_URL: 'postgres://localhost/varde' },
    { NODE_ENV: 'production' },
    { VARDE_BASE_URL: 'https://varde.example.no' },
    { VARDE_TRUST_PROXY: 'true' },
    { VARDE_DEMO: 'false' },
  ]
  for (const env of setUp) expect(readSettings(environmentOf(env)).demo, JSON.stringify(env)).toBe(false)
})
