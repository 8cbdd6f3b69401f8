import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { useKept } from '../../../kit/ui/use-kept.ts'
import { useNarrow } from '../../../kit/ui/use-narrow.ts'
import { useSteady } from '../../../kit/ui/use-steady.ts'
import type { CrisisView } from '../rules/crisis-view.ts'
import { mayEmpty } from '../rules/emptying.ts'
import type { WrittenKind } from '../rules/entry.ts'
import { newestFrom } from '../rules/shown-lines.ts'
import { EntryText, LogLine } from './log-line.tsx'
import { RefusedLines } from './refused-lines.tsx'
import type { Refused } from './send-entries.ts'
import type { EntryQueue } from './use-entry-queue.ts'
import { useHeldFrom } from './use-held-from.ts'
import type { RoomLog as Log } from './use-room-log.ts'
import { WriteEntry } from './write-entry.tsx'

type Props = { crisis: CrisisView; personId: string; log: Log; queue: EntryQueue }

/** So many lines stand in the room before somebody asks for the rest: what is said and who is told must not be pushed down. */
const SHOWN = 12
const SHOWN_NARROW = 3

/** The log of the room: the newest on top, what waits for the network above it, and the line to write on. */
export function RoomLog({ crisis, personId, log, queue }: Props) {
  const { t } = useTranslation('crisis')
  const { clock } = useFormats()
  const draft = useKept(`krise.${crisis.id}.linje`, () => ({ kind: 'did' as WrittenKind, text: '', correctsId: '' }))
  const corrects = log.entries.find((one) => one.id === draft.form.correctsId) ?? null
  const [isWhole, setWhole] = useState(false)
  const most = useNarrow() ? SHOWN_NARROW : SHOWN
  // What somebody stands on or acts on stays, whatever comes above it.
  const list = useRef<HTMLOListElement>(null)
  const [heldFrom, setHeldFrom] = useHeldFrom(list, draft.form.correctsId !== '')
  const from = Math.min(newestFrom(log.entries, most), heldFrom ?? Number.POSITIVE_INFINITY)
  const newest = log.entries.filter(({ seq }) => isWhole || seq >= from).toReversed()
  const older = log.entries.length - newest.length
  const part = useRef<HTMLElement>(null)
  useSteady(part)
  const said = useQuietCount(log.entries.length)
  const last = log.entries.at(-1)
  const takeBack = ({ entry }: Refused) => {
    const { kind, text, corrects } = entry
    const stands = draft.form.text.trim()
    draft.write(stands ? { text: `${stands}\n${text}` } : { kind, text, correctsId: corrects ?? '' })
    queue.settle(entry.clientKey)
  }
  return (
    <section className="v-roomlog" id="logg" ref={part}>
      <SectionHead title={t('log')}>{log.entries.length > 0 ? (log.entries.at(-1)?.seq ?? '') : ''}</SectionHead>
      {crisis.abilities.includes('log') ? (
        <WriteEntry
          corrects={corrects}
          draft={draft.form}
          onDraft={draft.write}
          onForget={() => draft.write({ correctsId: '' })}
          onWrite={(isCleared) => {
            const { kind, text, correctsId } = draft.form
            queue.write({ kind, text: text.trim(), isCleared, corrects: correctsId || null })
            draft.drop()
          }}
        />
      ) : (
        <p className="v-note">{t(crisis.abilities.includes('observe') ? 'log.observes' : 'log.no-place')}</p>
      )}
      <RefusedLines
        refused={queue.refused}
        onChange={crisis.abilities.includes('log') ? takeBack : null}
        onRemove={({ entry }) => queue.settle(entry.clientKey)}
      />
      {queue.waiting.length > 0 && (
        <div className="v-roomlog__waiting" role="status">
          <p>{t('log.waiting', { count: queue.waiting.length })}</p>
          <ul>
            {queue.waiting.map((one) => (
              <li key={one.clientKey}>
                <time>{clock(new Date(one.at))}</time> <span data-data>{one.text}</span>
              </li>
            ))}
          </ul>
          <ProblemText error={queue.hold} />
        </div>
      )}
      <p className="ds-sr-only" role="status">
        {said > 0 && last && (
          <>
            {t('log.new', { count: said })} <EntryText entry={last} />
          </>
        )}
      </p>
      {log.error !== null && log.entries.length === 0 && <ProblemText error={log.error} />}
      <ol className="v-log" ref={list} reversed onFocus={() => setHeldFrom(from)}>
        {newest.map((entry) => (
          <LogLine
            key={entry.id}
            entry={entry}
            corrected={entry.corrects ? (log.entries.find((one) => one.id === entry.corrects) ?? null) : null}
            isCorrected={log.entries.some((one) => one.corrects === entry.id)}
            mayEmpty={mayEmpty({ ...entry, by: entry.by.id }, personId, crisis.abilities.includes('lead'))}
            crisisId={crisis.id}
            backupDays={crisis.backupDays}
            paces={crisis.practice?.paces ?? []}
            onCorrect={() => draft.write({ correctsId: entry.id })}
          />
        ))}
      </ol>
      {(isWhole || older > 0) && (
        <button
          type="button"
          className="v-link"
          aria-expanded={isWhole}
          onClick={() => {
            setWhole(!isWhole)
            setHeldFrom(null)
          }}
        >
          {isWhole ? t('log.newest') : t('log.whole', { count: older })}
        </button>
      )}{' '}
      {isWhole && log.more && (
        <button type="button" className="v-link" onClick={log.readOlder}>
          {t('log.older')}
        </button>
      )}
    </section>
  )
}

const QUIET_MS = 8000

/** How many lines have come since it was last said, at most every few seconds: a screen reader must get to speak of other things. */
function useQuietCount(count: number): number {
  const told = useRef<number | null>(null)
  const [said, setSaid] = useState(0)
  useEffect(() => {
    if (told.current === null) {
      if (count > 0) told.current = count
      return
    }
    const timer = setTimeout(() => {
      setSaid(Math.max(0, count - (told.current ?? count)))
      told.current = count
    }, QUIET_MS)
    return () => clearTimeout(timer)
  }, [count])
  return said
}
