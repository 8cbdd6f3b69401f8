import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { RawFile } from '../clients/pack-folder.ts'
import { MINI } from './house.ts'

const FOLDER = join(import.meta.dirname, 'faulty-packs')
/** Stands where the fault must be told, and is taken out of the text. */
const MARK = '‸'

/** A sound little pack with one thing put wrong; `at` where the fault is not at the mark. */
type Wrong = {
  about: string
  code: string
  file: string
  find?: string
  put?: string
  add?: string
  at?: string
  without?: true
  grow?: number
  encode?: 'latin1'
}
export type FaultyPack = { name: string; about: string; code: string; at: string; files: RawFile[] }

/** Every deliberately faulty pack: the little pack of these tests with one patch each. */
export function faultyPacks(): FaultyPack[] {
  return readdirSync(FOLDER)
    .sort()
    .map((name) => faultyPack(name, parse(readFileSync(join(FOLDER, name), 'utf8')) as Wrong))
}

function faultyPack(name: string, wrong: Wrong): FaultyPack {
  const folder = join(MINI, 'strategy')
  const files: RawFile[] = readdirSync(folder).map((file) => ({ name: file, bytes: readFileSync(join(folder, file)) }))
  const others = files.filter((one) => one.name !== wrong.file)
  const own = files.find((one) => one.name === wrong.file)
  const marked = textOf(wrong, own ? new TextDecoder().decode(own.bytes) : '')
  const at = wrong.at ?? `${wrong.file}:${placeOf(marked)}`
  const text = marked.replace(MARK, '')
  const bytes = Buffer.from(text, wrong.encode ?? 'utf8')
  return {
    name,
    about: wrong.about,
    code: wrong.code,
    at,
    files: wrong.without ? others : [...others, { name: wrong.file, bytes }],
  }
}

function textOf({ about, find, put, add, grow }: Wrong, text: string): string {
  if (add !== undefined) return add
  if (grow) return text + '#'.repeat(grow)
  if (find === undefined || put === undefined) return text
  if (!text.includes(find)) throw new Error(`${about}: "${find}" is not in the little pack.`)
  return text.replace(find, () => put)
}

function placeOf(marked: string): string {
  const before = marked.slice(0, marked.indexOf(MARK)).split('\n')
  return `${before.length}:${before.at(-1)!.length + 1}`
}
