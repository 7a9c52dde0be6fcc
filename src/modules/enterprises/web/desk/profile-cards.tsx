/** What follows from an entry: the size class with its rule, whether it is above scale, who may act, and merged entries. */
import { Alert, Table, Tag } from 'antd'
import { Card } from '../../../../ui/desk/card.tsx'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import type { EnterpriseProfileWire } from '../../wire.ts'

type Size = NonNullable<EnterpriseProfileWire['size']>

export function SizeCard({ profile: { size, scale } }: { profile: EnterpriseProfileWire }) {
  const { t, name } = useTexts()
  const isMissed = scale !== null && scale.isReached === true && !scale.isFlagged
  return (
    <Card title={t('enterprise.ui.size')}>
      <div className="desk-card-body">
        {size === null ? (
          <p className="desk-muted">{t('enterprise.ui.noIndustry')}</p>
        ) : (
          <SizeRule size={size} />
        )}
        {scale !== null && (
          <p>
            {name(scale.name)}
            {t('ui.register.is')}
            {t(
              scale.isReached === null
                ? 'enterprise.ui.scale.other'
                : scale.isReached
                  ? 'enterprise.ui.scale.yes'
                  : 'enterprise.ui.scale.no',
            )}{' '}
            <span className="desk-muted">{scale.basis}</span>
          </p>
        )}
        {isMissed && <Alert type="warning" showIcon title={t('enterprise.ui.scale.missed')} />}
      </div>
    </Card>
  )
}

function SizeRule({ size }: { size: Size }) {
  const { t, name } = useTexts()
  return (
    <>
      <p>
        {size.sizeClass === null ? (
          t(`enterprise.ui.size.${size.why}`, {
            missing: size.missing
              .map((one) => t(`enterprise.ui.indicator.${one}`))
              .join(t('ui.register.comma')),
          })
        ) : (
          <Tag color="blue">{t(`enterprise.ui.class.${size.sizeClass}`)}</Tag>
        )}{' '}
        {name(size.industry)}{' '}
        <span className="desk-muted">
          {size.standard} {size.basis}
        </span>
      </p>
      {size.reached.length > 0 && (
        <Table
          size="small"
          rowKey="indicator"
          pagination={false}
          dataSource={[...size.reached]}
          scroll={{ x: 480 }}
          columns={[
            {
              title: t('enterprise.ui.indicator'),
              render: (_, { indicator }) => t(`enterprise.ui.indicator.${indicator}`),
            },
            { title: t('enterprise.ui.value'), render: (_, { value }) => value.toLocaleString('en-US') },
            {
              title: t('enterprise.ui.bounds'),
              render: (_, { bounds }) =>
                [bounds.large, bounds.medium, bounds.small]
                  .map((one) => one.toLocaleString('en-US'))
                  .join(' / '),
            },
            {
              title: t('enterprise.ui.reached'),
              render: (_, { sizeClass }) => t(`enterprise.ui.class.${sizeClass}`),
            },
          ]}
        />
      )}
      {size.reached.length > 0 && <p className="desk-muted">{t('enterprise.ui.lowest')}</p>}
    </>
  )
}

export function AgentsCard({ profile: { agents } }: { profile: EnterpriseProfileWire }) {
  const { t } = useTexts()
  return (
    <Card title={t('enterprise.ui.agents')}>
      {agents.length === 0 ? (
        <p className="desk-muted desk-card-body">{t('enterprise.ui.noAgents')}</p>
      ) : (
        <ul className="desk-card-body">
          {agents.map(({ name, fromOn, toOn }) => (
            <li key={`${name} ${fromOn}`}>
              {name}{' '}
              <span className="desk-muted">{t('enterprise.ui.span', { from: fromOn, to: toOn ?? '' })}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

/** Says where a merged entry has gone, or which ones came here. */
export function MergedNote({ profile: { merged, mergedInto } }: { profile: EnterpriseProfileWire }) {
  const { t } = useTexts()
  return (
    <>
      {mergedInto !== null && (
        <Alert
          type="warning"
          showIcon
          title={
            <>
              {t('enterprise.ui.mergedInto')}{' '}
              <DeskLink href={deskPaths.matter('enterprises', mergedInto.id)}>{mergedInto.name}</DeskLink>
            </>
          }
        />
      )}
      {merged.length > 0 && (
        <Alert
          type="info"
          showIcon
          title={t('enterprise.ui.merged')}
          description={merged.map(({ id, name, uscc }) => (
            <div key={id}>
              <DeskLink href={deskPaths.matter('enterprises', id)}>{name}</DeskLink>{' '}
              <span className="desk-code">{uscc}</span>
            </div>
          ))}
        />
      )}
    </>
  )
}
