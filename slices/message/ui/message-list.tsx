import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { WordsNow } from '../../../kit/kernel/words-standing.ts'
import { type Column, DataTable } from '../../../kit/ui/data-table.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { Stones } from '../../../kit/ui/stones.tsx'
import { shownState } from '../rules/message-state.ts'
import type { MessageLine } from '../rules/message-view.ts'
import { useNames } from './names-of.ts'

const STONES = { draft: 0, 'in-review': 1, approved: 2, dispatched: 3, corrected: 3, withdrawn: 0 } as const

type Props = {
  lines: MessageLine[]
  caption: string
  /** What is said beside words that stand wrong with those who have them. */
  markOf: (words: WordsNow) => ReactNode
}

/** Messages as a table: newest change first; what waits for the reader is said in words. */
export function MessageList({ lines, caption, markOf }: Props) {
  const { t } = useTranslation('message')
  const { date, clock } = useFormats()
  const { languageName, personName } = useNames()
  const columns: Column<MessageLine>[] = [
    {
      key: 'title',
      title: t('list.title'),
      isHead: true,
      cell: (line) => (
        <>
          <Link
            to={line.waitsForYou ? '/godkjenn/$id' : '/budskap/$id'}
            params={{ id: line.id }}
            className="v-say v-list-title"
          >
            {line.title || t('untitled')}
          </Link>
          <span className="v-meta">
            {t(`kind.${line.kind}`)}. {line.languages.map(languageName).join(', ')}
            {line.mode === 'exercise' && `. ${t('kit:mode.exercise')}`}
          </span>
          {line.words && line.words.standing !== 'stands' && <span className="v-line">{markOf(line.words)}</span>}
        </>
      ),
    },
    {
      key: 'state',
      title: t('list.state'),
      cell: (line) => (
        <span className="v-state">
          <Stones filled={STONES[line.state]} />{' '}
          {line.waitsForYou ? <b className="v-signal">{t('list.waits')}</b> : t(`state.${shownState(line)}`)}
        </span>
      ),
    },
    {
      key: 'who',
      title: t('list.who'),
      cell: (line) => (
        <>
          {personName(line.owner)}
          <span className="v-meta v-line">{line.unit.name}</span>
        </>
      ),
    },
    {
      key: 'changed',
      title: t('list.changed'),
      cell: (line) => (
        <>
          {date(line.updatedAt, false)} {t('at-clock', { clock: clock(line.updatedAt) })}
          {line.openComments > 0 && (
            <span className="v-meta v-line">{t('comments.open', { count: line.openComments })}</span>
          )}
        </>
      ),
    },
  ]
  return <DataTable caption={caption} columns={columns} rows={lines} keyOf={(line) => line.id} />
}
