/**
 * antd's words for dates, empty tables and the like. TypeScript takes these files for CommonJS and would have the locale
 * one `.default` deeper than the bundler puts it.
 */
import type { ConfigProviderProps } from 'antd';
import * as enModule from 'antd/es/locale/en_US.js';
import * as zhModule from 'antd/es/locale/zh_CN.js';
import type { Lang } from './types.ts';

type AntdLocale = NonNullable<ConfigProviderProps['locale']>;
const localeOf = (module: unknown) => (module as { default: AntdLocale }).default;

export const ANTD_LOCALES: Readonly<Record<Lang, AntdLocale>> = { zh: localeOf(zhModule), en: localeOf(enModule) };
