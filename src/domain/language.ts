/** Languages Kefu speaks. `mixed` text has both; it is answered in the conversation's language. */
export type Lang = 'zh' | 'en';
export type DetectedLang = Lang | 'mixed';
export type LocalText = Readonly<Record<Lang, string>>;
