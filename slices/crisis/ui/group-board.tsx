import { useTranslation } from 'react-i18next'
import { type Column, DataTable } from '../../../kit/ui/data-table.tsx'
import { FoldedPart } from '../../../kit/ui/folded-part.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import type { CrisisView, PositionView } from '../rules/crisis-view.ts'
import { hasHeard } from '../rules/group-board.ts'
import { hadPhrase } from '../rules/had-phrase.ts'
import { passedOver } from '../rules/passed-time.ts'
import { unfilled } from '../rules/room-needs.ts'
import { isWorthless } from '../rules/said-standing.ts'
import type { GroupView, StatementsView } from '../rules/statement-view.ts'
import { Unread } from './unread.tsx'

const MOST_ASKED = 3

/** Each of the six groups: what they were last told, when, how many have it, and what they ask. */
export function GroupBoard({ crisis, view }: { crisis: CrisisView; view: StatementsView }) {
  const { t } = useTranslation('crisis')
  const { clock } = useFormats()
  const has = (heads: Parameters<typeof hadPhrase>[0]) => hadPhrase(heads, (key, values) => t(key, values ?? {}))
  const passed = passedOver(view.statements)
  const hasPassed = ({ group, next }: GroupView) =>
    passed.some(({ statement, groups }) => statement.number === next?.statement && groups.includes(group))
  const liaison = crisis.positions.find((one) => one.role === 'relatives')
  const columns: Column<GroupView>[] = [
    {
      key: 'group',
      title: t('board.group'),
      isHead: true,
      cell: ({ group }) => (
        <>
          {t(`group.${group}`)}
          <span className="v-meta">
            {group === 'relatives' && liaison ? (
              <>
                {t('board.liaison')}{' '}
                {liaison.filledBy ? (
                  <span data-data>{liaison.filledBy.name ?? t('somebody')}</span>
                ) : (
                  t(isCalling(crisis, liaison) ? 'people.calling' : 'people.vacant')
                )}
              </>
            ) : (
              t(`board.rule.${group}`)
            )}
          </span>
        </>
      ),
    },
    {
      key: 'told',
      title: t('board.told'),
      cell: (row) => {
        const { statement, title, standing, next, latest, older, isOverridden, alsoWrong } = row
        return (
          <>
            {statement === null ? (
              <span>{t('board.nothing')}</span>
            ) : (
              <span>
                {t('said.one', { number: statement })}
                {title && (
                  <>
                    : <span data-data>{title}</span>
                  </>
                )}
              </span>
            )}
            {standing && standing !== 'stands' && <b className="v-signal v-own-line">{t(`board.is.${standing}`)}</b>}
            {latest && latest.had < latest.of && <span className="v-meta">{has(latest)}</span>}
            {next && (
              <span className="v-meta">
                {t(nextSaid(next, hasPassed(row)), { number: next.statement, has: has(next) })}
              </span>
            )}
            {older && <span className="v-meta">{t('board.older', { number: older.statement, has: has(older) })}</span>}
            {isOverridden && <span className="v-meta">{t('board.overridden')}</span>}
            {alsoWrong.map((number) => (
              <b key={number} className="v-signal v-own-line">
                {t('board.also-wrong', { number })}
              </b>
            ))}
            {statement !== null && !hasHeard(row) && <span className="v-meta">{t('board.nobody')}</span>}
          </>
        )
      },
    },
    {
      key: 'at',
      title: t('board.at'),
      isNumber: true,
      cell: (row) => (row.at && hasHeard(row) ? <time dateTime={row.at}>{clock(row.at)}</time> : '–'),
    },
    {
      key: 'reached',
      title: t('board.reached'),
      isNumber: true,
      cell: ({ group, statement, reached, of, confirmed, isRehearsed, unread, unsure }) => {
        if ((statement === null && unsure === 0) || of === 0)
          return crisis.mode === 'exercise' && statement ? t('mode.exercise') : '–'
        return (
          <>
            {t(isRehearsed ? 'board.would' : 'board.of', { count: reached, of })}
            {isRehearsed && <span className="v-meta">{t('mode.exercise')}</span>}
            <Unread count={unread} />
            {unsure > 0 && <span className="v-meta v-own-line">{t('board.unsure', { count: unsure })}</span>}
            {confirmed > 0 && (
              <span className="v-meta">
                {t(group === 'inmates' ? 'board.aloud' : 'board.confirmed', { count: confirmed })}
              </span>
            )}
          </>
        )
      },
    },
    {
      key: 'asks',
      title: t('board.asks'),
      cell: ({ asked }) =>
        asked.length === 0 ? (
          '–'
        ) : (
          <ul className="v-board__asks">
            {asked.slice(0, MOST_ASKED).map((one) => (
              <li key={`${one.at}${one.text}`}>
                <q data-data>{one.text}</q>
                {!one.isAnswered && <b className="v-signal"> {t('board.unanswered')}</b>}
              </li>
            ))}
            {asked.length > MOST_ASKED && <li>{t('board.more', { count: asked.length - MOST_ASKED })}</li>}
          </ul>
        ),
    },
  ]
  const wrong = view.groups.filter(({ standing, alsoWrong }) => isWorthless(standing) || alsoWrong.length > 0).length
  const unanswered = view.groups.flatMap(({ asked }) => asked).filter((one) => !one.isAnswered).length
  return (
    <FoldedPart
      id="grupper"
      className="v-board"
      title={t('board')}
      says={t('board.told-of', {
        count: view.groups.filter(hasHeard).length,
        of: view.groups.length,
      })}
      more={
        (wrong > 0 || unanswered > 0) && (
          <>
            {wrong > 0 && <b className="v-signal v-own-line">{t('board.wrong', { count: wrong })}</b>}
            {unanswered > 0 && <b className="v-signal v-own-line">{t('board.to-answer', { count: unanswered })}</b>}
          </>
        )
      }
    >
      <DataTable caption={t('board')} columns={columns} rows={view.groups} keyOf={({ group }) => group} />
      <p className="v-meta">{t('board.counted')}</p>
    </FoldedPart>
  )
}

/** What is said of words that nobody of a group has yet. */
function nextSaid({ isStopped, of }: NonNullable<GroupView['next']>, hasPassed: boolean): string {
  if (isStopped) return hasPassed ? 'board.passed' : 'board.stopped'
  return of > 0 ? 'board.next-of' : 'board.next'
}

/** Somebody is being called to it, as the room says beside it. */
const isCalling = ({ state }: CrisisView, position: PositionView): boolean =>
  state === 'open' && unfilled([position]).length === 0
