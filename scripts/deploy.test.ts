import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const units = readdirSync(join(ROOT, 'deploy/systemd'))
const operation = read('docs/operation.md')

test('when a unit starts something, it is there, and the command line knows the command', () => {
  const started = units.filter((name) => name.endsWith('.service')).map((name) => read(`deploy/systemd/${name}`))
  const programs = started.flatMap((text) => [
    ...text.matchAll(/^ExecStart=.*?\b(apps\/\w+\/main\.ts)(?: (\w[\w-]*))?/gm),
  ])
  expect(programs).toHaveLength(started.length)
  for (const [, program, command] of programs) {
    expect(existsSync(join(ROOT, program!))).toBe(true)
    if (command) expect(existsSync(join(ROOT, 'apps/cli/commands', `${command}.ts`))).toBe(true)
  }
})

test('when the guide names a unit, it is there, and every unit is named', () => {
  const named = new Set(
    [...operation.matchAll(/`(varde[\w-]*(?:@1)?\.(?:service|timer))`/g)].map(([, name]) => name!.replace('@1', '@')),
  )
  for (const name of named) expect(units).toContain(name)
  const timed = units.filter((name) => name.endsWith('.timer')).map((name) => name.replace('.timer', '.service'))
  expect(
    units.filter((name) => name.endsWith('.service') && !timed.includes(name)).filter((name) => !named.has(name)),
  ).toEqual([])
})

test('when the environment of the guide is read by the command line, it is what systemd reads', () => {
  const block = /```\n(DATABASE_URL=[\s\S]*?)```/.exec(operation)![1]!
  const folder = mkdtempSync(join(tmpdir(), 'varde-env-'))
  writeFileSync(join(folder, 'varde.env'), block)
  const asked = `console.log(JSON.stringify(process.env))`
  const said = execFileSync(process.execPath, [`--env-file=${join(folder, 'varde.env')}`, '-e', asked], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH },
  })
  rmSync(folder, { recursive: true })
  const lines = block
    .trim()
    .split('\n')
    .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)])
  expect(JSON.parse(said)).toMatchObject(Object.fromEntries(lines))
})
