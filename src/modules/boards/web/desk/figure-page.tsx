/** A frozen month: its numbers as they were counted, under what, and the matters behind each. Whoever may, restates it. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Input } from 'antd'
import { useState } from 'react'
import { post } from '../../../../ui/api.ts'
import { useAddress } from '../../../../ui/desk/address.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { Loading } from '../../../../ui/desk/loading.tsx'
import { Page } from '../../../../ui/desk/page.tsx'
import { withSearch } from '../../../../ui/desk/search.ts'
import { usePowers } from '../../../../ui/desk/use-powers.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import { queryKeys } from '../../../../ui/query-keys.ts'
import { useReading } from '../../../../ui/reading.ts'
import { momentWords } from '../../../../ui/time.ts'
import type { BoardWire, FigureWire } from '../../wire.ts'
import { columnsIn, FREEZE, type Cut, type Measure } from '../../words.ts'
import { BelowTarget } from './below-target.tsx'
import { BoardTable } from './board-table.tsx'
import { ColumnChoice } from './column-choice.tsx'
import { useFigure } from './queries.ts'
import { RestatementCard } from './restatement-card.tsx'

export function FigurePage() {
  const { path } = useAddress()
  const { t } = useTexts()
  const figure = useFigure(path.slice(path.lastIndexOf('/') + 1))
  if (figure.error || figure.data === undefined)
    return (
      <Page title={t('board.figures')}>
        <Loading of={figure} />
      </Page>
    )
  return <Figure figure={figure.data} />
}

function Figure({ figure }: { figure: FigureWire }) {
  const { t, name } = useTexts()
  const { search, change } = useAddress()
  const reading = useReading()
  const behind = (_cut: Cut, key: string, measures: readonly Measure[]) =>
    withSearch(deskPaths.behind(), {
      figure: figure.id,
      measures: measures.join(','),
      ...(key === figure.total.key ? {} : { departmentId: key }),
    })
  const sum = t('board.total')
  const names = { ...figure.names, [figure.total.key]: { zh: sum, en: sum } }
  const board = asBoard(figure, names)
  const mayRestate = usePowers().includes(FREEZE) && figure.restatedBy === null
  return (
    <Page
      title={t('board.figure', { region: name(figure.region.name), month: figure.month.slice(0, 7) })}
      extra={<DeskLink href={deskPaths.boards()}>{t('board.behind.back')}</DeskLink>}
    >
      <p className="desk-muted board-hash">
        {t('board.figure.basis', {
          formula: figure.formulaVersion,
          law: figure.lawSeq,
          seal: figure.sealNo ?? '–',
          moment: momentWords(figure.frozenAt, reading),
        })}
        <br />
        {t('board.figure.hash', { hash: figure.hash })}
      </p>
      {figure.reason !== null && <p>{t('board.figure.restates', { reason: figure.reason })}</p>}
      {figure.restatedBy !== null && (
        <Alert
          type="warning"
          title={<DeskLink href={deskPaths.figure(figure.restatedBy)}>{t('board.figure.restated')}</DeskLink>}
        />
      )}
      <Card
        title={t('board.cut.department')}
        extra={
          <ColumnChoice shown={columnsIn(search['columns'])} change={(columns) => change({ columns })} />
        }
      >
        <BoardTable board={board} cut="department" shown={columnsIn(search['columns'])} behind={behind} />
      </Card>
      <BelowTarget figure={figure} />
      {figure.restates !== null && <RestatementCard figure={figure} restates={figure.restates} />}
      {mayRestate && <RestateForm id={figure.id} />}
    </Page>
  )
}

/** What the table of a board needs, out of a figure: the sum is one more line. */
function asBoard(figure: FigureWire, names: BoardWire['names']): Pick<BoardWire, 'aims' | 'cuts' | 'names'> {
  const department = [figure.total, ...figure.departments]
  return { aims: figure.aims, names, cuts: { department, topic: [], region: [], channel: [], week: [] } }
}

function RestateForm({ id }: { id: string }) {
  const { t, problem } = useTexts()
  const { go } = useAddress()
  const client = useQueryClient()
  const [reason, setReason] = useState('')
  const mutation = useMutation({
    mutationFn: () => post<{ id: string }>(`/api/figures/${id}/restate`, { reason }),
    async onSuccess(answer) {
      await client.invalidateQueries({ queryKey: queryKeys.lists() })
      go(deskPaths.figure(answer.id))
    },
  })
  return (
    <Card title={t('board.figure.restate')} className="desk-no-print">
      <form
        className="board-restate"
        onSubmit={(event) => {
          event.preventDefault()
          mutation.mutate()
        }}
      >
        <label htmlFor="restate-reason">{t('board.figure.reason')}</label>
        <Input.TextArea
          id="restate-reason"
          value={reason}
          maxLength={1000}
          onChange={({ target }) => setReason(target.value)}
        />
        {mutation.error && <Alert type="error" title={problem(mutation.error)} />}
        <Button htmlType="submit" disabled={reason.trim() === ''} loading={mutation.isPending}>
          {t('board.figure.restate')}
        </Button>
      </form>
    </Card>
  )
}
