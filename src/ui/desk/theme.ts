/** The desk's look: the design tokens put into Ant Design's theme. Dense, with borders instead of shadows. */
import type { ThemeConfig } from 'antd'
import { FONT_FAMILY, LIGHT_COLOURS, SIZES } from '../tokens.ts'

/** The one theme of the workbench. */
export const deskTheme: ThemeConfig = {
  token: {
    colorPrimary: LIGHT_COLOURS.accent,
    colorInfo: LIGHT_COLOURS.accent,
    colorLink: LIGHT_COLOURS.accent,
    // The soft grounds are ours: those that are derived from dark colours come out muddy.
    colorPrimaryBg: LIGHT_COLOURS.accentSoft,
    colorPrimaryBgHover: LIGHT_COLOURS.accentSoft,
    controlItemBgActive: LIGHT_COLOURS.accentSoft,
    controlItemBgHover: LIGHT_COLOURS.ground,
    colorInfoBg: LIGHT_COLOURS.accentSoft,
    colorSuccessBg: LIGHT_COLOURS.greenSoft,
    colorWarningBg: LIGHT_COLOURS.yellowSoft,
    colorErrorBg: LIGHT_COLOURS.redSoft,
    colorInfoBorder: LIGHT_COLOURS.border,
    colorSuccessBorder: LIGHT_COLOURS.border,
    colorWarningBorder: LIGHT_COLOURS.border,
    colorErrorBorder: LIGHT_COLOURS.border,
    colorSuccess: LIGHT_COLOURS.green,
    colorWarning: LIGHT_COLOURS.yellow,
    colorError: LIGHT_COLOURS.red,
    colorText: LIGHT_COLOURS.text,
    colorTextSecondary: LIGHT_COLOURS.muted,
    colorTextTertiary: LIGHT_COLOURS.muted,
    colorTextDescription: LIGHT_COLOURS.muted,
    colorTextPlaceholder: LIGHT_COLOURS.muted,
    colorBorder: LIGHT_COLOURS.strongBorder,
    colorBorderSecondary: LIGHT_COLOURS.border,
    colorBgLayout: LIGHT_COLOURS.ground,
    borderRadius: SIZES.radius,
    borderRadiusLG: SIZES.radius,
    fontFamily: FONT_FAMILY,
    fontSize: 14,
    controlHeight: SIZES.controlHeight,
    // Nothing moves for whoever has told their system so.
    motion: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    motionDurationMid: '0.1s',
    motionDurationSlow: '0.15s',
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    Table: { cellPaddingBlockSM: 8, cellPaddingInlineSM: 8, headerBg: LIGHT_COLOURS.sunken },
    Menu: {
      itemHeight: 32,
      itemMarginInline: 8,
      itemMarginBlock: 2,
      subMenuItemBg: LIGHT_COLOURS.surface,
      itemSelectedBg: LIGHT_COLOURS.accentSoft,
      itemSelectedColor: LIGHT_COLOURS.accent,
    },
    Segmented: { trackBg: LIGHT_COLOURS.sunken, itemSelectedColor: LIGHT_COLOURS.accent },
    Tag: { defaultBg: LIGHT_COLOURS.sunken },
    Form: { itemMarginBottom: 16, verticalLabelPadding: '0 0 4px' },
  },
}
