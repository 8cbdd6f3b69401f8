import { Button, Textfield } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { Pick } from '../../../kit/ui/pick.tsx'
import { directionOf, useNames } from '../../message/ui/index.ts'
import type { Group } from '../rules/statement.ts'
import { type GroupLanguages, groupsThatWait, isUnderstood } from '../rules/statement-language.ts'
import { Said } from './said.tsx'
import { lacksTime, ownFields, type Written, wordsIn, writtenLanguages } from './statement-words.ts'
import { type Words, WordsFields } from './words-fields.tsx'

type Props = {
  languages: readonly string[]
  /** The one that is open. */
  open: string
  onOpen: (language: string) => void
  written: Written
  onWrite: (change: Partial<Written>) => void
  /** What the others are written from, with the language it is in. */
  source: { language: string; title: string; paragraphs: string[] } | null
  sentenceIn: (language: string) => string | null
  /** When more is promised; null when nothing is. */
  nextAt: string | null
  isTried: boolean
  /** Whom it goes to, and what they need; `before`: languages that it is out in already. */
  groups: readonly Group[]
  needed: readonly GroupLanguages[]
  before?: readonly string[]
  /** What it is made from, as it was said in other languages: put in where the writer wants to begin from it. */
  said?: Readonly<Record<string, Words>>
}

/** The same words in each language that is needed: one choice a language, fields filled once, and who waits for which. */
export function StatementLanguages(props: Props) {
  const {
    languages,
    open,
    onOpen,
    written,
    onWrite,
    source,
    sentenceIn,
    nextAt,
    isTried,
    groups,
    needed,
    before = [],
    said = {},
  } = props
  const { t } = useTranslation('crisis')
  const { languageName } = useNames()
  const done = [...before, ...writtenLanguages(written)]
  // What is being written will be there: a form of Norwegian beside it is nobody's to wait for.
  const coming = source ? [...done, source.language] : done
  const waiting = groupsThatWait(groups, needed, coming)
  const own = ownFields(written)
  const sentence = sentenceIn(open)
  const isOther = source !== null && source.language !== open
  const words = wordsIn(written, open)
  const standingOf = (language: string) => {
    if (done.includes(language)) return t('say.written')
    if (said[language]) return t('say.was-said')
    const others = language === source?.language ? done : coming
    return t(isUnderstood(language, others) ? 'say.optional' : 'say.unwritten')
  }
  const wasSaid = isOther && words.title + words.text === '' ? said[open] : undefined
  const fields = (
    <>
      {isOther && source.title && (
        <Said words={{ [source.language]: source }} label={t('say.source', { languages: [source.language] })} />
      )}
      {wasSaid && (
        <Button
          type="button"
          data-size="sm"
          variant="secondary"
          onClick={() => onWrite({ words: { ...written.words, [open]: wasSaid } })}
        >
          {t('say.begin-from', { language: languageName(open) })}
        </Button>
      )}
      <WordsFields
        key={open}
        language={open}
        words={words}
        onWords={(change) => onWrite({ words: { ...written.words, [open]: change } })}
        help={t(isOther ? 'say.text.other' : nextAt === null ? 'say.text.help.last' : 'say.text.help')}
        isTried={isTried && (!isOther || words.title + words.text !== '')}
      />
      {sentence !== null && !words.text.includes('{next}') && (
        <p className="v-meta">
          {t('say.next.added')}{' '}
          <span lang={open} dir={directionOf(open)}>
            {sentence}
          </span>
        </p>
      )}
      {lacksTime(words, sentence, nextAt) && <p className="v-meta">{t('say.next.none')}</p>}
    </>
  )
  return (
    <div className="v-langs">
      {languages.length > 1 && (
        <Pick<string>
          legend={t('say.languages')}
          options={languages.map((value) => ({ value, label: languageName(value), about: standingOf(value) }))}
          value={open}
          onPick={onOpen}
        />
      )}
      {fields}
      {own.map((field) => (
        <Textfield
          key={field}
          label={t('say.field', { field })}
          description={t('say.field.about')}
          maxLength={200}
          value={written.values[field] ?? ''}
          error={isTried && !written.values[field]?.trim() ? t('say.field.missing') : undefined}
          onChange={(event) => onWrite({ values: { ...written.values, [field]: event.target.value } })}
        />
      ))}
      {waiting.length > 0 && (
        <div className="v-langs__waits">
          <p>{t('say.waits')}</p>
          <ul>
            {waiting.map((one) => (
              <li key={one.group}>
                {t('say.waits.for', { group: t(`group.${one.group}`), languages: one.languages })}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
