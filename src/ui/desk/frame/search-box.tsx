/**
 * Searching from every page: words lead to the page of what is found, a whole code to the matter itself. The keys / and
 * Ctrl K lead here.
 */
import { SearchOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Input, type InputRef } from 'antd'
import { useEffect, useRef, useState, type RefObject } from 'react'
import { READ_REGION } from '../../../kernel/actor.ts'
import { isCode, normaliseCode } from '../../../kernel/ids.ts'
import type { MatterListWire } from '../../../platform/wire.ts'
import { get } from '../../api.ts'
import { useTexts } from '../../language.tsx'
import { deskPaths } from '../../paths.ts'
import { useAddress } from '../address.ts'
import { isTyping } from '../list/row-keys.ts'
import { withSearch } from '../search.ts'
import { usePowers } from '../use-powers.ts'

/** More is cut by the server anyway. */
const TYPED_MAX = 64
/** Digits in groups, as in a code that is copied from somewhere. Only the server knows whether it is one. */
const LIKE_A_CODE = /^[\w\s０-９Ａ-Ｚ－–—-]*[\d０-９]{4}[\w\s０-９Ａ-Ｚ－–—-]*$/

export function SearchBox() {
  const { t } = useTexts()
  const { go, path, search } = useAddress()
  const powers = usePowers()
  const asked = path === deskPaths.search() ? (search['q'] ?? '') : ''
  const [typed, setTyped] = useState(asked)
  const input = useRef<InputRef>(null)
  useFocusKeys(input)
  // Going back and forth among searches, the box shows what was searched for.
  useEffect(() => setTyped(asked), [asked])
  const find = (q: string) => {
    const kept = path === deskPaths.search() ? { kind: search['kind'], state: search['state'] } : {}
    go(withSearch(deskPaths.search(), { ...kept, q }))
    // So that the arrow keys move among what is found.
    input.current?.blur()
  }
  const open = useMutation({
    mutationFn: (q: string) =>
      get<MatterListWire>('/api/matters', {
        code: normaliseCode(q),
        scope: powers.includes(READ_REGION) ? 'region' : 'mine',
      }),
    onSuccess({ rows: [row] }, q) {
      if (row === undefined) {
        find(q)
        return
      }
      setTyped('')
      input.current?.blur()
      go(deskPaths.matter(row.path, row.id))
    },
    onError: (_error, q) => find(q),
  })
  // A code of another kind than ours, such as a project's from the national platform.
  const openOther = useMutation({
    mutationFn: (q: string) => get<{ path: string; id: string }>('/api/search/code', { q }),
    onSuccess({ path: found, id }) {
      setTyped('')
      input.current?.blur()
      go(deskPaths.matter(found, id))
    },
    onError: (_error, q) => find(q),
  })
  const submit = () => {
    const q = typed.trim()
    if (q === '' || open.isPending || openOther.isPending) return
    if (isCode(q)) open.mutate(q)
    else if (LIKE_A_CODE.test(q)) openOther.mutate(q)
    else find(q)
  }
  return (
    <div role="search" className="desk-search-box">
      <Input
        ref={input}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onPressEnter={submit}
        prefix={<SearchOutlined aria-hidden />}
        suffix={<kbd aria-hidden>/</kbd>}
        placeholder={t('ui.desk.search.placeholder')}
        aria-label={t('ui.desk.search.label')}
        maxLength={TYPED_MAX}
        autoComplete="off"
        enterKeyHint="search"
      />
    </div>
  )
}

/** The key / outside of fields, and Ctrl K or ⌘ K anywhere. */
function useFocusKeys(input: RefObject<InputRef | null>): void {
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      const isModified = event.ctrlKey || event.metaKey
      const isWanted = isModified
        ? event.key.toLowerCase() === 'k' && !event.altKey && !event.shiftKey
        : event.key === '/' && !isTyping(event.target)
      if (!isWanted) return
      event.preventDefault()
      input.current?.focus({ cursor: 'all' })
    }
    document.addEventListener('keydown', focus)
    return () => document.removeEventListener('keydown', focus)
  }, [input])
}
