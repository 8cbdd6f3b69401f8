import { readFile } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { DUTIES } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { packPath } from '../../../kit/settings/pack-file.ts'
import { packFaults } from '../rules/pack.ts'
import { APPROVER_DUTIES, AUDIENCE_KINDS, LEVELS, MESSAGE_KINDS, UNIT_KINDS } from '../rules/words.ts'

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'write the day as YYYY-MM-DD, in quotes')
const key = z.string().regex(/^[a-z0-9][a-z0-9-]{0,40}$/, 'use small letters a to z, digits and hyphens')
const text = z.string().trim().min(1)
const oneOrMore = <T extends z.ZodType>(item: T) =>
  z.union([item, z.array(item).min(1)]).transform((value) => (Array.isArray(value) ? value : [value]) as z.infer<T>[])

const unit = z.strictObject({
  key,
  name: text.max(200),
  names: z.partialRecord(z.enum(['nn', 'en', 'se']), text).default({}),
  shortName: text.max(60).optional(),
  kind: z.enum(UNIT_KINDS),
  parent: key.optional(),
  region: text.optional(),
  municipality: text.optional(),
  language: z.enum(['nb', 'nn']).default('nb'),
  verified: z.boolean(),
  source: text.optional(),
  note: text.optional(),
})
const structure = z.strictObject({ validFrom: day, units: z.array(unit).min(1) })

const rule = z.strictObject({
  messageKinds: oneOrMore(z.enum(MESSAGE_KINDS)),
  audienceKinds: oneOrMore(z.enum(AUDIENCE_KINDS)),
  fromLevel: oneOrMore(z.enum(LEVELS)),
  approver: z.strictObject({ duty: z.enum(APPROVER_DUTIES), level: z.enum(LEVELS) }),
  note: z.string().default(''),
  inSource: z.boolean().optional(),
})
const link = z.strictObject({
  duty: z.enum(APPROVER_DUTIES),
  level: z.enum(LEVELS),
  fromLevels: z.array(z.enum(LEVELS)).default([]),
})
const authority = z.strictObject({
  validFrom: day,
  rules: z.array(rule),
  crisisChain: z.array(link).default([]),
  /** How many days power that one person gave stands in the open before it counts as known. */
  knownAfterDays: z.number().int().min(1).max(90).optional(),
})

const share = z.number().min(0).max(1)
const languages = z.strictObject({ nn: share, en: share })
const people = z.strictObject({
  validFrom: day,
  mailDomain: z.string().regex(/\.(example|invalid|test)$/, 'use a domain under .example, .invalid or .test'),
  mobileBase: z.number().int().min(4_700_000_000).max(4_700_100_000, 'stay within the numbers that are not in use'),
  shares: z.strictObject({ withoutEmail: share, unreachable: share, away: share, protected: share }),
  languages: z.strictObject({ nynorskUnit: languages, vest: languages, elsewhere: languages }),
  titles: z.record(z.enum(['directorate', 'college', 'region', 'prison', 'probation']), z.array(text).min(1)),
  leaderTitles: z.record(
    z.enum(['directorate', 'college', 'region', 'prison', 'probation', 'combined', 'other']),
    text,
  ),
  extra: z.array(z.strictObject({ unit: key, key, title: text, duties: z.array(z.enum(DUTIES)) })),
  away: z.array(z.strictObject({ person: z.string(), deputy: z.string().nullable(), days: z.number().positive() })),
  staff: z.record(key, z.number().int().min(0).max(20_000)),
})

const words = z.strictObject({ nb: text, nn: text, en: text })
const record = z.strictObject({
  kind: key,
  names: words,
  content: words,
  legalBasis: key,
  retentionDays: z.number().int().min(0).nullable(),
  retentionNote: words,
  specialCategory: z.boolean().default(false),
})
const privacy = z.strictObject({ records: z.array(record) })

const shape = { organisation: structure, authority, people, privacy }
export type OrganisationPack = { [K in keyof typeof shape]: z.infer<(typeof shape)[K]> }

/**
 * Reads organisation.yaml, authority.yaml, people.yaml and privacy.yaml of a pack: the name of one in `packs/`, or a
 * folder. Throws `organisation.pack-invalid` with every fault: which file, where in it, and what to do.
 */
export async function readOrganisationPack(nameOrFolder: string): Promise<OrganisationPack> {
  const folder = isAbsolute(nameOrFolder) ? nameOrFolder : packPath(nameOrFolder)
  const faults: string[] = []
  const read = async <K extends keyof typeof shape>(name: K): Promise<OrganisationPack[K] | null> => {
    const file = `${name}.yaml`
    try {
      const result = shape[name].safeParse(parse(await readFile(join(folder, file), 'utf8')))
      if (result.success) return result.data as OrganisationPack[K]
      faults.push(...result.error.issues.map((issue) => `${file}, ${issue.path.join('.') || 'top'}: ${issue.message}`))
    } catch (error) {
      faults.push(`${file}: ${(error as Error).message.split('\n')[0]}`)
    }
    return null
  }
  const pack = {
    organisation: await read('organisation'),
    authority: await read('authority'),
    people: await read('people'),
    privacy: await read('privacy'),
  }
  if (faults.length === 0) faults.push(...packFaults(pack as OrganisationPack))
  if (faults.length === 0) return pack as OrganisationPack
  const failure = new Failure('invalid', 'organisation.pack-invalid', { faults: faults.join('\n') })
  failure.message = `The pack ${nameOrFolder} cannot be used:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`
  throw failure
}
