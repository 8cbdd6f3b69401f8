import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { dayOf } from '../../organisation/index.ts'
import {
  countLanguages,
  countsAs,
  type LanguageCount,
  languageAdvice,
  type PublishedText,
  quarterOf,
  shareOfNynorsk,
} from '../rules/language-share.ts'
import { languagesOf, type ReleaseEdition } from '../rules/release.ts'
import { readsRoom, setsRoomLanguages } from '../rules/room-right.ts'
import {
  type PublishedRow,
  readLanguageCases,
  readLanguageRule,
  readPublished,
  readRegionalBodies,
} from '../store/language-share.ts'

const QUARTERS = 8
const LATEST = 12

/**
 * Bokmål and nynorsk in what was published, per quarter and for this year, as the Language Act counts, and what to write
 * next to stay right. Throws `press.room-not-yours`.
 */
export async function viewLanguageShare(varde: Varde, caller: Caller) {
  if (!readsRoom(caller)) throw new Failure('not-allowed', 'press.room-not-yours')
  const today = dayOf(varde.now())
  const year = Number(today.slice(0, 4))
  const since = new Date(Date.UTC(year - 2, 0, 1))
  const [rows, rule, cases, bodies] = await Promise.all([
    readPublished(varde.db, varde.mode, since),
    readLanguageRule(varde.db, today),
    readLanguageCases(varde.db),
    readRegionalBodies(varde.db, today),
  ])
  const texts = rows.map(asText)
  const titles = new Map(rows.map((row) => [row.messageId, titleOf(row.editions)]))
  const least = rule && leastOf(rule)
  const part = (period: string, of: PublishedText[]) => {
    const count = countLanguages(of)
    return { period, ...count, shareNn: shareOfNynorsk(count), isRight: isRight(count, least) }
  }
  const quarters = [...new Set(texts.map((text) => quarterOf(dayOf(text.at))))].toSorted().slice(-QUARTERS)
  const thisYear = texts.filter((text) => dayOf(text.at).startsWith(String(year)))
  return {
    rule: rule && { ...least!, source: rule.source, since: rule.valid_from },
    year: part(String(year), thisYear),
    advice: least ? languageAdvice(countLanguages(thisYear), least) : { isRight: null, next: null, texts: 0 },
    quarters: quarters.toReversed().map((quarter) =>
      part(
        quarter,
        texts.filter((text) => quarterOf(dayOf(text.at)) === quarter),
      ),
    ),
    cases: cases.map(({ key, main, least_nb: leastNb, least_nn: leastNn, source }) => ({
      ...{ key, main, leastNb, leastNn, source },
    })),
    bodies: bodies.map((body) => {
      const own = thisYear.filter((text) => body.unitIds.includes(text.unitId))
      const asks = body.least_nb === null && body.least_nn === null ? null : leastOf(body)
      const counted = countLanguages(own)
      return {
        unit: { id: body.id, name: body.name },
        caseKey: body.case_key,
        source: body.source,
        since: body.valid_from,
        nb: counted.nb,
        nn: counted.nn,
        shareNn: shareOfNynorsk(counted),
        isRight: isRight(counted, asks),
        next: asks ? languageAdvice(counted, asks).next : null,
      }
    }),
    mayKeep: setsRoomLanguages(caller),
    latest: texts
      .toReversed()
      .slice(0, LATEST)
      .map((text) => ({
        messageId: text.id,
        title: titles.get(text.id) ?? '',
        language: languagesOf({ editions: rows.find((row) => row.messageId === text.id)!.editions })[0] ?? 'nb',
        at: text.at.toISOString(),
        languages: [...text.languages],
        countsAs: countsAs(text),
      })),
  }
}

/** A share that the act gives no number for asks for nothing. */
const leastOf = (rule: { least_nb: number | null; least_nn: number | null }) => ({
  leastNb: rule.least_nb ?? 0,
  leastNn: rule.least_nn ?? 0,
})

function isRight(count: LanguageCount, least: { leastNb: number; leastNn: number } | null): boolean | null {
  return least ? languageAdvice(count, least).isRight : null
}

function asText(row: PublishedRow): PublishedText {
  const languages = Object.keys(row.editions)
  return {
    id: row.messageId,
    at: row.at,
    unitId: row.unitId,
    languages,
    sourceLanguage: row.sourceLanguage ?? languages[0] ?? 'nb',
    words: Object.fromEntries(languages.map((tag) => [tag, wordsIn(row.editions[tag]!)])),
  }
}

const titleOf = (editions: Record<string, ReleaseEdition>) => editions[languagesOf({ editions })[0] ?? '']?.title ?? ''

function wordsIn({ title, body }: ReleaseEdition): number {
  const runs = body.flatMap((block) => (block.kind === 'list' ? block.items.flat() : block.text))
  return [title, ...runs.map((run) => run.text)].join(' ').split(/\s+/).filter(Boolean).length
}
