/** The look: a calm blue-green on cool greys, and nothing fetched from elsewhere. */
import type { ThemeConfig } from 'antd';

export const FONT =
  "system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', 'WenQuanYi Zen Hei', sans-serif";

export const COLORS = {
  primary: '#0f6e7c',
  answered: '#0f6e7c',
  clarified: '#d9a441',
  handedOff: '#c8663f',
  muted: '#9fb0b8',
  confirmed: '#3b8f5a',
  silent: '#9fb0b8',
  reopened: '#b25d8c',
  text: '#1f2d33',
  line: '#e3e9ec',
} as const;

export const theme: ThemeConfig = {
  token: {
    colorPrimary: COLORS.primary,
    colorInfo: COLORS.primary,
    colorLink: COLORS.primary,
    // The shades antd derives from a dark primary turn grey.
    colorPrimaryHover: '#1b8797',
    colorPrimaryActive: '#0a5763',
    colorPrimaryBg: '#e3f1f3',
    colorPrimaryBgHover: '#d3e8eb',
    colorPrimaryBorder: '#b4d8dd',
    colorInfoBg: '#eaf4f6',
    colorInfoBorder: '#c4e0e4',
    controlItemBgActive: '#e3f1f3',
    controlItemBgActiveHover: '#d3e8eb',
    colorTextBase: COLORS.text,
    colorBgLayout: '#f4f7f8',
    borderRadius: 6,
    fontFamily: FONT,
    wireframe: false,
    // Nothing flies in: a click on a confirmation that was still coming in got lost, one in twenty-five.
    motion: false,
  },
  components: {
    Layout: { siderBg: '#ffffff', bodyBg: '#f4f7f8', headerBg: '#ffffff' },
    Menu: {
      itemSelectedBg: '#e3f1f3',
      itemBorderRadius: 6,
      itemMarginInline: 8,
      activeBarBorderWidth: 0,
    },
    Table: { headerBg: '#f7fafb', cellPaddingBlock: 10 },
    Card: { headerFontSize: 15 },
  },
};
