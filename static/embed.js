// For the pages of others: <letter-of-the-law><a href="ADDRESS">The letter</a></letter-of-the-law>. The link
// inside is what remains where anything fails. Touches neither the page around it nor its address.
import { pageOf } from './address.js';
import { bring, fail } from './features.js';

const NAME = 'letter-of-the-law';
const once = new Map();
// Trees whose element has left the page: the next element gets one, so that none is made twice in vain.
const spare = [];
let count = 0;

function only(key, make) {
  if (!once.has(key)) once.set(key, make(key));
  return once.get(key);
}

// Not fetch and DOMParser: a page that requires trusted types refuses to parse a string.
const fetched = (address) => new Promise((done, fail) => {
  const request = new XMLHttpRequest();
  request.open('GET', address);
  request.responseType = 'document';
  request.onload = () => (request.response?.querySelector('.lotl') ? done(request.response) : fail(address));
  request.onerror = () => fail(address);
  request.send();
});
// Where an element that names no letter finds the one at the front of the site.
const HOME = new URL('.', import.meta.url).href;
const front = async (home) => new URL((await (await fetch(`${home}index.json`)).json()).front, home).href;
const styled = async (address) => new CSSStyleSheet().replace(await (await fetch(address)).text());
const started = async (script, wasm) => {
  const app = await import(script);
  await app.default({ module_or_path: wasm });
  return app;
};

const woken = new Set();
for (const kind of ['error', 'unhandledrejection']) {
  addEventListener(kind, ({ error, reason = error }) => {
    for (const root of woken) {
      // WebKit does not say what went wrong in code of another origin: while a feature starts, it is taken for it.
      const ours = reason ? [root.dataset.js, root.dataset.wasm].some((file) => reason.stack?.includes(file)) : root.failed && !/^(all|any)$/.test(root.feature);
      if (ours) fail(root, reason);
    }
  });
}

// A copy of the page's own tree, for a page that has landmarks and an address of its own.
async function grow(address) {
  const page = await only(address, fetched);
  const absolute = (path) => new URL(path, page.baseURI).href;
  const root = page.querySelector('.lotl').cloneNode(true);
  root.querySelector('.skip')?.remove();
  for (const link of root.querySelectorAll('[href]')) link.setAttribute('href', absolute(link.getAttribute('href')));
  for (const landmark of root.querySelectorAll('main, header')) {
    const plain = page.createElement('div');
    plain.className = landmark.className;
    plain.append(...landmark.childNodes);
    landmark.replaceWith(plain);
  }
  if (++count > 1) {
    for (const part of root.querySelectorAll('section, [role=search]')) {
      part.setAttribute('aria-label', `${part.querySelector('h2, h3, h4, label').textContent} (${count})`);
      part.removeAttribute('aria-labelledby');
    }
  }
  const code = page.querySelector('[data-wasm]');
  if (code) {
    root.dataset.wasm = absolute(code.dataset.wasm);
    root.dataset.js = absolute(code.dataset.js);
  }
  root.dataset.embedded = '';
  root.dataset.base = address;
  root.dataset.letter = absolute(root.dataset.letter ?? '');
  root.sheet = await only(absolute(page.querySelector('[rel=stylesheet]').getAttribute('href')), styled).catch(() => {});
  return root;
}

async function wake({ currentTarget: root }) {
  const { js, wasm } = root.dataset;
  if (!js || woken.has(root)) return;
  woken.add(root);
  // A link pressed meanwhile opens its card once it can, and is followed when that takes too long.
  let held;
  const release = () => {
    root.hold = null;
    held?.click();
    held = null;
  };
  root.hold = (link) => {
    held = link;
    setTimeout(release, 1000);
  };
  await bring(root, () => only(js, () => started(js, wasm)), release);
}
const seen = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) if (isIntersecting) wake({ currentTarget: target });
});

// Links to parts of the tree scroll in it; all others lead to the public page.
function follow(event) {
  const link = event.target.closest('a:not([target])');
  if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  const [base, id] = link.getAttribute('href')?.split('#') ?? [];
  const part = base === this.dataset.base && this.getRootNode().getElementById(id);
  if (!part && !this.hold) return;
  event.preventDefault();
  if (this.hold) return this.hold(link);
  part.tabIndex = -1;
  part.focus();
  part.scrollIntoView();
}

class Letter extends HTMLElement {
  static observedAttributes = ['src', 'show', 'heading-level', 'theme', 'view'];

  // One after the other, since a page takes time to come; and after the task, so that a move changes nothing.
  connectedCallback() {
    this.work = Promise.resolve(this.work).then(() => this.update());
  }
  disconnectedCallback() {
    this.connectedCallback();
  }
  attributeChangedCallback() {
    this.connectedCallback();
  }

  async update() {
    try {
      await this.show();
    } catch (why) {
      // What was shown, or the link inside, stays.
      console.info('The letter is not shown here:', why);
    }
  }

  async show() {
    const id = this.getAttribute('show');
    let folder = new URL(this.getAttribute('src') ?? '.', HOME).href;
    if (id && folder === HOME) folder = await only(`${HOME}#`, () => front(HOME));
    const address = new URL((id && pageOf(id)) ?? '', folder).href;
    // The page around may bring the tree along.
    const before = this.root ?? this.shadowRoot?.querySelector('.lotl');
    let root = before;
    if (!this.isConnected) root = null;
    else if (before?.dataset.base !== address) {
      const kept = spare.findIndex((root) => root.dataset.base === address);
      root = kept < 0 ? await grow(address) : spare.splice(kept, 1)[0];
    }
    if (before && before !== root) {
      // Closes an open card.
      before.querySelector('.card-foot button:last-of-type')?.click();
      spare.push(before);
      this.shadowRoot.replaceChildren();
    }
    this.root = root;
    if (!root) return;
    const inside = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    if (before !== root) {
      inside.append(root);
      inside.adoptedStyleSheets = root.sheet ? [root.sheet] : [];
    }
    // Some engines ask for the roots that a selection may lie in by this name.
    inside.shadowRoots = [inside];
    root.dataset.theme = this.getAttribute('theme') ?? '';
    root.dataset.view = this.getAttribute('view') ?? '';
    const level = Math.min(Math.max(parseInt(this.getAttribute('heading-level')) || 1, 1), 6);
    for (const heading of root.querySelectorAll('h1, h2, h3, h4, h5')) {
      heading.setAttribute('aria-level', heading.tagName[1] - 1 + level);
    }
    root.addEventListener('click', follow);
    for (const intent of ['pointerover', 'keydown']) root.addEventListener(intent, wake);
    seen.observe(root);
  }
}
// A page may load this twice.
customElements.get(NAME) ?? customElements.define(NAME, Letter);
