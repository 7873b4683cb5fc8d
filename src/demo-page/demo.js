/** The demo page's few manners: which language to begin with, keeping the widget in step, and questions to click. */
(() => {
  const KEY = 'spruce:lang';
  const radios = [...document.querySelectorAll('input[name=lang]')];

  function remembered() {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null; // storage is blocked: the browser's language decides
    }
  }

  function remember(lang) {
    try {
      localStorage.setItem(KEY, lang);
    } catch {
      // the choice lasts as long as the page
    }
  }

  function show(lang) {
    for (const radio of radios) radio.checked = radio.value === lang;
    document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en';
    document.title = lang === 'zh' ? '云杉商城' : 'Spruce Store';
    window.Kefu?.setLanguage(lang);
  }

  show(remembered() ?? (navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en'));
  for (const radio of radios) {
    radio.addEventListener('change', () => {
      remember(radio.value);
      show(radio.value);
    });
  }
  for (const button of document.querySelectorAll('[data-ask]')) {
    button.addEventListener('click', () => window.Kefu?.ask(button.dataset.ask));
  }
})();
