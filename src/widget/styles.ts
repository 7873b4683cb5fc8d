/** The widget's look: calm greens on light, the same in dark. Only rules inside our shadow root, never on the host page. */

const dark = `
  --accent: #63c7ab; --accent-strong: #86d9c1; --accent-soft: #1d302a; --on-accent: #0d1a16;
  --mine: #1f6b57; --on-mine: #f1faf6;
  --bg: #151b19; --bg-soft: #1b2321; --line: #2b3733; --text: #e5eeea; --muted: #9db0a9;
  --bubble: #232d2a; --person: #2a3350; --on-person: #b9c6f5; --bad: #ff9a8f; --bad-soft: #3a2220; --warn-soft: #33301c; --warn: #e6cf83;
  --shadow: 0 18px 50px rgb(0 0 0 / .55), 0 2px 8px rgb(0 0 0 / .4);
  color-scheme: dark;
`;

const STYLES = `
:host {
  all: initial;
  --accent: #1f7a63; --accent-strong: #17624f; --accent-soft: #e7f3ee; --on-accent: #fff;
  --mine: #1f7a63; --on-mine: #fff;
  --bg: #fff; --bg-soft: #f6f9f7; --line: #e2eae6; --text: #1b2925; --muted: #5f706a;
  --bubble: #f0f5f2; --person: #e8ecf8; --on-person: #3b4f9a; --bad: #b3372b; --bad-soft: #fdeeec; --warn-soft: #fff7e0; --warn: #77570b;
  --shadow: 0 18px 50px rgb(16 48 38 / .18), 0 2px 8px rgb(16 48 38 / .1);
  --ease: cubic-bezier(.2, .8, .2, 1);
  color-scheme: light;
  position: fixed; z-index: 2147483000; right: 0; bottom: 0;
  font: 400 15px/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "PingFang SC", "Hiragino Sans GB",
    "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", "WenQuanYi Zen Hei", sans-serif;
  color: var(--text);
  -webkit-text-size-adjust: 100%;
}
@media (prefers-color-scheme: dark) { :host { ${dark} } }
@media print { :host { display: none; } }

*, *::before, *::after { box-sizing: border-box; }
[hidden] { display: none !important; }
p, ul { margin: 0; padding: 0; list-style: none; }
button, textarea { font: inherit; color: inherit; letter-spacing: inherit; }
button { margin: 0; padding: 0; border: 0; background: none; cursor: pointer; -webkit-tap-highlight-color: transparent; }
button:disabled { cursor: default; }
:focus { outline: none; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.icon { width: 20px; height: 20px; fill: none; stroke: currentColor; stroke-width: 1.7; stroke-linecap: round;
  stroke-linejoin: round; flex: none; display: block; }
.quiet { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.launcher {
  position: fixed; right: max(20px, env(safe-area-inset-right)); bottom: max(20px, env(safe-area-inset-bottom));
  width: 58px; height: 58px; border-radius: 50%; background: var(--accent); color: var(--on-accent);
  display: grid; place-items: center; box-shadow: var(--shadow);
  transition: transform .2s var(--ease), background .2s;
}
.launcher:hover { background: var(--accent-strong); transform: translateY(-2px); }
.launcher:active { transform: scale(.96); }
.launcher:focus-visible { outline-offset: 4px; }
.launcher .icon { width: 27px; height: 27px; }
.badge {
  position: absolute; top: -3px; right: -3px; min-width: 22px; height: 22px; padding: 0 6px; border-radius: 11px;
  background: #d6402f; color: #fff; font-size: 12px; line-height: 22px; font-weight: 600; text-align: center;
  box-shadow: 0 0 0 2px var(--bg);
}

.panel {
  position: fixed; right: max(20px, env(safe-area-inset-right)); bottom: 92px;
  width: 396px; height: min(660px, calc(100vh - 116px)); height: min(660px, calc(100dvh - 116px));
  display: flex; flex-direction: column; overflow: hidden;
  background: var(--bg); border: 1px solid var(--line); border-radius: 20px; box-shadow: var(--shadow);
  animation: rise .24s var(--ease);
}
@keyframes rise { from { opacity: 0; transform: translateY(14px) scale(.985); } }

.head { display: flex; align-items: center; gap: 10px; padding: 13px 10px 13px 16px; background: var(--accent-soft);
  border-bottom: 1px solid var(--line); }
.face { width: 38px; height: 38px; border-radius: 50%; background: var(--mine); color: var(--on-mine); display: grid;
  place-items: center; flex: none; }
.head-text { flex: 1; min-width: 0; }
.title { font-weight: 720; font-size: 16px; line-height: 1.3; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.link { display: flex; align-items: center; gap: 6px; font-size: 12.5px; line-height: 1.45; color: var(--muted); min-width: 0; }
.link span { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.dot { width: 7px; height: 7px; border-radius: 50%; background: #2fa36b; flex: none; }
.dot[data-link=away] { background: #8a9a9c; }
.dot[data-link=connecting], .dot[data-link=idle], .dot[data-link=waiting] { background: #d9a520; }
.dot[data-link=offline], .dot[data-link=refused] { background: #d6402f; }
.tool { width: 36px; height: 36px; border-radius: 10px; display: grid; place-items: center; color: var(--muted); flex: none;
  font-size: 13px; font-weight: 600; transition: background .15s, color .15s; }
.tools { display: flex; gap: 0; }
.tool:hover:not(:disabled) { background: color-mix(in srgb, var(--accent) 14%, transparent); color: var(--accent-strong); }
.tool:disabled { opacity: .38; }

.strip { display: flex; align-items: center; flex-wrap: wrap; gap: 6px 10px; padding: 9px 16px; font-size: 13.5px; line-height: 1.5;
  background: var(--bg-soft); border-bottom: 1px solid var(--line); }
.strip[data-tone=warn] { background: var(--warn-soft); color: var(--warn); }
.strip[data-tone=bad] { background: var(--bad-soft); color: var(--bad); }
.strip p { flex: 1; min-width: 180px; }
.strip-actions { display: flex; gap: 8px; }
.pill { padding: 4px 13px; border-radius: 999px; font-size: 13.5px; line-height: 1.5; border: 1px solid currentColor; color: var(--accent-strong);
  background: var(--bg); transition: background .15s; }
.pill:hover { background: var(--accent-soft); }
.pill.strong { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
.pill.strong:hover { background: var(--accent-strong); }

.middle { position: relative; flex: 1; min-height: 0; display: flex; }
.scroll { flex: 1; overflow-y: auto; overscroll-behavior: contain; padding: 4px 16px 12px; scrollbar-width: thin;
  scrollbar-color: var(--line) transparent; }
.scroll:focus-visible { outline-offset: -3px; border-radius: 4px; }
.log { display: flex; flex-direction: column; }
.day { align-self: center; margin: 12px 0 6px; font-size: 12px; color: var(--muted); }
.earlier { align-self: center; margin-bottom: 10px; }
.row { display: flex; gap: 9px; margin-top: 4px; max-width: 100%; }
.row.first { margin-top: 14px; }
.row .avatar { width: 28px; height: 28px; border-radius: 50%; flex: none; display: grid; place-items: center; margin-top: 1px;
  background: var(--accent-soft); color: var(--accent-strong); font-size: 13px; font-weight: 600; visibility: hidden; }
.row .avatar .icon { width: 16px; height: 16px; }
.row.first .avatar { visibility: visible; }
.row.human .avatar { background: var(--person); color: var(--on-person); }
.stack { min-width: 0; display: flex; flex-direction: column; align-items: flex-start; max-width: calc(100% - 60px); }
.row:not(.visitor) .stack { flex: 1; }
.who { font-size: 12px; line-height: 1.5; color: var(--muted); margin-bottom: 3px; }
.bubble { padding: 9px 13px; border-radius: 16px; background: var(--bubble); white-space: pre-wrap; overflow-wrap: anywhere;
  max-width: 100%; line-height: 1.65; }
.row.first:not(.visitor) .bubble { border-top-left-radius: 5px; }
.bubble a { color: var(--accent-strong); text-decoration: underline; text-underline-offset: 2px; }
.row.visitor { justify-content: flex-end; }
.row.visitor .stack { align-items: flex-end; }
.row.visitor .bubble { background: var(--mine); color: var(--on-mine); border-bottom-right-radius: 5px; }
.row.visitor .bubble a { color: inherit; }
.row.unsent .bubble { opacity: .72; }
.row.failed .bubble { opacity: 1; background: var(--bad-soft); color: var(--text); border: 1px solid color-mix(in srgb, var(--bad) 40%, transparent); }
.row.system { justify-content: center; margin-top: 12px; }
.row.system .stack { align-items: center; max-width: 92%; flex: 0 1 auto; }
.row.system .bubble { background: transparent; border: 1px dashed var(--line); color: var(--muted); font-size: 13.5px; line-height: 1.55;
  text-align: center; padding: 6px 14px; border-radius: 14px; }
.fate { display: flex; flex-wrap: wrap; justify-content: flex-end; align-items: center; gap: 2px 10px; margin-top: 3px; font-size: 12.5px; color: var(--muted); }
.row.failed .fate { color: var(--bad); }
.fate-word { display: inline-flex; align-items: flex-start; gap: 5px; }
.fate-word .icon { width: 15px; height: 15px; margin-top: 2px; }
.text-button { color: var(--accent-strong); font-size: 13px; text-decoration: underline; text-underline-offset: 3px; padding: 2px 0; }

.sources { display: flex; flex-wrap: wrap; gap: 6px; margin-top: 7px; max-width: 100%; }
.source { display: inline-flex; align-items: center; gap: 6px; max-width: 100%; padding: 3px 10px 3px 8px; border-radius: 999px; font-size: 12.5px;
  line-height: 1.6; color: var(--accent-strong); background: var(--bg); border: 1px solid var(--line); text-align: left; transition: background .15s; }
.source:hover { background: var(--accent-soft); }
.source .icon { width: 15px; height: 15px; }
.source .icon:last-child { width: 13px; height: 13px; transition: transform .2s var(--ease); }
.source[aria-expanded=true] { background: var(--accent-soft); }
.source[aria-expanded=true] .icon:last-child { transform: rotate(180deg); }
.source span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.passage { scroll-margin-block: 10px; flex-basis: 100%; padding: 10px 13px; border-left: 3px solid var(--accent); border-radius: 4px 12px 12px 4px; background: var(--bg-soft);
  font-size: 13.5px; line-height: 1.7; white-space: pre-wrap; overflow-wrap: anywhere; }
.passage strong { display: block; font-weight: 720; margin-bottom: 2px; }

.verdict { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 4px; margin: 5px 0 0 -6px; font-size: 12.5px; color: var(--muted); }
.thumb { display: inline-flex; align-items: center; gap: 5px; padding: 3px 9px; border-radius: 999px; border: 1px solid transparent; transition: background .15s; }
.thumb .icon { width: 16px; height: 16px; }
.thumb:hover:not(:disabled) { background: var(--accent-soft); color: var(--accent-strong); }
.thumb[aria-pressed=true] { background: var(--accent-soft); color: var(--accent-strong); border-color: color-mix(in srgb, var(--accent) 35%, transparent); }
.comment { scroll-margin-block: 10px; flex-basis: 100%; display: flex; gap: 8px; margin: 4px 0 0 6px; }
.comment textarea { flex: 1; min-width: 0; resize: none; height: 36px; padding: 6px 12px; border-radius: 12px; border: 1px solid var(--line); background: var(--bg);
  font-size: 13.5px; line-height: 1.6; color: var(--text); }
.comment textarea:focus { outline: none; border-color: var(--accent); box-shadow: 0 0 0 3px color-mix(in srgb, var(--accent) 16%, transparent); }
.verdict-note { flex-basis: 100%; margin-left: 8px; }

.quick { display: flex; flex-wrap: wrap; gap: 7px; margin-top: 9px; }
.quick button { padding: 5px 14px; border-radius: 14px; border: 1px solid color-mix(in srgb, var(--accent) 55%, transparent); color: var(--accent-strong);
  background: var(--bg); font-size: 14px; line-height: 1.55; text-align: left; transition: background .15s; overflow-wrap: anywhere; }
.quick button:hover:not(:disabled) { background: var(--accent-soft); }
.quick button:disabled { border-color: var(--line); color: var(--muted); background: transparent; opacity: .8; }
.quick button.chosen:disabled { background: var(--accent-soft); color: var(--accent-strong); opacity: 1; }

.typing { display: flex; align-items: center; gap: 9px; margin: 12px 0 0 37px; }
.dots { display: inline-flex; gap: 4px; padding: 13px 15px; border-radius: 16px; border-top-left-radius: 5px; background: var(--bubble); }
.dots i { width: 6px; height: 6px; border-radius: 50%; background: var(--muted); animation: breathe 1.2s infinite ease-in-out; }
.dots i:nth-child(2) { animation-delay: .16s; }
.dots i:nth-child(3) { animation-delay: .32s; }
@keyframes breathe { 0%, 70%, 100% { opacity: .3; } 35% { opacity: 1; transform: translateY(-2px); } }

.newest { position: absolute; left: 50%; bottom: 10px; transform: translateX(-50%); display: inline-flex; align-items: center; gap: 5px;
  padding: 5px 14px 5px 10px; border-radius: 999px; background: var(--accent); color: var(--on-accent); font-size: 13px; box-shadow: var(--shadow); white-space: nowrap; }
.newest .icon { width: 16px; height: 16px; }

.composer { padding: 10px 12px 8px; border-top: 1px solid var(--line); background: var(--bg); }
.field { display: flex; align-items: flex-end; gap: 8px; padding: 5px 5px 5px 14px; border: 1px solid var(--line); border-radius: 22px; background: var(--bg-soft);
  transition: border-color .15s, box-shadow .15s; }
.field:focus-within { border-color: var(--accent); box-shadow: 0 0 0 3px color-mix(in srgb, var(--accent) 16%, transparent); }
.field textarea { flex: 1; min-width: 0; height: 36px; max-height: 140px; padding: 6px 0; border: 0; background: none; resize: none; line-height: 24px; }
.field textarea:focus-visible { outline: none; }
.field textarea::placeholder { color: var(--muted); opacity: 1; }
.send { width: 36px; height: 36px; border-radius: 50%; background: var(--accent); color: var(--on-accent); display: grid; place-items: center; flex: none;
  transition: background .15s, opacity .15s; }
.send:hover:not(:disabled) { background: var(--accent-strong); }
.send:disabled { background: var(--line); color: var(--muted); }
.foot { display: flex; justify-content: space-between; gap: 10px; min-height: 20px; padding: 5px 6px 0 14px; font-size: 12px; line-height: 1.4; color: var(--muted); }
.foot .over { color: var(--bad); font-weight: 600; }

@media (max-width: 520px) {
  .panel { inset: 0; bottom: auto; width: 100%; height: 100vh; height: 100dvh; height: var(--viewport-height, 100dvh); top: var(--viewport-top, 0);
    border: 0; border-radius: 0; }
  .head { padding-top: max(11px, env(safe-area-inset-top)); padding-bottom: 11px; }
  .composer { padding-bottom: max(8px, env(safe-area-inset-bottom)); }
  .tool { width: 40px; height: 40px; }
  .field textarea, .comment textarea { font-size: 16px; }
  .launcher[aria-expanded=true] { display: none; }
  .hint { display: none; }
  .foot { min-height: 0; }
}
@media (prefers-reduced-motion: reduce) {
  *, *::before, *::after { animation: none !important; transition: none !important; }
  .dots i { opacity: .6; }
}
@media (forced-colors: active) {
  .bubble, .launcher, .send, .pill, .source { border: 1px solid; }
}
`;

/** Constructed sheets need no permission from the page's content security policy; a style element is the old way. */
export function adoptStyles(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLES);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement('style');
    style.textContent = STYLES;
    root.appendChild(style);
  }
}
