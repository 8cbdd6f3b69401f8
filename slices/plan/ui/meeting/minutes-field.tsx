import { Button, Textfield } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { ProblemText } from '../../../../kit/ui/problem-text.tsx'
import type { AgendaLine } from '../../rules/meeting/meeting-view.ts'
import { type TheirMinutes, useMinutesSaver } from './use-minutes-saver.ts'

type Props = { meetingId: string; item: AgendaLine & { id: string }; name: string }

/** The minutes of one item, saved as they are typed. */
export function MinutesField({ meetingId, item, name }: Props) {
  const { t } = useTranslation('meetings')
  const { text, state, change, settle, save } = useMinutesSaver(meetingId, item)
  return (
    <div className="v-stack">
      <Textfield
        multiline
        rows={4}
        data-size="sm"
        label={<span data-data="">{t('minutes.of', { name })}</span>}
        value={text}
        onChange={(event) => change(event.target.value)}
        onBlur={() => void save()}
      />
      <p className="v-meta" role="status">
        {t(`minutes.state.${state.kind}`)}
        {state.kind === 'saved' && item.writtenBy && ` ${t('minutes.last', { name: item.writtenBy })}`}
      </p>
      {state.kind === 'refused' && <ProblemText error={state.error} />}
      {state.kind === 'conflict' && (
        <Conflict theirs={state.theirs} mine={text} onSettle={(written) => settle(state.theirs, written)} />
      )}
    </div>
  )
}

type ConflictProps = { theirs: TheirMinutes; mine: string; onSettle: (text: string) => void }

/** Two people wrote about the same item at once: both texts, and a person chooses. Nothing is lost before that. */
function Conflict({ theirs, mine, onSettle }: ConflictProps) {
  const { t } = useTranslation('meetings')
  return (
    <div className="v-note stop v-conflict" role="alert">
      <p>{t('conflict.title', { name: theirs.author ?? t('gone') })}</p>
      <div className="v-ini-both">
        <div>
          <p className="v-meta">{t('conflict.theirs')}</p>
          <p className="v-ini-said" data-data>
            {theirs.text || '–'}
          </p>
        </div>
        <div>
          <p className="v-meta">{t('conflict.mine')}</p>
          <p className="v-ini-said" data-data>
            {mine || '–'}
          </p>
        </div>
      </div>
      <div className="v-btns">
        <Button type="button" data-size="sm" onClick={() => onSettle(`${theirs.text}\n${mine}`.trim())}>
          {t('conflict.both')}
        </Button>
        <Button type="button" data-size="sm" variant="secondary" onClick={() => onSettle(mine)}>
          {t('conflict.keep-mine')}
        </Button>
        <Button type="button" data-size="sm" variant="secondary" onClick={() => onSettle(theirs.text)}>
          {t('conflict.keep-theirs')}
        </Button>
      </div>
    </div>
  )
}
