/** What becomes of each post of the department that ends: kept, called otherwise, or one with another post. */
import { Input, Select } from 'antd'
import { Loading } from '../../../../ui/desk/loading.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import type { DraftInput } from '../../wire.ts'
import { useStaff } from './queries.ts'

export type PostChange = NonNullable<DraftInput['posts']>[number]

interface Props {
  readonly departmentId: string
  readonly successorId: string
  readonly value: readonly PostChange[]
  readonly onChange: (changes: PostChange[]) => void
}

const WAYS = ['keep', 'rename', 'merge'] as const
type Way = (typeof WAYS)[number]
const FIRST: Readonly<Record<Way, object>> = {
  keep: {},
  rename: { name: { zh: '', en: '' } },
  merge: { intoId: '' },
}
const WORDS = { keep: 'postKeep', rename: 'postRename', merge: 'postMerge' } as const

export function PostChanges({ departmentId, successorId, value, onChange }: Props) {
  const { t, name } = useTexts()
  const staff = useStaff()
  if (staff.error || staff.data === undefined) return <Loading of={staff} />
  const postsOf = (id: string) => staff.data.departments.find((one) => one.id === id)?.posts ?? []
  const own = postsOf(departmentId)
  const targets = [...postsOf(successorId), ...own]
  const put = (postId: string, change: object | null) =>
    onChange([
      ...value.filter((one) => one.postId !== postId),
      ...(change === null ? [] : [{ postId, ...change }]),
    ])
  return (
    <ul className="reorganisation-list">
      {own.map((post) => {
        const change = value.find(({ postId }) => postId === post.id)
        const label = name(post.name)
        return (
          <li key={post.id}>
            <div>
              {label} <span className="desk-muted">{post.people.map((one) => one.name).join('、')}</span>
            </div>
            <div className="reorganisation-rule">
              <Select
                value={wayOf(change)}
                aria-label={label}
                options={WAYS.map((way) => ({ value: way, label: t(`reorganisation.ui.${WORDS[way]}`) }))}
                onChange={(way: Way) => put(post.id, way === 'keep' ? null : FIRST[way])}
              />
              {change?.name !== undefined && (
                <NewName name={change.name} onChange={(changed) => put(post.id, { name: changed })} />
              )}
              {change?.intoId !== undefined && (
                <Select
                  value={change.intoId === '' ? undefined : change.intoId}
                  placeholder={t('reorganisation.ui.postInto')}
                  aria-label={`${label} ${t('reorganisation.ui.postInto')}`}
                  popupMatchSelectWidth={false}
                  options={targets
                    .filter(({ id }) => id !== post.id)
                    .map((one) => ({ value: one.id, label: name(one.name) }))}
                  onChange={(intoId: string) => put(post.id, { intoId })}
                />
              )}
            </div>
          </li>
        )
      })}
    </ul>
  )
}

function wayOf(change: PostChange | undefined): Way {
  if (change === undefined) return 'keep'
  return change.name === undefined ? 'merge' : 'rename'
}

/** Whether nothing is missing that somebody has begun. */
export function arePostsWhole(changes: readonly PostChange[]): boolean {
  return changes.every(({ name, intoId }) => intoId !== '' && name?.zh !== '' && name?.en !== '')
}

interface NewNameProps {
  readonly name: { readonly zh: string; readonly en: string }
  readonly onChange: (name: { zh: string; en: string }) => void
}

function NewName({ name, onChange }: NewNameProps) {
  const { t } = useTexts()
  const field = (language: 'zh' | 'en', label: string) => (
    <Input
      value={name[language]}
      placeholder={label}
      aria-label={label}
      maxLength={60}
      onChange={({ target }) => onChange({ ...name, [language]: target.value })}
    />
  )
  return (
    <>
      {field('zh', t('reorganisation.ui.postNameZh'))}
      {field('en', t('reorganisation.ui.postNameEn'))}
    </>
  )
}
