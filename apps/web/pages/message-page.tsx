import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AsItStood } from '../../../kit/ui/as-it-stood.tsx'
import { useTitle } from '../../../kit/ui/use-title.ts'
import { StakeholderAnalysis } from '../../../slices/cases/ui/index.ts'
import { Shown, WhoCanSee } from '../../../slices/confidentiality/ui/index.ts'
import { BesideCrisis } from '../../../slices/crisis/ui/index.ts'
import type { MessageView } from '../../../slices/message/rules/message-view.ts'
import {
  ApprovalSection,
  CommentsSection,
  EditionDesk,
  EditionsSection,
  HistorySection,
  MessageIndex,
  OriginSection,
  SettingsSection,
  useMessage,
  useMessageOptions,
} from '../../../slices/message/ui/index.ts'

export function MessagePage() {
  const { t } = useTranslation('message')
  const { id = '' } = useParams({ strict: false })
  const message = useMessage(id)
  return (
    <Shown id={id} query={message} text={t('loading')}>
      {(loaded) => <Desk key={loaded.id} message={loaded} />}
    </Shown>
  )
}

function Desk({ message }: { message: MessageView }) {
  const { t } = useTranslation('message')
  useTitle(message.title || t('untitled'))
  const { utgave } = useSearch({ strict: false }) as { utgave?: string }
  const options = useMessageOptions()
  const [reading, setReading] = useState(0)
  const language = message.editions.some((each) => each.language === utgave) ? utgave : message.sourceLanguage
  const edition = message.editions.find((each) => each.language === language)
  if (!edition) return null
  // An edition that may be written on is another desk than one that is read: what was typed belongs to the first alone.
  const key = `${edition.language}/${message.abilities.includes('edit')}/${reading}`
  return (
    <>
      <MessageIndex message={message} language={edition.language} />
      <EditionDesk
        key={key}
        message={message}
        edition={edition}
        options={options.data}
        onReload={() => setReading(reading + 1)}
        head={<Worth message={message} />}
      >
        {message.heldBy === null && GOES_OUT.includes(message.state) && <BesideCrisis unitId={message.unit.id} />}
        <WhoCanSee id={message.id} className="v-block" />
        <OriginSection message={message} />
        <EditionsSection message={message} />
        <SettingsSection message={message} />
        {message.isAround && (
          <div className="v-block" id="analyse">
            <StakeholderAnalysis
              subject={{ kind: 'message', id: message.id }}
              mayEdit={message.abilities.includes('edit')}
            />
          </div>
        )}
        <ApprovalSection message={message}>
          <SendLink message={message} />
        </ApprovalSection>
        {message.isAround && (
          <>
            <CommentsSection message={message} edition={edition} />
            <HistorySection message={message} edition={edition} />
          </>
        )}
        {message.wasOut && <AsItStood place={`release:${message.id}`} />}
      </EditionDesk>
    </>
  )
}

/** States of what is still to go out. */
const GOES_OUT: readonly MessageView['state'][] = ['draft', 'in-review', 'approved']

/** An approved version goes out by a dispatch; the latest one is what is sent. */
function SendLink({ message }: { message: MessageView }) {
  const { t } = useTranslation('message')
  const version = message.versions.find((each) => each.withdrawnAt === null)
  if (message.state !== 'approved' || message.heldBy !== null || !version) return null
  return (
    <Link to="/utsending/ny" search={{ versjon: version.id }} className="ds-button" data-size="sm">
      {t('act.plan-dispatch')}
    </Link>
  )
}

/** What the words are worth, before the words: that they hold no longer, with what stands instead, or what they correct. */
function Worth({ message }: { message: MessageView }) {
  const { t } = useTranslation('message')
  const { corrects, correctedBy, state, wasOut } = message
  const hasEnded = state === 'corrected' || (state === 'withdrawn' && wasOut)
  if (!hasEnded && !corrects && !correctedBy) return null
  const link = (other: { id: string; title: string }) => (
    <Link to="/budskap/$id" params={{ id: other.id }} className="v-link">
      {other.title}
    </Link>
  )
  const stands = correctedBy && correctedBy.state !== 'withdrawn' ? correctedBy : null
  return (
    <div className={hasEnded || correctedBy ? 'v-note stop' : 'v-note'}>
      {hasEnded && <p className="v-strong">{t(`worth.${state === 'corrected' ? 'corrected' : 'withdrawn'}`)}</p>}
      {stands && (
        <p>
          {t(state === 'corrected' ? 'worth.instead' : 'being-corrected')} {link(stands)}
        </p>
      )}
      {state === 'corrected' && !stands && <p>{t('worth.gone')}</p>}
      {corrects && (
        <p>
          {t('corrects')} {link(corrects)}
        </p>
      )}
    </div>
  )
}
