/** Opening a matter by the code that somebody reads out on the telephone. The key / leads here from every page. */
import { SearchOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { App, Input, type InputRef } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { normaliseCode } from '../../../kernel/ids.ts'
import type { MatterListWire } from '../../../platform/wire.ts'
import { get } from '../../api.ts'
import { useTexts } from '../../language.tsx'
import { deskPaths } from '../../paths.ts'
import { useAddress } from '../address.ts'
import { isTyping } from '../list/row-keys.ts'
import { usePowers } from '../use-powers.ts'

export function CodeSearch() {
  const { t, problem } = useTexts()
  const { go } = useAddress()
  const powers = usePowers()
  const { message } = App.useApp()
  const [typed, setTyped] = useState('')
  const input = useRef<InputRef>(null)
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      if (event.key !== '/' || isTyping(event.target) || event.ctrlKey || event.metaKey) return
      event.preventDefault()
      input.current?.focus({ cursor: 'all' })
    }
    document.addEventListener('keydown', focus)
    return () => document.removeEventListener('keydown', focus)
  }, [])
  const search = useMutation({
    mutationFn: (code: string) =>
      get<MatterListWire>('/api/matters', {
        code,
        scope: powers.includes('region.read') ? 'region' : 'mine',
      }),
    onSuccess({ rows }, code) {
      const [row] = rows
      if (row === undefined) {
        void message.info(t('ui.desk.code.none', { code }))
        return
      }
      setTyped('')
      input.current?.blur()
      go(deskPaths.matter(row.path, row.id))
    },
    onError: (error) => void message.error(problem(error)),
  })
  const open = () => {
    const code = normaliseCode(typed)
    if (code !== '' && !search.isPending) search.mutate(code)
  }
  return (
    <Input
      ref={input}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onPressEnter={open}
      prefix={<SearchOutlined aria-hidden />}
      suffix={<kbd aria-hidden>/</kbd>}
      placeholder={t('ui.desk.code.placeholder')}
      aria-label={t('ui.desk.code.placeholder')}
      autoComplete="off"
      className="desk-code-search"
    />
  )
}
