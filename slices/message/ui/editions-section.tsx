import { Button, Select } from '@digdir/designsystemet-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../../kit/ui/confirm-dialog.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { Stones } from '../../../kit/ui/stones.tsx'
import { isEmptyText } from '../rules/body.ts'
import { EDITION_LANGUAGES } from '../rules/edition-language.ts'
import type { EditionView, MessageView } from '../rules/message-view.ts'
import { dropDraft } from './local-draft.ts'
import { useMessageAct } from './message-calls.ts'
import { useNames } from './names-of.ts'
import { SourceChanges } from './source-changes.tsx'

/** Every edition with its standing against the source, and the way to a new one. */
export function EditionsSection({ message }: { message: MessageView }) {
  const { t } = useTranslation('message')
  const [shown, setShown] = useState<string | null>(null)
  const ready = message.editions.filter((edition) => standing(message, edition) === 'current').length
  const source = message.editions.find((edition) => edition.language === message.sourceLanguage)
  const compared = message.editions.find((edition) => edition.language === shown)
  const mayEdit = message.abilities.includes('edit')
  return (
    <section className="v-block" id="sprak" aria-labelledby="editions-title">
      <SectionHead id="editions-title" title={t('editions.title')}>
        {t('editions.ready', { ready, of: message.editions.length })}
      </SectionHead>
      <table className="ds-table stk" aria-labelledby="editions-title">
        <thead>
          <tr>
            <th scope="col">{t('editions.language')}</th>
            <th scope="col">{t('editions.standing')}</th>
            <th scope="col">{t('editions.who')}</th>
            <th scope="col">
              <span className="ds-sr-only">{t('editions.do')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {message.editions.map((edition) => (
            <EditionRow
              key={edition.language}
              message={message}
              edition={edition}
              source={source}
              onCompare={() => setShown(shown === edition.language ? null : edition.language)}
            />
          ))}
        </tbody>
      </table>
      {compared && source && <SourceChanges message={message} edition={compared} source={source} />}
      {mayEdit && <AddEdition message={message} />}
    </section>
  )
}

export type EditionStanding = 'empty' | 'outdated' | 'current'

export function standing(message: MessageView, edition: EditionView): EditionStanding {
  if (isEmptyText(edition.title, edition.body)) return 'empty'
  return edition.language === message.sourceLanguage || edition.isCurrent ? 'current' : 'outdated'
}

type RowProps = { message: MessageView; edition: EditionView; source: EditionView | undefined; onCompare: () => void }

function EditionRow({ message, edition, source, onCompare }: RowProps) {
  const { t } = useTranslation('message')
  const { clock, date } = useFormats()
  const { languageName, personName } = useNames()
  const act = useMessageAct(message.id)
  const isSource = edition.language === message.sourceLanguage
  const now = standing(message, edition)
  const word = isSource && now === 'current' ? 'source' : now
  const isWaiting = !isSource && now === 'outdated' && message.abilities.includes('edit')
  const confirm = () =>
    act.mutate({
      to: `/editions/${edition.language}/current`,
      json: { revision: edition.revision, sourceRevision: source?.revision ?? 0 },
    })
  const mayRemove = !isSource && message.abilities.includes('edit')
  const by = edition.checkedBy && now === 'current' ? edition.checkedBy : edition.updatedBy
  return (
    <tr>
      <th scope="row">{languageName(edition.language)}</th>
      <td data-l={t('editions.standing')}>
        <span className="v-with-mark">
          <Stones filled={now === 'current' ? 3 : now === 'outdated' ? 2 : 1} /> {t(`edition.${word}`)}
        </span>
        <ProblemText error={act.error} />
      </td>
      <td data-l={t('editions.who')} className="v-muted">
        {personName(by)}, {date(edition.updatedAt, false)} {t('at-clock', { clock: clock(edition.updatedAt) })}
      </td>
      <td className="v-row-do">
        {isWaiting && edition.sourceRevision > 0 && (
          <button type="button" className="v-link" onClick={onCompare}>
            {t('edition.see-changes')}
          </button>
        )}
        {isWaiting && (
          <button type="button" className="v-link" onClick={confirm} disabled={act.isPending}>
            {t('edition.says-the-same')}
          </button>
        )}
        {mayRemove && <RemoveEdition message={message} language={edition.language} />}
      </td>
    </tr>
  )
}

function RemoveEdition({ message, language }: { message: MessageView; language: string }) {
  const { t } = useTranslation('message')
  const { languageName } = useNames()
  const [isOpen, setOpen] = useState(false)
  const act = useMessageAct(message.id, () => dropDraft(message.id, language))
  const name = languageName(language)
  return (
    <>
      <button
        type="button"
        className="v-link"
        aria-label={`${t('edition.remove')} ${name}`}
        onClick={() => setOpen(true)}
      >
        {t('edition.remove')}
      </button>
      <ConfirmDialog
        isOpen={isOpen}
        title={t('edition.remove.title', { language: name })}
        action={t('edition.remove.do')}
        error={act.error}
        isBusy={act.isPending}
        onConfirm={() => act.mutate({ to: `/editions/${language}`, method: 'DELETE' })}
        onClose={() => setOpen(false)}
      >
        <p>{t('edition.remove.about')}</p>
      </ConfirmDialog>
    </>
  )
}

function AddEdition({ message }: { message: MessageView }) {
  const { t } = useTranslation('message')
  const { languageName } = useNames()
  const navigate = useNavigate()
  const [language, setLanguage] = useState('')
  const act = useMessageAct(message.id, () => {
    void navigate({ to: '/budskap/$id', params: { id: message.id }, search: { utgave: language } })
  })
  const there = message.editions.map((edition) => edition.language)
  const add = () =>
    language && act.mutate({ to: `/editions/${language}`, method: 'PUT', json: { revision: 0, title: '', body: [] } })
  return (
    <div className="v-add">
      <label htmlFor="add-edition">{t('edition.add')}</label>
      <Select id="add-edition" data-size="sm" value={language} onChange={(event) => setLanguage(event.target.value)}>
        <Select.Option value="">{t('edition.add.choose')}</Select.Option>
        {EDITION_LANGUAGES.filter(({ code }) => !there.includes(code)).map(({ code }) => (
          <Select.Option key={code} value={code}>
            {languageName(code)}
          </Select.Option>
        ))}
      </Select>
      <Button data-size="sm" variant="secondary" disabled={!language || act.isPending} onClick={add}>
        {t('edition.add.do')}
      </Button>
      <ProblemText error={act.error} />
    </div>
  )
}
