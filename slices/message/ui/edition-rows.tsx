import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../../kit/ui/confirm-dialog.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { Stones } from '../../../kit/ui/stones.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import { isEmptyText } from '../rules/body.ts'
import type { EditionView, MessageView } from '../rules/message-view.ts'
import { isOpenTranslation, type TranslationView } from '../rules/translation.ts'
import { dropDraft } from './local-draft.ts'
import { useMessageAct } from './message-calls.ts'
import { useNames } from './names-of.ts'
import { TranslationActs } from './translation-acts.tsx'
import { TranslationStanding } from './translation-standing.tsx'

export type EditionStanding = 'empty' | 'outdated' | 'unchecked' | 'current'

export function standing(message: MessageView, edition: EditionView): EditionStanding {
  if (isEmptyText(edition.title, edition.body)) return 'empty'
  if (edition.language === message.sourceLanguage || edition.isCurrent) return 'current'
  return edition.isUnchecked ? 'unchecked' : 'outdated'
}

/** The source's revision that the changes are told from: what the edition was checked against, or what it was asked for from. */
export function changesSince(edition: EditionView | undefined, item: TranslationView | undefined): number | null {
  if (edition && edition.sourceRevision > 0) return edition.isCurrent ? null : edition.sourceRevision
  return item && isOpenTranslation(item.state) && item.isSourceChanged ? item.fromRevision : null
}

type RowProps = {
  message: MessageView
  edition: EditionView
  source: EditionView | undefined
  /** What somebody is asked for in this language, or gave back. */
  item: TranslationView | undefined
  onCompare: () => void
}

/** One edition: how it stands against the source, who wrote or checked it, who translates it and by when. */
export function EditionRow({ message, edition, source, item, onCompare }: RowProps) {
  const { t } = useTranslation('message')
  const { clock, date } = useFormats()
  const { languageName, personName } = useNames()
  const act = useMessageAct(message.id)
  const isSource = edition.language === message.sourceLanguage
  const now = standing(message, edition)
  const word = isSource && now === 'current' ? 'source' : now
  const mayEdit = !isSource && message.abilities.includes('edit')
  const mayCheck = !isSource && message.abilities.includes('settle-check')
  // What somebody was asked for and has done is checked by another.
  const isOwn = item?.isYours && isOpenTranslation(item.state)
  const confirm = () =>
    act.mutate({
      to: `/editions/${edition.language}/current`,
      json: { revision: edition.revision, sourceRevision: source?.revision ?? 0 },
    })
  const by = edition.checkedBy && now === 'current' ? edition.checkedBy : edition.updatedBy
  return (
    <tr>
      <th scope="row">{languageName(edition.language)}</th>
      <td data-l={t('editions.standing')}>
        <span className="v-with-mark">
          <Stones filled={now === 'current' ? 3 : now === 'empty' ? 1 : 2} /> {t(`edition.${word}`)}
        </span>
        <ProblemText error={act.error} />
      </td>
      <td data-l={t('editions.who')} className="v-muted">
        <div>
          {personName(by)}, {date(edition.updatedAt, false)} {t('at-clock', { clock: clock(edition.updatedAt) })}
          {item && (
            <div className="v-line">
              <TranslationStanding item={item} />
            </div>
          )}
        </div>
      </td>
      <td className="v-row-do">
        {!isSource && now !== 'current' && changesSince(edition, item) !== null && <Compare onCompare={onCompare} />}
        {mayCheck && !isOwn && (now === 'outdated' || (now === 'unchecked' && !edition.isYours)) && (
          <button type="button" className="v-link" onClick={confirm} disabled={act.isPending}>
            {t(edition.isYours ? 'edition.follows' : 'edition.says-the-same')}
          </button>
        )}
        {item && <TranslationActs item={item} />}
        {mayEdit && <RemoveEdition message={message} language={edition.language} />}
      </td>
    </tr>
  )
}

/** A language that somebody is asked for and has not begun. */
export function AskedRow({ item, onCompare }: { item: TranslationView; onCompare: () => void }) {
  const { t } = useTranslation('message')
  const { languageName } = useNames()
  return (
    <tr>
      <th scope="row">{languageName(item.language)}</th>
      <td data-l={t('editions.standing')}>
        <span className="v-with-mark">
          <Stones filled={0} /> {t('edition.not-begun')}
        </span>
      </td>
      <td data-l={t('editions.who')} className="v-muted">
        <TranslationStanding item={item} />
      </td>
      <td className="v-row-do">
        {changesSince(undefined, item) !== null && <Compare onCompare={onCompare} />}
        <TranslationActs item={item} />
      </td>
    </tr>
  )
}

function Compare({ onCompare }: { onCompare: () => void }) {
  const { t } = useTranslation('message')
  return (
    <button type="button" className="v-link" onClick={onCompare}>
      {t('edition.see-changes')}
    </button>
  )
}

function RemoveEdition({ message, language }: { message: MessageView; language: string }) {
  const { t } = useTranslation('message')
  const { languageName } = useNames()
  const [isOpen, setOpen] = useShown<true>()
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
        isOpen={isOpen !== null}
        title={t('edition.remove.title', { language: name })}
        action={t('edition.remove.do')}
        error={act.error}
        isBusy={act.isPending}
        onConfirm={() => act.mutate({ to: `/editions/${language}`, method: 'DELETE' })}
        onClose={() => setOpen(null)}
      >
        <p>{t('edition.remove.about')}</p>
      </ConfirmDialog>
    </>
  )
}
