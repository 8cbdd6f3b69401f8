import type { ColumnType, Generated } from 'kysely'
import type { Language, Mode } from '../../../kit/kernel/caller.ts'
import type { LineSource, LineTexts } from '../rules/line.ts'
import type { Licence, PictureSize, PictureTexts } from '../rules/picture.ts'
import type { ReleaseEdition } from '../rules/release.ts'
import type { Json } from './json-column.ts'

/** The press room: releases, followers, advance copies, facts, pictures and the rule of languages. */
export type RoomTables = {
  'press.follower': {
    id: string
    mode: Mode
    address: string | null
    language: Language
    kinds: string[]
    regions: string[]
    words: string
    asked_at: Date
    confirmed_at: Date | null
    ended_at: Date | null
  }
  'press.news_run': { version_id: string; at: Date }
  'press.news_letter': {
    id: string
    follower_id: string
    message_id: string
    /** Why they did not get it: it did not arrive, or its words ended before it went. */
    missed: ColumnType<'refused' | 'ended' | null, null | undefined, 'refused' | 'ended'>
    at: Date
  }
  'press.advance_copy': {
    id: string
    /** Never `exercise`: a constraint holds it. */
    mode: Mode
    message_id: string
    version_id: string
    language: string
    outlet_id: string
    address: string
    embargo_until: Date
    given_by: string
    given_at: Date
    /** `late`: its embargo ended, or the text was out, before it could go. */
    state: 'waiting' | 'sending' | 'sent' | 'refused' | 'late'
    tries: Generated<number>
    try_at: Date | null
    sent_at: Date | null
    /** Since when the outlet may have it, as nobody knows how a try ended; also while one is in hand. */
    maybe_at: Date | null
    /** When it was clear that it never goes. */
    never_at: Date | null
    recalled_at: Date | null
    recall_state: 'waiting' | 'sending' | 'sent' | 'refused' | null
  }
  'message.public_version': {
    id: string
    message_id: string
    editions: Record<string, ReleaseEdition>
    unit_id: string
  }
  'press.fact': {
    id: string
    mode: Mode
    value: string
    labels: Json<Record<string, string>>
    source: string
    href: string | null
    as_of: string
    is_front: boolean
    position: number
    changed_by: string
    changed_at: Date
    retired_at: Date | null
  }
  'press.public_fact': {
    id: string
    mode: Mode
    value: string
    labels: Record<string, string>
    source: string
    href: string | null
    as_of: string
    is_front: boolean
    position: number
  }
  'press.public_question': {
    id: string
    mode: Mode
    unit_id: string
    number: number
    topic: string
    texts: LineTexts
    sources: LineSource[]
    approved_at: Date
    expires_on: string
  }
  'press.language_rule': {
    id: string
    unit_id: string | null
    least_nb: number | null
    least_nn: number | null
    source: string
    valid_from: string
    valid_to: string | null
    case_key: string | null
    entered_by: string | null
    entered_at: Date | null
  }
  'press.language_case': {
    key: string
    main: 'nb' | 'nn' | null
    least_nb: number | null
    least_nn: number | null
    source: string
    position: number
  }
  'press.picture': {
    id: string
    mode: Mode
    message_id: string | null
    texts: Json<PictureTexts>
    credit: string
    licence: Licence
    people: 'nobody' | 'consent'
    consent_reference: string | null
    /** When somebody who did not bring it said yes; null while it waits. */
    approved_at: Date | null
    changed_by: string
    changed_at: Date
    retired_at: Date | null
  }
  'press.picture_size': { picture_id: string; size: PictureSize; width: number; height: number; bytes: Buffer }
  'press.public_picture': {
    id: string
    mode: Mode
    message_id: string | null
    texts: PictureTexts
    credit: string
    licence: Licence
    changed_at: Date
  }
  'press.public_picture_size': {
    picture_id: string
    size: PictureSize
    width: number
    height: number
    length: number
    bytes: Buffer
  }
  'press.release_words': { version_id: string; words: string }
  'press.public_release': {
    /** Of the publication: one opening of one version. */
    id: string
    message_id: string
    version_id: string
    /** Number of the dispatch. */
    number: string
    kind: string
    mode: Mode
    unit_id: string
    editions: Record<string, ReleaseEdition>
    released_at: Date
    withdrawn_at: Date | null
    /** Publication that replaces this one, when that is released too. */
    corrected_by: string | null
    /** When the first correction became public, also when that has been withdrawn since. */
    corrected_at: Date | null
    /** The message that it says the same as, in more languages. */
    edition_of: string | null
  }
}
