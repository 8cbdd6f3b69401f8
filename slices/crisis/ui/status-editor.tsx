import { Button, Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import { Pick } from '../../../kit/ui/pick.tsx'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import {
  isEnd,
  type Phase,
  type StatusContent,
  type StatusLanguage,
  type StatusText,
  statusFault,
  WRITTEN_PHASES,
} from '../rules/status.ts'
import type { StatusView } from '../rules/status-view.ts'
import { LanguageFields } from './language-fields.tsx'
import { NextField } from './next-field.tsx'
import { useStatusAct } from './status-data.ts'
import { useRoomNow } from './use-room-now.ts'

const EMPTY: StatusText = { title: '', text: '' }

/** Writes what the open page says next. It begins with what stands, since most of it still holds. */
export function StatusEditor({ view, onDone }: { view: StatusView; onDone: () => void }) {
  const { t } = useTranslation('crisis')
  const now = useRoomNow(view.crisis.id, 30_000)
  const [content, setContent] = useState(() => startOf(view))
  const [revision] = useState(view.draft?.revision ?? 0)
  const [isTried, setTried] = useState(false)
  const save = useStatusAct(view.crisis.id, onDone)
  const set = (change: Partial<StatusContent>) => setContent((before) => ({ ...before, ...change }))
  const fault = statusFault(content, now)
  // What is written anew in bokmål is easily left as it was in the others.
  const last = view.versions.at(-1)?.texts
  const isNew = (tag: StatusLanguage) =>
    content.texts[tag]?.title !== last?.[tag]?.title || content.texts[tag]?.text !== last?.[tag]?.text
  const isLeftBehind = (tag: StatusLanguage) => tag !== 'nb' && last?.[tag] !== undefined && isNew('nb') && !isNew(tag)
  // A closed room says its last word, and promises nothing.
  const phases = WRITTEN_PHASES.filter((one) => view.crisis.isOpen || isEnd(one))
  const { clock } = useFormats()
  const isEmpty = (text: string) => isTried && text.trim() === ''
  return (
    <form
      className="v-form v-statusform"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        const phone = content.relativesPhone?.replaceAll(' ', '') || null
        if (fault === null)
          save.mutate({ method: 'PUT', path: 'draft', json: { ...content, relativesPhone: phone, revision } })
      }}
    >
      <SectionHead title={t(view.versions.length === 0 ? 'status.write.first' : 'status.write')} />
      <Pick<Phase>
        legend={t('status.phase')}
        options={phases.map((value) => ({ value, label: t(`status.phase.${value}`) }))}
        value={content.phase}
        onPick={(phase) => set({ phase })}
      />
      <LanguageFields<StatusText> texts={content.texts} empty={EMPTY} onTexts={(texts) => set({ texts })}>
        {(text, change, language) => (
          <>
            {isLeftBehind(language) && <p className="v-note">{t('status.language.same')}</p>}
            <Textfield
              label={t('status.title')}
              description={t('status.title.help')}
              maxLength={160}
              value={text.title}
              error={isEmpty(text.title) ? t('status.title.missing') : undefined}
              onChange={(event) => change({ title: event.target.value })}
            />
            <Textfield
              multiline
              rows={6}
              label={t('status.text')}
              description={t('status.text.help')}
              maxLength={4000}
              value={text.text}
              error={isEmpty(text.text) ? t('status.text.missing') : undefined}
              onChange={(event) => change({ text: event.target.value })}
            />
          </>
        )}
      </LanguageFields>
      {!isEnd(content.phase) && (
        <NextField
          value={content.nextAt}
          now={now}
          error={isTried && (fault === 'next' || fault === 'next-passed') ? t(`status.${fault}`) : undefined}
          onPick={(nextAt) => set({ nextAt })}
        />
      )}
      <Textfield
        type="tel"
        label={t('status.phone')}
        description={t('status.phone.help')}
        value={content.relativesPhone ?? ''}
        onChange={(event) => set({ relativesPhone: event.target.value.replace(/[^+\d ]/g, '') || null })}
      />
      {view.versions.length > 0 && (
        <SelectField
          label={t('status.corrects')}
          options={[
            { value: '', label: t('status.corrects.none') },
            ...view.versions
              .toReversed()
              .map((one) => ({ value: one.id, label: `${clock(one.at)}: ${one.texts.nb.title}` })),
          ]}
          value={content.correctsId ?? ''}
          onPick={(value) => set({ correctsId: value || null })}
        />
      )}
      <ProblemText error={save.error} />
      <div className="v-btns">
        <Button type="submit" disabled={save.isPending}>
          {t('status.save')}
        </Button>
        <Button type="button" variant="secondary" onClick={onDone}>
          {t('status.cancel')}
        </Button>
      </div>
    </form>
  )
}

function startOf({ crisis, draft, versions, dutyPhone }: StatusView): StatusContent {
  const inRoom = (phase: Phase): Phase => (!crisis.isOpen && (!isEnd(phase) || phase === 'closed') ? 'over' : phase)
  if (draft) {
    const { phase, texts, nextAt, relativesPhone, correctsId } = draft
    return { phase: inRoom(phase), texts, nextAt, relativesPhone, correctsId }
  }
  const last = versions.at(-1)
  return {
    phase: inRoom(last?.phase ?? 'ongoing'),
    texts: last?.texts ?? { nb: EMPTY },
    nextAt: null,
    relativesPhone: last ? last.relativesPhone : dutyPhone,
    correctsId: null,
  }
}
