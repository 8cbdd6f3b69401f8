import { Textfield } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { Pick } from '../../../kit/ui/pick.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { TextField } from '../../../kit/ui/text-field.tsx'
import { type CaseLinkKind, LINK_KINDS } from '../rules/case.ts'
import type { CaseView } from '../rules/case-view.ts'
import { useCaseAct } from './cases-data.ts'

export type Found = { id: string; title: string; outlet?: string; publishedOn?: string; href?: string }
/** Finds lines, messages and coverage by words; the page gives them, since all belong to slices above. */
export type Finders = Record<CaseLinkKind, (words: string) => Promise<Found[]>>

type Props = { file: CaseView; finders: Finders; onClose: () => void }

/** Puts a line, a message or coverage in the case; what media monitoring has found fills the fields. */
export function LinkForm({ file, finders, onClose }: Props) {
  const { t } = useTranslation('cases')
  const [kind, setKind] = useState<CaseLinkKind>('coverage')
  const [found, setFound] = useState<Found | null>(null)
  const [coverage, setCoverage] = useState({ title: '', outlet: '', publishedOn: '', href: '' })
  const [isTried, setTried] = useState(false)
  const act = useCaseAct(file.id, onClose)
  const isCoverage = kind === 'coverage'
  const isMissing = isCoverage ? !coverage.title.trim() : !found
  const submit = () => {
    setTried(true)
    if (isMissing) return
    const { title, outlet, publishedOn, href } = coverage
    const json = isCoverage
      ? {
          kind,
          title,
          outlet,
          publishedOn: publishedOn || null,
          href: href.trim() || null,
          targetId: found?.id ?? null,
        }
      : { kind, title: found!.title, targetId: found!.id }
    act.mutate({ path: 'links', json })
  }
  const field = (name: keyof typeof coverage, more: { type?: 'date' | 'url'; error?: string | undefined } = {}) => (
    <Textfield
      data-size="sm"
      label={t(`links.${name}`)}
      value={coverage[name]}
      onChange={(event) => setCoverage((now) => ({ ...now, [name]: event.target.value }))}
      {...more}
    />
  )
  return (
    <FormDialog
      title={t('links.add')}
      action={t('links.save')}
      error={act.error}
      isBusy={act.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <Pick
        legend={t('links.kind')}
        options={LINK_KINDS.map((value) => ({ value, label: t(`link.${value}`) }))}
        value={kind}
        onPick={(next) => {
          setKind(next)
          setFound(null)
        }}
      />
      <FindOne
        key={kind}
        kind={kind}
        find={finders[kind]}
        value={found}
        error={!isCoverage && isTried && isMissing ? t('links.found.missing') : undefined}
        onPick={(one) => {
          setFound(one)
          if (!one || !isCoverage) return
          const { title, outlet = '', publishedOn = '', href = '' } = one
          setCoverage({ title, outlet, publishedOn, href })
        }}
      />
      {isCoverage && (
        <>
          {field('title', { error: isTried && isMissing ? t('links.title.missing') : undefined })}
          {field('outlet')}
          {field('publishedOn', { type: 'date' })}
          {field('href', { type: 'url' })}
        </>
      )}
    </FormDialog>
  )
}

type FindProps = {
  kind: CaseLinkKind
  find: Finders[CaseLinkKind]
  value: Found | null
  error: string | undefined
  onPick: (found: Found | null) => void
}

function FindOne({ kind, find, value, error, onPick }: FindProps) {
  const { t } = useTranslation('cases')
  const [words, setWords] = useState('')
  const query = useQuery({ queryKey: ['cases', 'find', kind, words.trim()], queryFn: () => find(words.trim()) })
  const hits = query.data ?? []
  return (
    <>
      <TextField
        type="search"
        label={t(`links.find.${kind}`)}
        value={words}
        onWrite={(text) => {
          setWords(text)
          onPick(null)
        }}
      />
      <SelectField
        label={t('links.found', { count: hits.length })}
        options={[
          { value: '', label: t(hits.length > 0 ? 'links.choose' : 'links.found.none') },
          ...hits.map(({ id, title, outlet }) => ({ value: id, label: outlet ? `${title} (${outlet})` : title })),
        ]}
        value={value?.id ?? ''}
        onPick={(id) => onPick(hits.find((one) => one.id === id) ?? null)}
        error={error}
      />
    </>
  )
}
