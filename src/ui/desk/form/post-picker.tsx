/** Picking several posts by typing a part of the body's, the post's or the holder's name. Ids in one text, as forms hold them. */
import { Select } from 'antd'
import { useState } from 'react'
import { useTexts } from '../../language.tsx'
import { useHeldPosts } from '../queries.ts'
import { idsIn, textOfIds } from './schema-fields.ts'

interface Props {
  readonly id?: string
  readonly value: string
  readonly onChange?: (value: string) => void
  readonly max: number
}

export function PostsPicker({ id, value, onChange, max }: Props) {
  const { t, name, language } = useTexts()
  const posts = useHeldPosts()
  const [isOpen, setOpen] = useState(false)
  const options = (posts.data ?? []).map((post) => ({
    value: post.id,
    label: `${name(post.department)} ${name(post.name)} ${post.holders.join(language === 'zh' ? '、' : ', ')}`,
  }))
  return (
    <Select
      id={id}
      mode="multiple"
      maxCount={max}
      value={idsIn(value)}
      open={isOpen}
      onOpenChange={setOpen}
      onChange={(chosen: string[]) => {
        // As many as there may be: the list goes out of the way of what is below it.
        if (chosen.length >= max) setOpen(false)
        onChange?.(textOfIds(chosen))
      }}
      options={options}
      loading={posts.isPending}
      placeholder={t('ui.desk.post.placeholder')}
      showSearch={{ optionFilterProp: 'label' }}
      notFoundContent={t('ui.desk.post.none')}
      popupMatchSelectWidth={false}
    />
  )
}
