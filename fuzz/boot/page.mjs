// A page as far as boot.js knows it: just enough of a document and a window to run the real file, with each thing that
// it writes kept as evidence. Entry point: `load`.

// Ids of a page, one of each kind that boot.js tells apart, with the small page of each that has one.
export const PAGES = {
  p1: 'https://letter.example/site/2023/p/1.html',
  p12: 'https://letter.example/site/2023/p/12.html',
  'lake-3': 'https://letter.example/site/2023/../law/lake/3.html',
  'lake-3-1': 'https://letter.example/site/2023/../law/lake/3-1.html',
  'source-un': 'https://letter.example/site/2023/source/un.html',
  'note-their': 'https://letter.example/site/2023/note/their.html',
  'in-brief': '',
  'which-rules': '',
  top: '',
};
export const IDS = Object.keys(PAGES);
// The letter's folder, as a whole address.
export const FOLDER = 'https://letter.example/site/2023/';
export const FACTS = ['torture', 'hardship', 'opinion', 'adult', 'child'];
// What the status line has to say about an address that is not known.
export const UNKNOWN = 'Not known.';

// What is set on it, and what its methods are given, goes to `wrote`, but for functions: those are listeners.
function recorder(wrote, has, otherwise) {
  const record = (name, value) => typeof value === 'function' || wrote.push([name, typeof value === 'boolean' ? '' : `${value}`]);
  return new Proxy(has, {
    get: (_, name) => has[name] ?? otherwise?.((...given) => given.forEach((value) => record(name, value))),
    set: (_, name, value) => (record(name, value), (has[name] = value), true),
  });
}

function element(wrote, { dataset = {}, selectors = {}, ...has } = {}) {
  const listeners = {};
  const find = (css) => {
    if (css in selectors) return selectors[css];
    throw new Error(`the fuzzed page has nothing for the selector ${css}: teach it in fuzz/boot/page.mjs`);
  };
  return recorder(wrote, {
    offsetWidth: 600,
    offsetHeight: 900,
    dataset: recorder(wrote, dataset),
    addEventListener: (name, act) => (listeners[name] ??= []).push(act),
    dispatchEvent: ({ type, target }) => listeners[type]?.forEach((act) => act({ type, target })),
    matches: () => true,
    querySelector: find,
    querySelectorAll: find,
    ...has,
  }, (method) => method);
}

// Runs boot.js, compiled as a function of its globals, in a page at this address. Gives back what it wrote and ways to go
// on: `fire` sends an event to the window.
export function load(boot, { search, hash, framed }) {
  const wrote = [];
  const listeners = {};
  const observers = [];
  const rules = element(wrote);
  const root = element(wrote, {
    dataset: { letter: '2023/' },
    selectors: {
      '[data-rules]': rules,
      '[data-fact] input': ['', ...FACTS].map((value) => element(wrote, { value, checked: false })),
      '[role=status]': element(wrote, { dataset: { unknown: UNKNOWN } }),
    },
  });
  const own = element(wrote, { dataset: { js: './app.js', wasm: './app.wasm' } });
  const titled = (id) => (PAGES[id] ? { title: 'Title' } : {});
  const found = new Map(IDS.map((id) => [id, element(wrote, { id, dataset: titled(id) })]));
  const place = new URL('https://letter.example/site/');
  Object.assign(place, { search, hash });
  const { host, pathname, href } = place;
  const replace = (to) => wrote.push(['location', `${to}`]);
  const location = { search: place.search, hash: place.hash, href, host, pathname, replace };
  const write = (state, title, to) => {
    wrote.push(['history', `${to}`]);
    location.search = new URL(to, place).search;
  };
  const window = { requestResize: () => {} };
  const parent = framed ? { postMessage: (message) => wrote.push(['message', message]) } : window;
  const document = element(wrote, {
    baseURI: 'https://letter.example/site/',
    selectors: { '.lotl': root, '[data-wasm]': own },
    getElementById: (id) => found.get(id) ?? null,
  });
  boot({
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
  });
  return {
    wrote,
    location,
    parent,
    fire: (name, event) => listeners[name]?.forEach((act) => act(event)),
    resize: () => {
      observers.forEach((act) => act());
    },
    click: (set) => rules.dispatchEvent({ type: 'click', target: { dataset: { set } } }),
    choose: () => rules.dispatchEvent({ type: 'change' }),
  };
}
