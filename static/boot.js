// Ours alone: reads the query, says what is not known, tells its height, and starts the Wasm where there is
// one: passages have none. The page is complete before any of this runs, and stays complete when it fails.
import { pageOf } from './address.js';
import { bring, fail } from './features.js';
import { widget } from './widget.js';

const root = document.querySelector('.lotl');
const own = document.querySelector('[data-wasm]');
// Where the letter's own pages lie, also for links that are passed on.
if (own?.dataset.js) root.dataset.letter = new URL(root.dataset.letter, document.baseURI);
const query = new URLSearchParams(location.search);

// The facts of "which rules apply" are the state of radio buttons; the address holds their names.
const rules = root.querySelector('[data-rules]');
const buttons = [...root.querySelectorAll('[data-fact] input')];
function set(names) {
  // The first button of each fact leaves it open; one named later takes its place.
  for (const b of buttons) if (!b.value || names.split('.').includes(b.value)) b.checked = true;
}
rules?.addEventListener('click', ({ target }) => {
  if (target.dataset.set !== undefined) {
    set(target.dataset.set);
    rules.dispatchEvent(new Event('change'));
  }
});
rules?.addEventListener('change', () => {
  query.set('facts', buttons.filter((b) => b.checked && b.value).map((b) => b.value).join('.'));
  try {
    // A frame's history is its parent's; some frames may not write at all.
    history[parent === window ? 'pushState' : 'replaceState'](null, '', `?${query}#which-rules`);
  } catch {}
});
addEventListener('popstate', () => {
  set(new URLSearchParams(location.search).get('facts') ?? '');
  rules?.dispatchEvent(new Event('facts'));
});

// Never echoes what the address holds: only whether it is known.
const known = {
  theme: (value) => /^(light|dark|auto)$/.test(value) && (root.dataset.theme = value),
  view: (value) => /^(letter|explainer|both)$/.test(value) && (root.dataset.view = value),
  facts: (value) => value.split('.').every((name) => buttons.some((b) => b.value === name)) && (set(value), true),
  show: (value) => part(value) && (location.replace(passage(part(value))), true),
};
// The small page about a paragraph, note, source or provision; other parts stand on this one only.
function passage(element) {
  const path = element.dataset.title && own?.dataset.js && pageOf(element.id);
  return path ? root.dataset.letter + path : `#${element.id}`;
}
const status = root.querySelector('[role=status]');
function say() {
  status.textContent = status.dataset.unknown;
}
function check() {
  let id = location.hash.slice(1);
  try {
    id = decodeURIComponent(id);
  } catch {
    // Not an encoding: it is then not known either.
  }
  // Parents of frames put their own words after the #, with "=" or ":" in them; those are not ours.
  if (id !== 'top' && /^[^=:?!/]+$/.test(id) && !part(id)) say();
  // With a view, parts before it are gone by now, and all others must have their height.
  if (root.dataset.view && part(id)) {
    root.dataset.settled = '';
    part(id).scrollIntoView();
  }
}
function part(id) {
  return /^(?!lotl-|as-sent$)[a-z0-9-]+$/.test(id) && document.getElementById(id);
}
for (const name in known) {
  if (query.has(name) && !known[name](query.get(name))) say();
}
check();
addEventListener('hashchange', () => {
  status.textContent = '';
  check();
});

// In a frame: tells the page around how high this one is, in the words of those that embed pages. Nothing
// here depends on the height of the frame, or the two would chase each other.
function report() {
  root.dataset.embedded = '';
  const child = query.get('childId') ?? '';
  const secret = /^#\?secret=(\w{10})$/.exec(location.hash)?.[1];
  let height = 0;
  let sizer;
  // Some are spoken only to those who asked: they give nothing until then.
  const words = {
    datawrapper: () => ({ 'datawrapper-height': { [location.host + location.pathname]: height } }),
    amp: () => ({ sentinel: 'amp', type: 'embed-size', height }),
    open: (width) => ({ type: 'iframe-resized', height, width }),
    medium: () => JSON.stringify({ src: location.href, context: 'iframe.resize', height }),
    pym: () => /^[\w-]{1,64}$/.test(child) && `pymxPYMx${child}xPYMxheightxPYMx${height}`,
    wordpress: () => secret && { message: 'height', value: height, secret },
    sizer: (width) => sizer && `[iFrameSizer]${sizer}:${height}:${width}:resize`,
  };
  const tell = (dialect) => {
    const message = words[dialect](root.offsetWidth);
    if (message) parent.postMessage(message, '*');
  };
  new ResizeObserver(() => {
    if (Math.abs(root.offsetHeight - height) < 2) return;
    height = root.offsetHeight;
    Object.keys(words).map(tell);
    try {
      // Chromium refuses it in a frame within a frame without an origin.
      window.requestResize?.();
    } catch {}
  }).observe(root);
  addEventListener('message', ({ data, source }) => {
    if (source !== parent) return;
    // Only of text is text made: anything may come, also what refuses to be made into text.
    const id = typeof data === 'string' && /^\[iFrameSizer\]([\w-]{1,64}):/.exec(data)?.[1];
    if (id) {
      sizer = id;
      tell('sizer');
    }
    if (data?.type === 'frames-init') tell('amp');
    if (['iframe-child-init', 'iframe-get-child-dimensions'].includes(data?.type)) tell('open');
  });
}
if (parent !== window) report();
// Come back to: where the reader was is found again once all parts have their height.
else if (performance.navigation.type) root.dataset.settled = '';

// Where code of ours stops at a fault, the browser tells the window.
for (const kind of ['error', 'unhandledrejection']) {
  addEventListener(kind, ({ error, reason = error }) => root.failed && /wasm/.test(reason?.stack) && fail(root, reason));
}

// Asked for now, behind all that the page shows; compiled when the page starts.
const wasm = own && fetch(own.dataset.wasm, { priority: 'low' });
wasm?.catch(() => {}); // Answered for below.
let started = !own;
async function start() {
  if (started) return;
  started = true;
  // A link pressed meanwhile opens its card as soon as it can, and is followed when that takes too long.
  let held;
  const release = () => {
    root.onclick = null;
    held?.click();
    held = null;
  };
  root.onclick = (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    held = event.target.closest('a:is([data-provision], [data-source], [data-note], [data-quote], [data-term], [data-paragraph]):not([target])');
    if (held) setTimeout(release, 1000);
    return !held;
  };
  await bring(root, async () => {
    const app = await widget(new URL(own.dataset.js, document.baseURI));
    await app.default({ module_or_path: wasm });
    return app;
  }, release);
}
// When idle, or at the first sign that a reader wants something.
root.onpointerover = root.onkeydown = start; // A finger is a pointer too.
window.requestIdleCallback?.(start);
// In a frame of another origin the idle moment may never come.
setTimeout(start, 1000);
