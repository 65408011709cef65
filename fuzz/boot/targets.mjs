// The two inputs of boot.js: the address, and messages from the page around. Each target plays one input and
// gives back the promise that was broken, or nothing; what boot.js throws, it throws.
import { load } from './page.mjs';
import { broken } from './promises.mjs';

// An address, in a page of its own or in a frame; then as the reader, the history and the frame may go on.
function address(boot, own, { search, hash, framed }) {
  const page = load(boot, { search, hash, framed });
  page.resize();
  page.choose();
  page.click(search);
  page.fire('popstate');
  page.location.hash = `#${search}`;
  page.fire('hashchange');
  return page;
}

// Messages, from the parent and from a stranger, who must get no answer.
function messages(boot, own, { messages, search, hash }) {
  const page = load(boot, { search, hash, framed: true });
  page.resize();
  for (const data of messages) {
    const before = page.wrote.length;
    page.fire('message', { data, source: {} });
    if (page.wrote.length > before) throw new Error('a stranger got an answer');
    page.fire('message', { data, source: page.parent });
  }
  page.resize();
  return page;
}

const TARGETS = { address, messages };

export const NAMES = Object.keys(TARGETS);

export function play(name, boot, own, input) {
  const page = TARGETS[name](boot, own, input);
  return broken(page.wrote, own, page.location);
}
