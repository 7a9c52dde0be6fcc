/** What a reorganisation would do, and the button that confirms exactly this. */
import { Alert, Button } from 'antd'
import { ProblemError } from '../../../../ui/api.ts'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import { useReading } from '../../../../ui/reading.ts'
import { dayWords } from '../../../../ui/time.ts'
import type { PreviewWire } from '../../wire.ts'
import { useConfirm } from './queries.ts'

interface Props {
  readonly preview: PreviewWire
  /** Something has changed since: the newer preview takes its place. */
  readonly onNewer: (preview: PreviewWire) => void
  readonly onBack: () => void
  readonly onDone: () => void
}

export function ReorganisationPreview({ preview, onNewer, onBack, onDone }: Props) {
  const { t, name, problem } = useTexts()
  const reading = useReading()
  const confirm = useConfirm()
  const { department, successor, validOn } = preview.reorganisation
  const send = () =>
    confirm.mutate(preview, {
      onSuccess: onDone,
      onError(error) {
        if (error instanceof ProblemError && error.code === 'stale' && error.problem.current !== undefined)
          onNewer(error.problem.current as PreviewWire)
      },
    })
  return (
    <div className="reorganisation-form">
      <h3>
        {t('reorganisation.ui.confirmTitle', {
          department: name(department.name),
          successor: name(successor.name),
          day: dayWords(validOn, reading),
        })}
      </h3>
      <Changes preview={preview} />
      <Matters preview={preview} />
      <Posts preview={preview} />
      {confirm.error && <Alert type="error" title={problem(confirm.error)} className="desk-form-notices" />}
      <div className="reorganisation-actions">
        <Button type="primary" loading={confirm.isPending} onClick={send}>
          {t('reorganisation.ui.confirm')}
        </Button>
        <Button onClick={onBack}>{t('reorganisation.ui.edit')}</Button>
      </div>
    </div>
  )
}

function Matters({ preview }: { preview: PreviewWire }) {
  const { t, name } = useTexts()
  const { matters, kinds, receivers, clocks, duties, stuck } = preview
  const late = kinds.reduce((sum, kind) => sum + kind.late, 0)
  return (
    <>
      <p>
        <strong>{t('reorganisation.ui.matters', { n: matters })}</strong>
        {late > 0 && <span className="desk-muted"> {t('reorganisation.ui.late', { n: late })}</span>}
      </p>
      <ul className="desk-changes">
        {kinds.map(({ kind, count }) => (
          <li key={kind}>
            {t(`${kind}.kind`)} {count}
          </li>
        ))}
        <li>{t('reorganisation.ui.duties', { n: duties })}</li>
        <li>{t('reorganisation.ui.clocks', { ...clocks })}</li>
      </ul>
      {receivers.length > 1 && (
        <>
          <h3>{t('reorganisation.ui.receivers')}</h3>
          <ul className="desk-changes">
            {receivers.map(({ department, count }) => (
              <li key={department.id}>
                {name(department.name)} {count}
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{t('reorganisation.ui.stuck')}</h3>
      {stuck.length === 0 ? <p>{t('reorganisation.ui.noneStuck')}</p> : <Links links={stuck} />}
      <p className="desk-muted">{t('reorganisation.ui.confidential')}</p>
    </>
  )
}

function Posts({ preview: { posts } }: { preview: PreviewWire }) {
  const { t, name } = useTexts()
  return (
    <>
      <h3>{t('reorganisation.ui.posts')}</h3>
      <ul className="desk-changes">
        {posts.map((post, index) => (
          <li key={index}>
            {name(post.name)}{' '}
            {post.newName && (
              <strong>{t('reorganisation.ui.postRenamed', { name: name(post.newName) })} </strong>
            )}
            {post.into && <strong>{t('reorganisation.ui.postMerged', { name: name(post.into) })} </strong>}
            <span className="desk-muted">{post.people.join('、') || t('reorganisation.ui.vacant')}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Changes({ preview: { come, gone } }: { preview: PreviewWire }) {
  const { t } = useTexts()
  if (come.length + gone.length === 0) return null
  return (
    <Alert
      type="warning"
      className="desk-form-notices"
      title={t('reorganisation.changed', { come: come.length, gone: gone.length })}
      description={
        <>
          {come.length > 0 && <p>{t('reorganisation.ui.come')}</p>}
          <Links links={come} />
          {gone.length > 0 && <p>{t('reorganisation.ui.gone')}</p>}
          <Links links={gone} />
        </>
      }
    />
  )
}

type Linked = PreviewWire['come'][number] & { readonly why?: PreviewWire['stuck'][number]['why'] }

/** Matters by code and title, with the reason where there is one. */
export function Links({ links }: { links: readonly Linked[] }) {
  return (
    <ul className="desk-changes">
      {links.map(({ id, path, code, title, why }) => (
        <li key={id}>
          <DeskLink href={deskPaths.matter(path, id)}>
            {title} <span className="desk-code">{code}</span>
          </DeskLink>
          {why !== undefined && <div className="desk-muted">{why.text}</div>}
        </li>
      ))}
    </ul>
  )
}
