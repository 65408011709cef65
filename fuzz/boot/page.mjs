// A page as far as boot.js knows it: just enough of a document and a window to run the real file, with each
// thing that it writes kept as evidence. The way in: `load`.
//
// What boot.js asks for and this page does not know is an error that says so: teach it here.

// Ids of a page, one of each kind that boot.js tells apart.
export const IDS = ['p1', 'p12', 'lake-3', 'lake-3-1', 'source-un', 'note-their', 'in-brief', 'which-rules', 'top'];
export const FACTS = ['torture', 'hardship', 'opinion', 'adult', 'child'];
// What the status line has to say about an address that is not known.
export const UNKNOWN = 'Not known.';
const UNTITLED = ['in-brief', 'which-rules', 'top'];

// An element: what is written to it goes to `wrote`, under the name of where it was written.
function element(wrote, given = {}) {
  const listeners = {};
  const dataset = new Proxy({ ...given.dataset }, {
    set: (data, key, value) => (wrote.push(['dataset', `${value}`]), (data[key] = `${value}`), true),
  });
  const itself = {
    offsetWidth: 600,
    offsetHeight: 900,
    value: '',
    checked: false,
    ...given,
    dataset,
    setAttribute: (name, value) => wrote.push(['attribute', `${value}`]),
    removeAttribute: () => {},
    toggleAttribute: () => {},
    addEventListener: (name, act) => (listeners[name] ??= []).push(act),
    dispatchEvent: ({ type, target }) => listeners[type]?.forEach((act) => act({ type, target })),
    getClientRects: () => given.rects ?? [0],
    scrollIntoView: () => {},
    querySelector: (css) => known(given.one, css),
    querySelectorAll: (css) => known(given.all, css),
  };
  for (const name of ['textContent', 'innerHTML', 'outerHTML', 'title', 'id', 'href', 'src']) {
    Object.defineProperty(itself, name, {
      set: (text) => wrote.push([name, `${text}`]),
      get: () => given[name] ?? '',
    });
  }
  for (const name of ['append', 'prepend', 'replaceChildren', 'before', 'after', 'insertAdjacentHTML']) {
    itself[name] = (...nodes) => nodes.forEach((node) => wrote.push([name, `${node}`]));
  }
  return itself;
}

function known(selectors, css) {
  if (selectors && css in selectors) return selectors[css];
  throw new Error(`the fuzzed page has nothing for the selector ${css}: teach it in fuzz/boot/page.mjs`);
}

// Runs boot.js, compiled as a function of its globals, in a page at this address. Gives back what it wrote and
// ways to go on: `fire` sends an event to the window.
export function load(boot, { search, hash, framed }) {
  const wrote = [];
  const listeners = {};
  const rules = element(wrote);
  const buttons = ['', ...FACTS].map((value) => element(wrote, { value }));
  const root = element(wrote, {
    dataset: { letter: '2023/' },
    one: { '[data-rules]': rules, '[role=status]': element(wrote, { dataset: { unknown: UNKNOWN } }) },
    all: { '[data-fact] input': buttons },
  });
  const found = new Map(IDS.map((id, at) => {
    const dataset = UNTITLED.includes(id) ? {} : { title: 'Title' };
    return [id, element(wrote, { id, dataset, rects: at % 2 ? [] : [0] })];
  }));
  const own = element(wrote, { dataset: { js: './app.js', wasm: './app.wasm' } });
  const document = {
    baseURI: 'https://letter.example/2023/',
    querySelector: (css) => known({ '.lotl': root, '[data-wasm]': own }, css),
    getElementById: (id) => found.get(id) ?? null,
  };
  const place = new URL('https://letter.example/2023/');
  place.search = search;
  place.hash = hash;
  const location = {
    search: place.search,
    hash: place.hash,
    href: place.href,
    host: place.host,
    pathname: place.pathname,
    replace: (to) => wrote.push(['location', `${to}`]),
  };
  const write = (state, title, to) => {
    wrote.push(['history', `${to}`]);
    location.search = new URL(to, place).search;
  };
  const observers = [];
  const window = { requestResize: () => {} };
  const parent = framed ? { postMessage: (message, to) => wrote.push(['message', message, to]) } : window;
  const globals = {
    document,
    location,
    window,
    parent,
    history: { pushState: write, replaceState: write },
    addEventListener: (name, act) => (listeners[name] ??= []).push(act),
    ResizeObserver: class {
      constructor(act) {
        observers.push(act);
      }
      observe() {}
    },
    performance: { navigation: { type: 0 } },
    // The Wasm is not part of this page: it never comes to be idle.
    setTimeout: () => 0,
    fetch: () => Promise.reject(new Error('no network in the fuzzed page')),
    console: { info: () => {} },
  };
  boot(globals);
  return {
    wrote,
    location,
    parent,
    fire: (name, event) => listeners[name]?.forEach((act) => act(event)),
    resize: () => ((root.offsetHeight += 10), observers.forEach((act) => act())),
    click: (set) => rules.dispatchEvent({ type: 'click', target: element([], { dataset: { set } }) }),
    choose: () => rules.dispatchEvent({ type: 'change' }),
  };
}
