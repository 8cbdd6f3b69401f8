import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { useKept } from '../../../kit/ui/use-kept.ts'
import { useOnceReady } from '../../../kit/ui/use-once-ready.ts'
import { WasKept } from '../../../kit/ui/was-kept.tsx'
import { offeredLanguages } from '../rules/statement-language.ts'
import type { StatementView } from '../rules/statement-view.ts'
import { useFirstWords, useSay } from './statement-data.ts'
import { StatementLanguages } from './statement-languages.tsx'
import {
  editionsOf,
  firstFault,
  lacksTime,
  ownFields,
  type Written,
  wordsIn,
  writtenLanguages,
} from './statement-words.ts'
import { useSentences } from './use-sentences.ts'

type Props = { crisisId: string; statement: StatementView; onClose: () => void }

/** The words of a statement in the languages that somebody waits for. */
export function FollowForm({ crisisId, statement, onClose }: Props) {
  const { t, i18n } = useTranslation('crisis')
  const [source] = [i18n.language, 'nb', ...Object.keys(statement.texts)].filter((one) => statement.texts[one])
  const languages = offeredLanguages(source!, statement.groups, statement.lacks).filter((one) => one !== source)
  const [open, setOpen] = useState(languages[0] ?? source!)
  const [isTried, setTried] = useState(false)
  const {
    form: written,
    wasKept,
    write,
    drop,
  } = useKept<Written>(`krise.${crisisId}.${statement.id}.språk`, () => ({
    words: {},
    values: {},
  }))
  const { data, isLoading } = useFirstWords(crisisId, statement.nextAt ?? statement.madeAt)
  const fields = data?.fields ?? []
  const sentenceIn = useSentences(fields, statement.nextAt)
  const say = useSay(crisisId, `statements/${statement.id}/languages`, () => {
    drop()
    onClose()
  })
  const begun = writtenLanguages(written).filter((one) => languages.includes(one))
  const send = () => {
    const fault = begun.find((one) => lacksTime(wordsIn(written, one), sentenceIn(one), statement.nextAt))
    if (fault) return setOpen(fault)
    if (ownFields(written).some((field) => !written.values[field]?.trim())) return
    say.mutate({ editions: editionsOf(written, languages, fields, sentenceIn) })
  }
  const { press, isWaiting } = useOnceReady(!isLoading, send)
  const submit = () => {
    setTried(true)
    const fault = firstFault(written, languages, begun.length === 0 ? open : null)
    return fault ? setOpen(fault) : press()
  }
  return (
    <FormDialog
      title={t('follow.title', { number: statement.number })}
      action={t('say.go')}
      error={say.error}
      isBusy={say.isPending || isWaiting}
      keepsItself
      onClose={onClose}
      onSubmit={submit}
    >
      <WasKept isShown={wasKept} onAnew={drop} />
      <p>{t('follow.about')}</p>
      <StatementLanguages
        {...{ languages, open, written, sentenceIn, isTried, nextAt: statement.nextAt }}
        onOpen={setOpen}
        onWrite={write}
        source={{ language: source!, ...statement.texts[source!]! }}
        groups={statement.groups}
        needed={statement.lacks}
      />
    </FormDialog>
  )
}
