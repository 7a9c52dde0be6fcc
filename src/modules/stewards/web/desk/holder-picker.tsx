/** Picking one person in their post by typing a part of the body's, the post's or the person's name. */
import { Select } from 'antd'
import { useTexts } from '../../../../ui/language.tsx'
import { useHolders } from './queries.ts'

/** A post and who holds it. */
export interface Picked {
  readonly postId: string
  readonly personId: string
}

interface Props {
  readonly value: Picked | null
  readonly onChange: (picked: Picked) => void
}

export function HolderPicker({ value, onChange }: Props) {
  const { t, name } = useTexts()
  const { data, isPending } = useHolders()
  const options = (data?.rows ?? []).flatMap((post) =>
    post.holders.map((holder) => ({
      value: `${post.id} ${holder.id}`,
      label: `${holder.name} ${name(post.department)} ${name(post.name)}`,
    })),
  )
  return (
    <Select
      className="steward-picker"
      value={value === null ? undefined : `${value.postId} ${value.personId}`}
      onChange={(chosen: string) => {
        const [postId = '', personId = ''] = chosen.split(' ')
        onChange({ postId, personId })
      }}
      options={options}
      loading={isPending}
      placeholder={t('steward.ui.pick')}
      aria-label={t('steward.ui.pick')}
      showSearch={{ optionFilterProp: 'label' }}
    />
  )
}
